import type { MappedFact, Place } from '../domain/site-map/site-map.ts';
import { elementAt, textAt } from '../helpdesks/site-map/read-place.ts';
import { classesOf, handlesOf, isOnly } from './css-path.ts';
import { pathPlaces } from './path-places.ts';
import { dateIn, isOneOfMany, showingTheSame, valueIn } from './shown-value.ts';

const mostPlaces = 4;
const onOneLine = (text: string | null) => text?.replace(/\s+/g, ' ').trim() ?? '';
/** Words like `Status:` before a value in one element with it. */
const leadIn = (text: string): string | undefined =>
  /^[^:：\d]{1,40}[:：](?=\s*\S)/u.exec(text)?.[0];

/** The innermost element that holds all of `element`'s words. */
function innermost(element: Element): Element {
  const only = element.childElementCount === 1 ? element.firstElementChild : null;
  return only && onOneLine(only.textContent) === onOneLine(element.textContent)
    ? innermost(only)
    : element;
}

/** What names a thing: a link, as to a person, and the page's own heading. */
const namesThing = 'a[href], h1';

/** True for words of one piece: a field with its choices is none, nor a label together with its value. */
const isOnePiece = (element: Element): boolean =>
  element.querySelector('select') === null &&
  !element.matches('select, option') &&
  [...element.children].filter((it) => onOneLine(it.textContent) !== '').length < 2;

/** True for what says that it is a label: beside others of a list, a word may as well be a value. */
const isMarked = (element: Element, text: string): boolean =>
  /[:：]$/u.test(text) || element.matches('dt, th, label');

/**
 * The words that stand before `element`, or before what it stands in: a label without figures, which names
 * no thing. Beside another date there may be the same name as beside this one. In a row of a list it must
 * say that it is one.
 */
function labelPlaces(scope: Node, element: Element): readonly Place[] {
  const places: Place[] = [];
  let at: Element | null = element;
  for (let depth = 0; depth < 5 && at !== null && at !== scope; depth += 1) {
    const before: Element | null = at.previousElementSibling;
    const text = onOneLine(before?.textContent ?? null);
    const label = text.replace(/\s*:$/, '');
    if (before && label.length > 0 && label.length <= 40 && !/[\d:]|：./u.test(label)) {
      const inner = innermost(before);
      if (inner.matches(namesThing)) break;
      const isLabel = isOnePiece(inner) && (!(scope instanceof Element) || isMarked(inner, text));
      let up = 0;
      for (let it: Element | null = inner; it && it !== before; it = it.parentElement) up += 1;
      if (up <= 3 && isLabel) places.push({ label, tag: inner.localName, up });
    }
    at = at.parentElement;
  }
  return places;
}

/** The heading of the column in which a row shows `element`. */
function columnPlaces(scope: Node, element: Element): readonly Place[] {
  if (!(scope instanceof Element)) return [];
  const cell = [...scope.children].find((it) => it.contains(element));
  const headings = scope
    .closest('table, [role="table"], [role="grid"]')
    ?.querySelectorAll('th, [role="columnheader"]');
  const at = cell ? [...scope.children].indexOf(cell) : -1;
  const heading = [...(headings ?? [])].find(
    (it) => [...(it.parentElement?.children ?? [])].indexOf(it) === at,
  );
  const column = onOneLine(heading?.textContent ?? null).replace(/\s*:$/, '');
  return column !== '' && column.length <= 80 ? [{ column }] : [];
}

/** Handles of what `element` stands in, as long as that shows nothing else. */
const placesAround = (scope: ParentNode & Node, element: Element): readonly Place[] =>
  showingTheSame(element)
    .filter((it) => it !== scope && scope.contains(it))
    .flatMap((it) => handlesOf(it).filter((css) => isOnly(scope, css, it)))
    .map((css) => ({ css }));

/** Every way to find `element` in `scope`, most trusted first. */
function waysTo(scope: ParentNode & Node, element: Element): readonly Place[] {
  const css = (all: readonly (string | null)[]): readonly Place[] =>
    all.flatMap((it) => (it !== null && isOnly(scope, it, element) ? [{ css: it }] : []));
  const tag = element.localName;
  return [
    ...css(handlesOf(element)),
    ...placesAround(scope, element),
    ...labelPlaces(scope, element),
    ...columnPlaces(scope, element),
    ...css([/^(?:h[1-3]|time|select)$/.test(tag) ? tag : null]),
    ...css(classesOf(element).flatMap((name) => [name, `${tag}${name}`])),
    ...pathPlaces(scope, element),
    ...(element === scope ? [{ css: ':scope' }] : []),
  ];
}

/** What is proposed for a fact: where it stands, and what is read there now. */
export interface Proposal {
  readonly places: readonly Place[];
  readonly text: string;
  readonly element: Element;
}

/**
 * Places at which `scope` shows the fact that was pointed at; each is tried, and reads the same. In a
 * list `rows` are all rows: a place counts only where most of them show something there. Null where
 * what was pointed at shows nothing, or cannot be told from other things.
 */
export function proposePlaces(
  scope: ParentNode & Node,
  pointed: Element,
  fact: MappedFact,
  rows: readonly Element[] = [],
): Proposal | null {
  if (isOneOfMany(pointed)) return null;
  const { element, attribute } = fact === 'createdAt' ? dateIn(pointed) : valueIn(pointed);
  const plain = attribute === undefined ? {} : { attribute };
  const whole = textAt(element, { css: ':scope', ...plain });
  const after = fact === 'subject' || attribute !== undefined ? undefined : leadIn(whole);
  const end = { ...plain, ...(after === undefined ? {} : { after }) };
  const text = textAt(element, { css: ':scope', ...end });
  if (text === '') return null;
  const isRight = (place: Place) => {
    const found = elementAt(scope, place);
    return (
      found !== null &&
      (found.contains(element) || element.contains(found)) &&
      textAt(scope, place) === text &&
      rows.filter((row) => textAt(row, place) !== '').length * 2 >= rows.length
    );
  };
  const places = waysTo(scope, element)
    .map((place) => ({ ...place, ...end }))
    .filter(isRight)
    .filter(
      (place, at, all) =>
        all.findIndex((it) => JSON.stringify(it) === JSON.stringify(place)) === at,
    );
  return places.length === 0 ? null : { places: places.slice(0, mostPlaces), text, element };
}
