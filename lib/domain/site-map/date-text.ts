import { glued } from './half-of-day.ts';

/** A date's text as it is read: without what says nothing of the date. */
export interface DateText {
  readonly text: string;
  /** Minutes east of UTC, where the text itself names that, as in `14:05 UTC` or `14:05 +0100`. */
  readonly offset: number | null;
}

const zoneBehind =
  /(:\d\d(?:\s?[ap]m)?)\s*\(?(?:(?:UTC|GMT)(?![\p{L}\d])\s?([+−-]\d{1,2}(?::?\d{2})?)?|(Z)$|([+−-]\d{2}:?\d{2})\)?$)\)?/iu;

let digits: ReadonlyMap<string, string> | undefined;

/** `text` with the figures of any script as 0 to 9, and without signs that only steer its direction. */
function plainFigures(text: string): string {
  const plain = text.replace(/\p{Cf}/gu, '');
  if (!/[^\P{Nd}0-9]/u.test(plain)) return plain;
  digits ??= new Map(
    Intl.supportedValuesOf('numberingSystem').flatMap((numberingSystem) => {
      const format = new Intl.NumberFormat('en', { numberingSystem });
      return Array.from({ length: 10 }, (_, it) => [format.format(it), String(it)] as const);
    }),
  );
  return plain.replace(/\p{Nd}/gu, (digit) => digits?.get(digit) ?? digit);
}

/** More than a sentence is no date; a part of one might lack its end, and with it `p.m.`. */
const longest = 300;

let betweenFigures: RegExp | undefined;

/** Halves of a day that are written right before the hour stand by themselves. */
const unglued = (text: string): string =>
  /\p{Script=Han}|\p{Script=Hangul}/u.test(text)
    ? text.replace((betweenFigures ??= glued()), ' $1 ')
    : text;

/** The minutes of `+0530`, `-8` or `+01:00`; 0 where none are named. */
function minutesOf(text = ''): number {
  const [, sign, hours = '0', minutes = '0'] = /^(.)(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) || 0;
}

/** What stands in brackets: a weekday, a zone or an age says nothing; a date there is the one that counts. */
function withoutBrackets(text: string): string {
  let rest = text;
  for (const [bracket, inside = ''] of text.matchAll(/[(（]([^()（）]*)[)）]/gu)) {
    const figures = inside.match(/\d+/g) ?? [];
    if (figures.length >= (/\d{4}/.test(inside) ? 2 : 3)) return inside;
    if (!/\d:|[+−-]\d/u.test(inside)) rest = rest.replace(bracket, ' ');
  }
  return rest;
}

/**
 * `text` as formats read it: `p.m.` in one word, `4th` as 4, without fractions of a second, a weekday or an
 * age in brackets (`3 days ago`), and without the zone that it names.
 */
export function dateText(text: string): DateText {
  if (text.length > longest) return { text: '', offset: null };
  const plain = unglued(plainFigures(text))
    .trim()
    .replace(/(\d)T(?=\d{2}:)/g, '$1 ')
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/(\d)([ap]m)\b/gi, '$1 $2')
    .replace(/(\d)(?:st|nd|rd|th|er)\b/gi, '$1')
    .replace(/(:\d\d)[.,]\d{1,9}(?!\d)/g, '$1');
  const zone = zoneBehind.exec(plain);
  const rest = zone ? plain.replace(zoneBehind, '$1') : plain;
  return {
    text: withoutBrackets(rest).replace(/\s+/g, ' ').trim(),
    offset: zone ? minutesOf(zone[2] ?? zone[4]) : null,
  };
}
