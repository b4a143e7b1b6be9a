/**
 * As much of a DOM node as an outline needs. A `Document` or `Element` of a browser is one, and so
 * is what the terminal's HTML parser builds.
 */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  getAttribute?(name: string): string | null;
}

export const isElement = (node: PageNode): boolean => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** The element's name in lower case. */
export const nameOf = (node: PageNode): string => node.nodeName.toLowerCase();

/** An attribute's value; empty where there is none. */
export const attributeOf = (node: PageNode, name: string): string =>
  node.getAttribute?.(name) ?? '';

/** A positive whole number out of an attribute, at most `most`; 1 where it is none. */
export function countOf(node: PageNode, name: string, most: number): number {
  const count = Number.parseInt(attributeOf(node, name), 10);
  return count >= 1 ? Math.min(count, most) : 1;
}
