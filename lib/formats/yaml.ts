import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
} from 'yaml';
import type { Finding } from '../domain/matrix/finding.ts';
import { parsePath } from '../domain/matrix/path.ts';
import { isOtherEncoding } from './encoding-findings.ts';
import { nestedTooDeeplyAt } from './nesting-guard.ts';
import {
  fileFinding,
  forbiddenFindings,
  isBeyondReading,
  mostFindings,
  syntaxFindings,
} from './yaml-findings.ts';

/** The 1-based line of a path such as `targets[2].within`; of what holds it, where it is absent. */
export type LineOf = (path: string) => number | undefined;

export type MatrixText =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: LineOf }
  | {
      readonly ok: false;
      readonly findings: readonly Finding[];
      /** What can be read of it all the same, so that its other mistakes can be told at once. */
      readonly rest?: { readonly value: unknown; readonly lineOf: LineOf };
    };

const maxBytes = 1_000_000;

const refuse = (message: string, fix: string, line = 1): MatrixText => ({
  ok: false,
  findings: [fileFinding(message, fix, line)],
});

/** The key's own place where `holder` is a group of keys, and what stands under it. */
function stepInto(holder: unknown, part: string | number) {
  if (isSeq(holder) && typeof part === 'number') {
    const item = holder.items[part];
    return isNode(item) ? { place: item, value: item } : undefined;
  }
  if (!isMap(holder)) return undefined;
  const pair = holder.items.find(
    (it) => isPair(it) && isScalar(it.key) && String(it.key.value) === String(part),
  );
  return pair && isNode(pair.key) ? { place: pair.key, value: pair.value } : undefined;
}

const lineFinder =
  (contents: Node | null, lines: LineCounter): LineOf =>
  (path) => {
    let place: Node | null = contents;
    let value: unknown = contents;
    for (const part of parsePath(path)) {
      const next = stepInto(value, part);
      if (!next) break;
      ({ place, value } = next);
    }
    return place?.range ? lines.linePos(place.range[0]).line : undefined;
  };

/**
 * The value that the text of a YAML 1.2 or JSON file holds, with a way to find lines in it; or why
 * it holds none, each finding with its line. Never throws.
 *
 * Only plain data passes: no anchors, references, tags or directives, no key twice, one document,
 * 1 MB at most. Dates and times stay text, as YAML 1.2's core schema has them.
 */
export function readMatrixText(given: string): MatrixText {
  if (given.length > maxBytes || new TextEncoder().encode(given).length > maxBytes)
    return refuse('the file is larger than 1 MB', 'shorten it');
  if (isOtherEncoding(given)) return refuse('this is no text in UTF-8', 'save the file as UTF-8');
  // YAML ends a line there too; the parser does not.
  const text = given.replace(/\r(?!\n)/g, '\n');
  const deep = nestedTooDeeplyAt(text);
  if (deep !== undefined)
    return refuse('nested too deeply', 'flatten it: eight levels are enough', deep);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      // Ours is linear; the parser's compares each key with every other.
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
    });
    const broken = syntaxFindings(document, lines);
    const wrong = [...broken, ...forbiddenFindings(document, lines)].slice(0, mostFindings);
    if (broken.length > 0 || isBeyondReading(wrong)) return { ok: false, findings: wrong };
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    const lineOf = lineFinder(document.contents, lines);
    if (wrong.length > 0) return { ok: false, findings: wrong, rest: { value, lineOf } };
    if (value === null || value === undefined)
      return refuse('the file is empty', 'begin with format: uptier-matrix/1');
    return { ok: true, value, lineOf };
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    return refuse(
      `this cannot be read as YAML or JSON: ${message.slice(0, 200)}`,
      'check the file',
    );
  }
}

/** The findings with their lines, in the order of the file. */
export function withLines(findings: readonly Finding[], lineOf: LineOf): Finding[] {
  const located = findings.map((it): Finding => {
    const line = it.line ?? lineOf(it.path);
    return line === undefined ? it : { ...it, line };
  });
  return located.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
