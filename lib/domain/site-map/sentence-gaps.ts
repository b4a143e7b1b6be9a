import type { DatePart } from './date-parts.ts';
import type { Span } from './find-date.ts';
import type { Moment } from './find-moment.ts';

/** A text in parts, with the moment that it tells. */
interface Sentence {
  readonly parts: readonly DatePart[];
  readonly moment: Moment | null;
}

const same = (a: DatePart | undefined, b: DatePart | undefined): boolean =>
  a?.text.toLowerCase() === b?.text.toLowerCase();

/** True for words that may name somebody or something: a capital, a figure, or letters without cases. */
const isName = (parts: readonly DatePart[]): boolean =>
  parts.some(({ text }) => /^[\p{Lu}\p{Lo}\d]/u.test(text));

/** Where `one` differs from `other`, in one place of both; null where they do in more. */
function gapOf(one: readonly DatePart[], other: readonly DatePart[]): Span | 'none' | null {
  if (one.length === other.length && one.every((part, at) => same(part, other[at]))) return 'none';
  const least = Math.min(one.length, other.length);
  let from = 0;
  while (from < least && same(one[from], other[from])) from += 1;
  let behind = 0;
  while (behind < least - from && same(one.at(-1 - behind), other.at(-1 - behind))) behind += 1;
  // A longer name may begin, or end, as the other does.
  if (from + behind >= least && from > 0 && isName(one.slice(from - 1, from))) from -= 1;
  if (from + behind >= least && behind > 0) behind -= 1;
  const gap = { from, to: one.length - behind };
  const isEach =
    isName(one.slice(from, gap.to)) && isName(other.slice(from, other.length - behind));
  return from + behind < least && isEach ? gap : null;
}

/** How a moment is told: two dates, or two ages. */
const kindOf = ({ moment }: Sentence): string =>
  moment === null
    ? 'none'
    : moment.places === null
      ? 'age'
      : `date of ${moment.places.time.length}`;

/**
 * The places, before its moment and behind it, in which `one` has other words than `other`, which else
 * says the same: where a name stands. Null where they say different things.
 */
export function gapsBetween(one: Sentence, other: Sentence): readonly Span[] | null {
  const [mine, theirs] = [one.moment, other.moment];
  if (!mine || !theirs || kindOf(one) !== kindOf(other)) return null;
  const before = gapOf(one.parts.slice(0, mine.from), other.parts.slice(0, theirs.from));
  const behind = gapOf(one.parts.slice(mine.to), other.parts.slice(theirs.to));
  if (before === null || behind === null || (before === 'none' && behind === 'none')) return null;
  return [
    ...(before === 'none' ? [] : [before]),
    ...(behind === 'none' ? [] : [{ from: behind.from + mine.to, to: behind.to + mine.to }]),
  ];
}
