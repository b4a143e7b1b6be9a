import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import { parseTicket } from '../../../lib/domain/ticket/ticket-wire.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';

interface Case {
  id: string;
  source: string;
  matrix: unknown;
  ticket: unknown;
  now: string;
  expected: Record<string, { dueAt?: string; breached?: boolean }>;
}

const cases = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as Case[];

function matrixOf(it: Case): Matrix {
  const parsed = parseMatrix(it.matrix);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.matrix;
}

describe('tickets whose due times other systems state in their own test suites', () => {
  it('has them all', () => expect(cases).toHaveLength(28));
  it.each(cases.map((it) => [`${it.id}: ${it.source}`, it] as const))('%s', (_, it) => {
    const ticket = parseTicket(it.ticket);
    if (!ticket.ok) throw new Error(ticket.error.join('\n'));
    const { clocks } = assess(ticket.value, [matrixOf(it)], instant(it.now), { timeZone: null });
    const answers = Object.fromEntries(
      Object.entries(it.expected).map(([metric, wanted]) => {
        const clock = clocks.find((candidate) => candidate.metric === metric);
        const breached = clock?.state === 'breached' || clock?.state === 'met-late';
        const dueAt = clock?.dueAt ? formatInstant(clock.dueAt) : null;
        return [
          metric,
          {
            ...('dueAt' in wanted ? { dueAt } : {}),
            ...('breached' in wanted ? { breached } : {}),
          },
        ];
      }),
    );
    expect(answers).toEqual(it.expected);
  });
});
