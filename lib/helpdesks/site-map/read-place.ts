import type { MappedFact, Place, PlacesOf } from '../../domain/site-map/site-map.ts';
import { longestText } from '../../domain/ticket/limits.ts';
import { wordsBeside } from './words-beside.ts';

const onOneLine = (text: string | null): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** True for an element whose text is `label`, with or without its colon. */
const isLabel = (element: Element, label: string): boolean =>
  // Texts of whole sections are not even looked at.
  (element.textContent?.length ?? 0) < 200 &&
  onOneLine(element.textContent).replace(/\s*:$/, '') === label;

/** The cell of the row `scope` below the one heading `column`, by the table's own count of columns. */
function cellIn(scope: ParentNode, column: string): Element | null {
  if (!(scope instanceof Element)) return null;
  const headings = scope
    .closest('table, [role="table"], [role="grid"]')
    ?.querySelectorAll('th, [role="columnheader"]');
  const [heading, another] = [...(headings ?? [])].filter((it) => isLabel(it, column));
  const siblings = heading?.parentElement?.children;
  if (!heading || !siblings || another) return null;
  return scope.children[[...siblings].indexOf(heading)] ?? null;
}

/** The one element at `place`; null where there is none, or more than one. */
export function elementAt(scope: ParentNode, place: Place): Element | null {
  if ('column' in place) return cellIn(scope, place.column);
  if ('css' in place) {
    if (place.css === ':scope') return scope instanceof Element ? scope : null;
    const { css, beside } = place;
    const found = [...scope.querySelectorAll(css)].filter(
      (it) => beside === undefined || wordsBeside(it) === beside,
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }
  const labels = [...scope.querySelectorAll(place.tag)].filter((it) => isLabel(it, place.label));
  let element = labels.length === 1 ? (labels[0] ?? null) : null;
  for (let up = place.up; up > 0; up -= 1) element = element?.parentElement ?? null;
  return element?.nextElementSibling ?? null;
}

/** What an element shows: a field's value, a choice's words, otherwise its text. */
function shownBy(element: Element, attribute: string | undefined): string {
  if (attribute !== undefined) return onOneLine(element.getAttribute(attribute));
  if (element instanceof HTMLSelectElement)
    return onOneLine(element.selectedOptions[0]?.text ?? '');
  return onOneLine(element instanceof HTMLInputElement ? element.value : element.textContent);
}

/** What stands at `place`, on one line, without the words before it; empty where nothing does. */
export function textAt(scope: ParentNode, place: Place): string {
  const element = elementAt(scope, place);
  const text = element ? shownBy(element, place.attribute) : '';
  const { after } = place;
  if (after === undefined) return text.slice(0, longestText);
  return text.startsWith(after) ? text.slice(after.length, longestText).trim() : '';
}

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
      const text = textAt(scope, place);
      const element = text === '' ? null : elementAt(scope, place);
      if (element === null) continue;
      found[fact as MappedFact] = { text, element };
      break;
    }
  }
  return found;
}
