import type { WordsBeside } from '../../domain/site-map/site-map.ts';

/** What ends a sentence, or one of several short remarks on a line. */
const ends = /[.!?;|·•]/;

/** The page's own text from `element` to the next element on one side. */
function textFrom(element: Element, to: 'previousSibling' | 'nextSibling'): string {
  let text = '';
  for (let at = element[to]; at !== null && at.nodeType !== 1; at = at[to])
    if (at.nodeType === 3)
      text = to === 'nextSibling' ? text + (at.nodeValue ?? '') : (at.nodeValue ?? '') + text;
  return text;
}

/** The words of the sentence in which `element` stands, up to the next element on each side. */
export const sentenceBeside = (element: Element) => ({
  before: (textFrom(element, 'previousSibling').split(ends).at(-1) ?? '').trim().split(/\s+/),
  behind: (textFrom(element, 'nextSibling').split(ends)[0] ?? '').trim().split(/\s+/),
});

const plain = (word = ''): string => word.toLowerCase().slice(0, 60);

/** The words right before and behind `element`; empty where there are none. */
export function wordsBeside(element: Element): Required<WordsBeside> {
  const { before, behind } = sentenceBeside(element);
  return { before: plain(before.at(-1)), behind: plain(behind[0]) };
}

/** True where the words beside `element` are those that are wanted. */
export function standsBeside(element: Element, wanted: WordsBeside): boolean {
  const { before, behind } = wordsBeside(element);
  return (wanted.before ?? before) === before && (wanted.behind ?? behind) === behind;
}
