import {
  Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isSameValue } from '../domain/edit/same-value.ts';
import { isGroup } from '../domain/matrix/is-group.ts';
import { readMatrixText } from './yaml.ts';

// Parts of a draft that are one object must not become anchors and references.
const plain = { version: '1.2', schema: 'core', aliasDuplicateObjects: false } as const;
const layout = { lineWidth: 100 } as const;

/** `value`, plain data, as the text of a YAML file, in the order of its keys. */
export const writeYaml = (value: unknown): string => new Document(value, plain).toString(layout);

const written = (node: unknown): unknown => (isNode(node) ? node.toJS(new Document()) : undefined);

/** The node of `value` in place of `node`, with the comments that stood there. */
function replaced(document: Document, node: unknown, value: unknown): Node {
  const next = document.createNode(value, plain);
  if (!isNode(node)) return next;
  next.comment = node.comment ?? null;
  next.commentBefore = node.commentBefore ?? null;
  next.spaceBefore = node.spaceBefore ?? false;
  const isAlike = isScalar(node) && isScalar(next) && typeof node.value === typeof next.value;
  if (isAlike && node.type !== undefined) next.type = node.type;
  return next;
}

function changeKeys(document: Document, map: YAMLMap, value: Readonly<Record<string, unknown>>) {
  const keyOf = (pair: { readonly key: unknown }) =>
    isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
  map.items = map.items.filter((pair) => Object.hasOwn(value, keyOf(pair)));
  for (const pair of map.items) pair.value = changed(document, pair.value, value[keyOf(pair)]);
  const known = new Set(map.items.map(keyOf));
  for (const [key, entry] of Object.entries(value))
    if (!known.has(key)) map.items.push(document.createPair(key, entry, plain));
}

/** Entries that are as they were keep their nodes, wherever between them others came or went. */
function changeItems(document: Document, list: YAMLSeq, value: readonly unknown[]): void {
  const before = list.items;
  const isAsBefore = (from: number, to: number) => isSameValue(written(before[from]), value[to]);
  const least = Math.min(before.length, value.length);
  let head = 0;
  while (head < least && isAsBefore(head, head)) head += 1;
  let tail = 0;
  while (tail < least - head && isAsBefore(before.length - 1 - tail, value.length - 1 - tail))
    tail += 1;
  const middle = value
    .slice(head, value.length - tail)
    .map((item, at) =>
      before.length === value.length
        ? changed(document, before[head + at], item)
        : document.createNode(item, plain),
    );
  list.items = [...before.slice(0, head), ...middle, ...before.slice(before.length - tail)];
}

/** `node` made to say `value`, changed as little as can be. */
function changed(document: Document, node: unknown, value: unknown): Node {
  if (isNode(node) && isSameValue(written(node), value)) return node;
  if (isMap(node) && isGroup(value)) {
    changeKeys(document, node, value);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    changeItems(document, node, value);
    return node;
  }
  return replaced(document, node, value);
}

/** Groups that were empty stood in braces; what is now in them reads better on lines of its own. */
function unfoldOuter(document: Document): void {
  visit(document, {
    Collection(_, node, ancestors) {
      const depth = ancestors.filter((it) => !isPair(it)).length;
      if (depth <= 1 && node.flow === true && node.items.length > 0) node.flow = false;
      return depth > 1 ? visit.SKIP : undefined;
    },
  });
}

/**
 * `text`, a YAML file, made to hold `value`: what did not change keeps its comments, its order and how
 * it is written; comments of what is gone go with it. Written anew, without comments, where `text` is
 * no plain YAML or cannot be made to hold it.
 */
export function rewriteYaml(text: string, value: unknown): string {
  const before = readMatrixText(text);
  if (!before.ok) return writeYaml(value);
  if (isSameValue(before.value, value)) return text;
  const document = parseDocument(text, { ...plain, uniqueKeys: false, prettyErrors: false });
  const contents = document.contents;
  if (!isMap(contents) || !isGroup(value)) return writeYaml(value);
  changeKeys(document, contents, value);
  unfoldOuter(document);
  const next = document.toString(layout);
  const after = readMatrixText(next);
  return after.ok && isSameValue(after.value, value) ? next : writeYaml(value);
}
