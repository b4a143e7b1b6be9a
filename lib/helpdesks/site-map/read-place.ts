import type { MappedFact, Place, PlacesOf } from '../../domain/site-map/site-map.ts';
import { longestText } from '../../domain/ticket/limits.ts';
import { wordsBeside } from './words-beside.ts';

const onOneLine = (text: string | null | undefined): string =>
  text?.replace(/\s+/g, ' ').trim() ?? '';

/** True for an element whose text is `label`, with or without its colon. */
const isLabel = (element: Element, label: string): boolean =>
  // Texts of whole sections are not even looked at.
  element.textContent.length < 200 && onOneLine(element.textContent).replace(/\s*:$/, '') === label;

/** The one of `all`; null where there is none, or more than one. */
const only = (all: readonly Element[]): Element | null => (all.length === 1 && all[0]) || null;

/** The cell of the row `scope` below the one heading `column`, by the table's own count of columns. */
function cellIn(scope: ParentNode, column: string): Element | null {
  if (!(scope instanceof Element)) return null;
  const headings = scope
    .closest('table, [role="table"], [role="grid"]')
    ?.querySelectorAll('th, [role="columnheader"]');
  const heading = only([...(headings ?? [])].filter((it) => isLabel(it, column)));
  const siblings = heading?.parentElement?.children;
  if (!heading || !siblings) return null;
  return scope.children[[...siblings].indexOf(heading)] ?? null;
}

/** The one element at `place`; null where there is none, or more than one. */
export function elementAt(scope: ParentNode, place: Place): Element | null {
  if ('column' in place) return cellIn(scope, place.column);
  if ('css' in place) {
    if (place.css === ':scope') return scope instanceof Element ? scope : null;
    const { css, beside } = place;
    return only(
      [...scope.querySelectorAll(css)].filter(
        (it) => beside === undefined || wordsBeside(it) === beside,
      ),
    );
  }
  let element = only(
    [...scope.querySelectorAll(place.tag)].filter((it) => isLabel(it, place.label)),
  );
  for (let up = place.up; up > 0; up -= 1) element = element?.parentElement ?? null;
  return element?.nextElementSibling ?? null;
}

/** What an element shows: an attribute or a choice's words, its own or in it, a field's value, otherwise its text. */
function shownBy(element: Element, attribute: string | undefined): string | null | undefined {
  const css = attribute ? `[${CSS.escape(attribute)}]` : 'select';
  const holder = element.matches(css) ? element : only([...element.querySelectorAll(css)]);
  if (attribute) return holder?.getAttribute(attribute);
  if (holder instanceof HTMLSelectElement) return holder.selectedOptions[0]?.text;
  return element instanceof HTMLInputElement ? element.value : element.textContent;
}

/** What `element` shows at `place`. */
function textOf(element: Element | null, { attribute, after = '' }: Place): string {
  const text = onOneLine(element && shownBy(element, attribute));
  return text.startsWith(after) ? text.slice(after.length, longestText).trim() : '';
}

/** What stands at `place`, on one line, without the words before it; empty where nothing does. */
export const textAt = (scope: ParentNode, place: Place): string =>
  textOf(elementAt(scope, place), place);

/** A fact that was found: its text, and the element that shows it. */
export interface Found {
  readonly text: string;
  readonly element: Element;
}

/** Every fact of `places` that `scope` shows. */
export function readPlaces(
  scope: ParentNode,
  places: PlacesOf,
): Readonly<Partial<Record<MappedFact, Found>>> {
  const found: Partial<Record<MappedFact, Found>> = {};
  for (const [fact, all] of Object.entries(places)) {
    for (const place of all) {
      const element = elementAt(scope, place);
      const text = textOf(element, place);
      if (element && text) {
        found[fact as MappedFact] = { text, element };
        break;
      }
    }
  }
  return found;
}
