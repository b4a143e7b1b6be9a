import * as v from 'valibot';
import { examine } from './matrix/examine.ts';
import type { Finding } from './matrix/finding.ts';
import { refusedKeysIn } from './matrix/plain-copy.ts';
import { fail, succeed, type Result } from './result.ts';

/** More would help no one. */
const mostErrors = 100;

/** A finding in one line: where in `whole`, what is wrong, and what to do. */
export function findingSentence({ path, message, fix }: Finding, whole = ''): string {
  const place = `${whole}${whole !== '' && /^[^[]/.test(path) ? '.' : ''}${path}`;
  return `${place === '' ? '' : `${place}: `}${message} (${fix})`;
}

/** Every finding of a line in one text. */
export const findingSentences = (findings: readonly Finding[], whole = ''): string =>
  findings.map((it) => findingSentence(it, whole)).join('; ');

/**
 * What a line on the wire says by `schema`, or every thing that is wrong with it at once, each with
 * its path and what to do. Keys that reach a prototype are refused.
 */
export function parseWire<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Result<v.InferOutput<Schema>, readonly Finding[]> {
  const parsed = v.safeParse(schema, value);
  const findings = parsed.success ? refusedKeysIn(value) : examine(schema, value).findings;
  if (parsed.success && findings.length === 0) return succeed(parsed.output);
  return fail(findings.slice(0, mostErrors));
}
