import { partsWithSigns } from '../domain/site-map/date-parts.ts';
import { dateText } from '../domain/site-map/date-text.ts';
import { datesIn } from '../domain/site-map/find-date.ts';
import { namesInstant, unixTime } from '../domain/site-map/whole-instant.ts';

/** The element that shows something, and which attribute of it to read in place of its text. */
export interface ShownValue {
  readonly element: Element;
  readonly attribute?: string;
}

const onOneLine = (text: string | null) => text?.replace(/\s+/g, ' ').trim() ?? '';

/** Choices that stand there whichever is chosen: their words are no fact of this ticket. */
const choices =
  '[role="radio"], [role="option"], [role="menuitemradio"], [role="menuitemcheckbox"], [role="checkbox"], [role="switch"], input[type="radio"], input[type="checkbox"]';

/** True for one of several choices, of which it is not read which one is chosen. */
export function isOneOfMany(element: Element): boolean {
  const label = element.closest('label');
  return (
    element.closest(choices) !== null ||
    (label?.querySelector('input[type="radio"], input[type="checkbox"]') ?? null) !== null
  );
}

/** Attributes that say in words what an icon shows, most trusted first. */
const spoken = ['aria-label', 'alt', 'title'];

/** What a script may have been told of an icon: `data-status="open"`. */
const told = /^data-(?:[\w-]*-)?(?:status|state|priority|prio|severity|urgency|level|value|label)$/;

/** No icon stands deeper in its own drawing. */
const deepestIcon = 4;

const isIcon = (element: Element): boolean =>
  !/[\p{L}\p{N}]/u.test(element.textContent) && !element.matches('input, select, textarea');

function wordsOf(element: Element): string | undefined {
  const isSaid = (name: string) => /[\p{L}\p{N}]/u.test(element.getAttribute(name) ?? '');
  return (
    spoken.find(isSaid) ??
    element.getAttributeNames().find((name) => told.test(name) && isSaid(name))
  );
}

/** What `pointed` shows: its text; of an icon what it is called, on itself, around it or within it. */
export function valueIn(pointed: Element): ShownValue {
  let at: Element | null = pointed;
  for (let depth = 0; depth < deepestIcon && at && isIcon(at); depth += 1) {
    const attribute = wordsOf(at);
    if (attribute !== undefined) return { element: at, attribute };
    const inner = [...at.querySelectorAll('*')].filter((it) => wordsOf(it) !== undefined);
    const [only] = inner;
    const name = only && inner.length === 1 ? wordsOf(only) : undefined;
    if (only && name !== undefined) return { element: only, attribute: name };
    at = at.parentElement;
  }
  return { element: pointed };
}

/** 0 for no date and for an age, 1 for a day, 2 for one with its time, 3 for an instant that names its zone. */
function precision(text: string): number {
  if (namesInstant(text) || unixTime(text) !== null) return 3;
  const { dates, others } = datesIn(partsWithSigns(dateText(text).text));
  const [date] = dates;
  if (!date || dates.length + others.length > 1) return 0;
  return date.places.time.length > 0 ? 2 : 1;
}

/** A number of seconds in `data-id` is an id. */
const mayBeNumber = /time|date|stamp|epoch|unix|utc|[-_]ts$|[-_]at$/i;

/** How precisely an attribute says when; 0 for one that does not. */
function precisionIn(element: Element, name: string): number {
  const value = element.getAttribute(name) ?? '';
  if (name === 'class' || name === 'style' || name === 'href' || !/\d/.test(value)) return 0;
  return /^\d+$/.test(value) && !mayBeNumber.test(name) ? 0 : precision(value);
}

/** What `element` stands in, from the innermost, as long as that shows nothing else. */
export function showingTheSame(element: Element): readonly Element[] {
  const parent = element.parentElement;
  const text = onOneLine(element.textContent);
  return parent && text !== '' && onOneLine(parent.textContent) === text
    ? [parent, ...showingTheSame(parent)]
    : [];
}

/** `element`, what stands in it, and what it stands in without more. */
function around(element: Element): readonly Element[] {
  const inside = [...element.querySelectorAll('*')].slice(0, 10);
  const titled = element.closest('[title]');
  return [element, ...inside, ...showingTheSame(element), ...(titled ? [titled] : [])];
}

/**
 * The element that says when, near the one that was pointed at, and which attribute of it to read: shown
 * as a day, or as "2 days ago", it may be named to the minute for scripts, or where one points at it.
 */
export function dateIn(pointed: Element): ShownValue {
  const element = pointed.closest('time') ?? pointed.querySelector('time') ?? pointed;
  let best: ShownValue = { element };
  let most = precision(onOneLine(element.textContent));
  for (const it of around(element))
    for (const attribute of it.getAttributeNames()) {
      const here = precisionIn(it, attribute);
      if (here <= most) continue;
      most = here;
      best = { element: it, attribute };
    }
  return best;
}
