import { parseMatrix } from '../../lib/domain/matrix/parse-matrix.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';

/** Monday to Friday 09:00–17:00 in Berlin. */
export const berlin = {
  timeZone: 'Europe/Berlin',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]]),
  ),
};

/** A checked matrix of these parts; one tier is added where none is given. */
export function matrix(parts: Record<string, unknown> = {}): Matrix {
  const parsed = parseMatrix({
    format: 'uptier-matrix/1',
    id: 'test',
    name: 'Test',
    tiers: [{ level: 1, name: 'Support' }],
    ...parts,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 1));
  return parsed.matrix;
}
