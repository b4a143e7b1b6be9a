import { attributeSelector } from '../domain/site-map/selector.ts';
import { isStableName } from './stable-name.ts';

/** Attributes that people write so that an element can be found again, most trusted first. */
const handles = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'data-field',
  'data-name',
  'itemprop',
  'id',
  'name',
  'aria-label',
  'aria-labelledby',
];

/** What names `element` by itself, whatever stands around it. */
export const handlesOf = (element: Element): readonly string[] =>
  handles.flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    const isName =
      name === 'aria-label' ? /^\p{L}[\p{L} ]{1,30}$/u.test(value) : isStableName(value);
    return (isName && attributeSelector(name, value)) || [];
  });

/** Classes that look as if a person chose them. */
export const classesOf = (element: Element): readonly string[] =>
  [...element.classList]
    .filter((name) => isStableName(name) && !name.includes('.'))
    .map((name) => `.${name}`);

/** `element` among its siblings: its tag, with its number where there are more of them. */
export function stepOf(element: Element): string {
  const tag = element.localName;
  const alike = [...(element.parentElement?.children ?? [])].filter((it) => it.localName === tag);
  return alike.length > 1 ? `${tag}:nth-of-type(${alike.indexOf(element) + 1})` : tag;
}

export const isOnly = (scope: ParentNode, css: string, element: Element): boolean => {
  const found = scope.querySelectorAll(css);
  return found.length === 1 && found[0] === element;
};

const firstHandle = (element: Element) => handlesOf(element)[0];

/** The first class of `element` that nothing else in `scope` has. */
const ownClassIn = (scope: ParentNode) => (element: Element) =>
  classesOf(element).find((name) => isOnly(scope, name, element));

/**
 * A way to `element` by structure: from the nearest element that has a handle, or from the top of
 * `scope`, down by tags. Null where even that fits something else too.
 */
export function pathTo(
  scope: ParentNode & Node,
  element: Element,
  nameOf: (element: Element) => string | undefined = firstHandle,
): string | null {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at !== scope; at = at.parentElement) {
    const handle = at === element ? undefined : nameOf(at);
    if (handle !== undefined) {
      const css = [handle, ...steps].join(' > ');
      if (isOnly(scope, css, element)) return css;
    }
    steps.unshift(stepOf(at));
    if (at.localName === 'body') break;
  }
  const top = scope instanceof Element ? [':scope', ...steps] : steps;
  const css = top.join(' > ');
  return css.length <= 300 && isOnly(scope, css, element) ? css : null;
}

/** The handle of an element, else a class that nothing else in `scope` has. */
export const nearestName =
  (scope: ParentNode) =>
  (element: Element): string | undefined =>
    firstHandle(element) ?? ownClassIn(scope)(element);

/**
 * As `pathTo`, but from the nearest element with a class of its own: it holds where a message or a bar
 * comes in above, among the elements that a longer way counts.
 */
export const classPathTo = (scope: ParentNode & Node, element: Element): string | null =>
  pathTo(scope, element, ownClassIn(scope));
