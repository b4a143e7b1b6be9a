import type { Place, WordsBeside } from '../domain/site-map/site-map.ts';
import { sentenceBeside, wordsBeside } from '../helpdesks/site-map/words-beside.ts';
import { classPathTo, pathTo } from './css-path.ts';

/** A figure, or a name within a sentence: on another ticket it is another one. */
const isOfThisTicket = (word: string, isFirst: boolean): boolean =>
  /\d/.test(word) || (!isFirst && /^\p{Lu}/u.test(word));

/**
 * The words between which `element` stands, without those that are this ticket's own; null where it
 * does not stand in running text, or no word would tell it from others there.
 */
function wordsThatStay(element: Element): WordsBeside | null {
  const { before, behind } = sentenceBeside(element);
  const words = wordsBeside(element);
  if (words.before === '' && words.behind === '') return null;
  const stays = {
    ...(isOfThisTicket(before.at(-1) ?? '', before.length === 1) ? {} : { before: words.before }),
    ...(isOfThisTicket(behind[0] ?? '', false) ? {} : { behind: words.behind }),
  };
  return Object.keys(stays).length === 0 ? null : stays;
}

/**
 * Ways to `element` by structure. In running text an element is told by the words beside it and never
 * by its number: where one ticket names its author by a link and the next does not, the second link is
 * when one was created and the other was last changed.
 */
export function pathPlaces(scope: ParentNode & Node, element: Element): readonly Place[] {
  const beside = wordsThatStay(element);
  return [pathTo(scope, element), classPathTo(scope, element)].flatMap((css) => {
    if (css === null) return [];
    return beside === null ? [{ css }] : [{ css: css.replace(/:nth-of-type\(\d+\)$/, ''), beside }];
  });
}
