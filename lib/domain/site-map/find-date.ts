import { agesIn } from './date-age.ts';
import { isJoint } from './date-joints.ts';
import { isInHalf, isNumber, placesOf, type DatePart, type DatePlaces } from './date-parts.ts';
import { isMonth } from './date-words.ts';
import { isHalf } from './half-of-day.ts';

/** From the first part up to, and without, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The one moment that a text tells: a date by its places, or an age. */
export type Moment = Span & { readonly places: DatePlaces | null };

/** Signs that end what belongs together. */
const isEnd = (behind: string): boolean => /[;|·•#!?—]/u.test(behind);
const isFigure = ({ text }: DatePart): boolean => isNumber(text) || isMonth(text);

/** Runs of figures, months and the words that stand within dates; whatever else stands there parts them. */
function runsIn(parts: readonly DatePart[]): readonly Span[] {
  const runs: Span[] = [];
  let from = 0;
  const close = (to: number) => {
    const figures = [...parts.keys()].filter((at) => at >= from && at < to);
    if (figures.some((at) => isFigure(parts[at] ?? { text: '', behind: '' })))
      runs.push({ from, to });
  };
  for (const [at, part] of parts.entries()) {
    const { text, behind } = part;
    const isBreak = !isFigure(part) && !isJoint(text) && !isHalf(text) && !isInHalf(parts, at);
    if (isBreak) {
      close(at);
      from = at + 1;
    } else if (isEnd(behind)) {
      close(at + 1);
      from = at + 1;
    }
  }
  close(parts.length);
  return runs;
}

/** `places` of a part of a text, as places of the whole. */
const movedBy = ({ date, time, half }: DatePlaces, by: number): DatePlaces => ({
  date: [date[0] + by, date[1] + by, date[2] + by],
  time: time.map((at) => at + by),
  half: half && { ...half, at: half.at + by },
});

function boundsOf({ date, time, half }: DatePlaces): Span {
  const all = [...date, ...time, ...(half ? [half.at, half.at + half.words - 1] : [])];
  return { from: Math.min(...all), to: Math.max(...all) + 1 };
}

/**
 * The one date or age in a text, whatever else it says: `Anna opened this on 12 Nov 2026`. Null where
 * there is none, and where anything else there may be another.
 */
export function findMoment(parts: readonly DatePart[]): Moment | null {
  const runs = runsIn(parts);
  const dates = runs.flatMap(({ from, to }) => {
    const places = placesOf(parts.slice(from, to));
    return places ? [{ from, to, places: movedBy(places, from) }] : [];
  });
  const [date] = dates;
  const whole = date && boundsOf(date.places);
  // Nothing stands beside it, as mostly: what ages are called need not be known.
  if (whole && whole.to - whole.from === parts.length) return { ...whole, places: date.places };
  const ages = agesIn(parts);
  const [age] = ages;
  const isFree = (at: number) => !ages.some(({ from, to }) => at >= from && at < to);
  // What may be a date or a time of its own. `ago` in an age is no Spanish August.
  const others = runs.filter(
    ({ from, to }) =>
      from !== date?.from &&
      parts.slice(from, to).filter((it, at) => isFigure(it) && isFree(from + at)).length > 1,
  );
  if (dates.length + ages.length !== 1 || others.length > 0) return null;
  if (date && whole) return { ...whole, places: date.places };
  return age ? { ...age, places: null } : null;
}
