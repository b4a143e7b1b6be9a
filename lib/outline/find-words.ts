import { visibleText } from './line-builder.ts';

const mostCharacters = 200_000;
/** A line may run over several elements side by side: so far above the first of them it ends. */
const highest = 4;

/** The element that a path of an outline names; null where the page has changed. */
function elementAt(root: Document, path: string): Element | null {
  let element: Element | null = null;
  for (const part of path.split('/').filter(Boolean)) {
    const [, name = '', nth = '1'] = /^([^[]+)(?:\[(\d+)\])?$/.exec(part) ?? [];
    const children: readonly Element[] = [...(element ?? root).children];
    const same = children.filter((it) => it.nodeName.toLowerCase() === name);
    element = same[Number(nth) - 1] ?? null;
    if (!element) return null;
  }
  return element;
}

/** The characters below `element` that a reader sees, without spaces, each with its place. */
function charactersOf(element: Element) {
  const places: { readonly node: Node; readonly at: number }[] = [];
  let text = '';
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let at = 0, value = node.nodeValue ?? ''; at < value.length; at += 1) {
      const unit = value.charAt(at);
      if (text.length > mostCharacters) return { text, places };
      if (visibleText(unit).trim() === '') continue;
      text += unit;
      places.push({ node, at });
    }
  return { text, places };
}

const packed = (words: string): string => visibleText(words).replace(/\s+/g, '');

function wordsBelow(element: Element, wanted: string): Range | null {
  const { text, places } = charactersOf(element);
  const start = text.indexOf(wanted);
  const first = places[start];
  const last = places[start + wanted.length - 1];
  if (start < 0 || !first || !last) return null;
  const range = element.ownerDocument.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}

/**
 * Where the words of an outline's line stand on the page now: these words, else all of the element
 * that held them; null where that is gone.
 */
export function findWords(
  root: Document,
  { words, path }: { readonly words: string; readonly path: string },
): Range | null {
  const element = elementAt(root, path);
  if (!element) return null;
  const wanted = packed(words);
  let around: Element | null = element;
  for (let up = 0; around && wanted !== '' && up < highest; up += 1) {
    const range = wordsBelow(around, wanted);
    if (range) return range;
    around = around.parentElement;
  }
  const whole = root.createRange();
  whole.selectNodeContents(element);
  return whole;
}
