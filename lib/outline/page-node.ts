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
  hasAttributes?(): boolean;
}

export const isElement = (node: PageNode): boolean => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;
