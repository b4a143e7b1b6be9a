import * as v from 'valibot';
import { checkMatrix } from './checks/check-matrix.ts';
import { examine } from './examine.ts';
import { errorAt, type Finding } from './finding.ts';
import type { Loose } from './loose.ts';
import { plainCopy } from './plain-copy.ts';
import { matrixSchema, type Matrix } from './schema.ts';

export type ParsedMatrix =
  | { readonly ok: true; readonly matrix: Matrix; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** More would help no one. */
const maxFindings = 100;

function refuse(findings: readonly Finding[]): ParsedMatrix {
  if (findings.length <= maxFindings) return { ok: false, findings };
  const more = findings.length - maxFindings;
  const last = errorAt([], `${more} more findings are not shown`, 'correct these first');
  return { ok: false, findings: [...findings.slice(0, maxFindings), last] };
}

/**
 * A matrix out of anything: what a file held, a message carried or a store gave back.
 *
 * Either the matrix, made anew of known keys only, with warnings; or every error at once (and the
 * warnings among them), each with its path, what is wrong and what to do. Never throws. At most
 * 1 MB, eight levels deep; keys that reach a prototype are refused.
 */
export function parseMatrix(value: unknown): ParsedMatrix {
  const plain = plainCopy(value);
  if (plain.value === undefined) return refuse(plain.findings);
  const examined = examine(matrixSchema, plain.value);
  const sound = (examined.sound ?? {}) as Loose<Matrix>;
  const findings = [...plain.findings, ...examined.findings, ...checkMatrix(sound)];
  if (findings.some(({ level }) => level === 'error')) return refuse(findings);
  const parsed = v.safeParse(matrixSchema, plain.value);
  if (parsed.success) return { ok: true, matrix: parsed.output, warnings: findings };
  const why = parsed.issues.map(({ message }) => message).join('; ');
  return refuse([errorAt([], 'this is no matrix', why)]);
}
