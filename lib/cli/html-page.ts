import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PageNode } from '../outline/page-node.ts';

type Tree = DefaultTreeAdapterTypes.Node;

/** One node of a parsed file, with the links that a walk needs. */
class ParsedNode implements PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  firstChild: ParsedNode | null = null;
  nextSibling: ParsedNode | null = null;
  private readonly attributes: readonly { readonly name: string; readonly value: string }[];

  constructor(tree: Tree) {
    this.nodeName = tree.nodeName;
    this.nodeType = tree.nodeName === '#document' ? 9 : tree.nodeName === '#text' ? 3 : 1;
    if (tree.nodeName.startsWith('#') && this.nodeType === 1) this.nodeType = 8;
    this.nodeValue = 'value' in tree ? tree.value : null;
    this.attributes = 'attrs' in tree ? tree.attrs : [];
  }

  getAttribute(name: string): string | null {
    return this.attributes.find((it) => it.name === name)?.value ?? null;
  }
}

/** A browser stops at 512; the parser does not, and a level may cost it as much as all above it: seconds by here. */
const deepest = 45_000;

/** How many elements are open while a page is read. @throws where a page nests more of them than any does. */
function withDepthLimit(): typeof defaultTreeAdapter {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      depth += 1;
      if (depth > deepest) throw new Error(`elements are nested more than ${deepest} deep`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** The HTML of a saved page as a tree, built as browsers build it. @throws where it is nested too deeply. */
export function parsePage(html: string): PageNode {
  const document = parse(html, { treeAdapter: withDepthLimit() });
  const root = new ParsedNode(document);
  const waiting: [Tree, ParsedNode][] = [[document, root]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [tree, node] = next;
    let last: ParsedNode | null = null;
    for (const child of 'childNodes' in tree ? tree.childNodes : []) {
      const made: ParsedNode = new ParsedNode(child);
      if (last) last.nextSibling = made;
      else node.firstChild = made;
      last = made;
      waiting.push([child, made]);
    }
  }
  return root;
}
