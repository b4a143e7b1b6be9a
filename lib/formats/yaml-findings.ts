import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  visit,
  type Document,
  type LineCounter,
  type Node,
  type YAMLError,
} from 'yaml';
import type { Finding } from '../domain/matrix/finding.ts';
import { formatPath, type PathPart } from '../domain/matrix/path.ts';

/** What to do about a parser's complaint; other codes get the general advice. */
const advice: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: 'align this line with its neighbours',
  BLOCK_AS_IMPLICIT_KEY: 'put quotes around a text that holds a colon',
  MISSING_CHAR: 'add what is missing',
  MULTIPLE_DOCS: 'keep one document: remove the line ---',
  TAB_AS_INDENT: 'indent with spaces',
  UNEXPECTED_TOKEN: 'check the indentation and the quotes on this line and the one before',
};

/** Where the parser speaks to programmers. */
const plainer: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  MULTIPLE_DOCS: 'a second document begins here',
};

export const fileFinding = (message: string, fix: string, line: number, path = ''): Finding => ({
  level: 'error',
  path,
  message,
  fix,
  line,
});

/** The parser's own complaints, each with its line. */
export const syntaxFindings = (document: Document, lines: LineCounter): Finding[] =>
  document.errors.map((it) =>
    fileFinding(
      plainer[it.code] ?? it.message.split('\n')[0] ?? it.code,
      advice[it.code] ?? 'check the indentation and the quotes on this line',
      lines.linePos(it.pos[0]).line,
    ),
  );

/** The path of what stands below `ancestors`, the outermost of them first. */
function pathBelow(ancestors: readonly unknown[]): string {
  const path: PathPart[] = [];
  ancestors.forEach((holder, place) => {
    if (isPair(holder)) path.push(isScalar(holder.key) ? String(holder.key.value) : '');
    const next = ancestors[place + 1];
    if (isSeq(holder) && isNode(next)) path.push(holder.items.indexOf(next));
  });
  return formatPath(path);
}

const referenceRefused = 'references (*) are not allowed';
const collectionRefused = 'a key must be one word';

/** True where a file holds what could stand for anything, or for nothing that a key can be. */
export const isBeyondReading = (findings: readonly Finding[]): boolean =>
  findings.some(({ message }) => message === referenceRefused || message === collectionRefused);

/** More would help no one. */
export const mostFindings = 100;

/**
 * YAML that could mean something else than it seems: anchors, tags, directives, keys given twice. The
 * first hundred of them.
 */
export function forbiddenFindings(document: Document, lines: LineCounter): Finding[] {
  const findings: Finding[] = [];
  const { explicit } = document.directives?.yaml ?? {};
  if (explicit || Object.keys(document.directives?.tags ?? {}).length > 1)
    findings.push(fileFinding('directives (%) are not allowed', 'remove the lines with %', 1));
  visit(document, {
    Node(_, node, ancestors) {
      if (findings.length >= mostFindings) return visit.BREAK;
      const add = (at: Node, message: string, fix: string, ...key: unknown[]) => {
        const path = pathBelow([...ancestors, node, ...key]);
        findings.push(fileFinding(message, fix, lines.linePos(at.range?.[0] ?? 0).line, path));
      };
      if (isAlias(node)) add(node, referenceRefused, 'write the value itself');
      else if (node.anchor) add(node, 'anchors (&) are not allowed', 'remove the anchor');
      if (node.tag !== undefined) add(node, 'tags (!) are not allowed', 'remove the tag');
      if (!isMap(node)) return undefined;
      const seen = new Set<string>();
      for (const pair of node.items) {
        if (findings.length >= mostFindings) break;
        const { key } = pair;
        if (isCollection(key)) add(key, collectionRefused, 'write a plain key');
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name)) add(key, `the key ${name} stands here twice`, 'keep one of them', pair);
        seen.add(name);
      }
      return undefined;
    },
  });
  return findings;
}
