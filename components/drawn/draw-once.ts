import { isValidElement, type ComponentChild } from 'preact';
import type { Drawn, DrawnElement, DrawnPart } from '../../lib/domain/view/drawn.ts';

/** Draws with the given properties; a component that keeps nothing between two drawings. */
type Draws = (props: object) => ComponentChild;

const isComponent = (type: unknown): type is Draws => typeof type === 'function';
const isChild = (value: unknown): value is ComponentChild => value !== undefined;

/** The element that stands for a part which the page draws itself. */
export const partTag = 'uptier-part';

const parts = ['state', 'times', 'age', 'answer'] as const satisfies readonly DrawnPart['part'][];

function partOf(props: Readonly<Record<string, unknown>>): DrawnPart {
  const part = parts.find((it) => it === props['part']);
  if (part === undefined) throw new TypeError('A part has no such name');
  return { part, clock: Number(props['clock'] ?? 0) };
}

function attributesOf(props: Readonly<Record<string, unknown>>): DrawnElement['attributes'] {
  const entries = Object.entries(props).flatMap(([name, value]) => {
    if (name === 'children' || value === undefined || value === null) return [];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return [[name, value] as const];
    throw new TypeError(`An attribute that cannot be sent: ${name}`);
  });
  return Object.fromEntries(entries);
}

/**
 * `node` as data, its components called once: what a page can show without them.
 *
 * @throws {TypeError} where something in it is no data, such as a listener.
 */
export function drawOnce(node: ComponentChild): readonly Drawn[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint')
    return [String(node)];
  if (Array.isArray(node)) return node.filter(isChild).flatMap(drawOnce);
  if (!isValidElement(node)) throw new TypeError('Nothing that can be drawn');
  const { type, key } = node;
  const props: Readonly<Record<string, unknown>> = { ...node.props };
  if (isComponent(type)) return drawOnce(type(props));
  if (type === partTag) return [partOf(props)];
  const { children } = props;
  return [
    {
      tag: String(type),
      ...(typeof key === 'string' && { key }),
      attributes: attributesOf(props),
      children: isChild(children) ? drawOnce(children) : [],
    },
  ];
}
