/** A date's text as it is read: without what says nothing of the date. */
export interface DateText {
  readonly text: string;
  /** Minutes east of UTC, where the text itself names that, as in `14:05 UTC` or `14:05 +0100`. */
  readonly offset: number | null;
}

/** Halves of a day that are written before the hour, without a space. */
const halvesBefore =
  /(午前|午後|上午|下午|中午|凌晨|早上|清晨|傍晚|晚上|오전|오후|새벽|아침|저녁)/g;

const zoneAtEnd =
  /(:\d\d(?:\s?[ap]m)?)\s*\(?(?:(?:UTC|GMT)\s?([+−-]\d{1,2}(?::?\d{2})?)?|(Z)|([+−-]\d{2}:?\d{2}))\)?$/iu;

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
  const plain = text
    .slice(0, 120)
    .trim()
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/(\d)([ap]m)\b/gi, '$1 $2')
    .replace(/(\d)(?:st|nd|rd|th|er)\b/gi, '$1')
    .replace(/(:\d\d)[.,]\d{1,9}(?!\d)/g, '$1')
    .replace(halvesBefore, ' $1 ');
  const zone = zoneAtEnd.exec(plain);
  const rest = zone ? plain.replace(zoneAtEnd, '$1') : plain;
  return {
    text: withoutBrackets(rest).replace(/\s+/g, ' ').trim(),
    offset: zone ? minutesOf(zone[2] ?? zone[4]) : null,
  };
}
