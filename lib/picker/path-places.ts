import type { Place } from '../domain/site-map/site-map.ts';
import { wordsBeside } from '../helpdesks/site-map/words-beside.ts';
import { classPathTo, pathTo } from './css-path.ts';

/**
 * Ways to `element` by structure. In running text an element is told by the words beside it and never
 * by its number: where one ticket names its author by a link and the next does not, the second link is
 * when one was created and the other was last changed.
 */
export function pathPlaces(scope: ParentNode & Node, element: Element): readonly Place[] {
  const beside = wordsBeside(element);
  return [pathTo(scope, element), classPathTo(scope, element)].flatMap((css) => {
    if (css === null) return [];
    return beside ? [{ css: css.replace(/:nth-of-type\(\d+\)$/, ''), beside }] : [{ css }];
  });
}
