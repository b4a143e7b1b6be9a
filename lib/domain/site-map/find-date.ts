import { isJoint } from './date-joints.ts';
import { isInHalf, isNumber, placesOf, type DatePart, type DatePlaces } from './date-parts.ts';
import { isMonth } from './date-words.ts';
import { isHalf } from './half-of-day.ts';

/** From the first part up to, and without, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

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

/** A date in a text. */
export type DateSpan = Span & { readonly places: DatePlaces };

/**
 * The dates in a text, and runs of figures that may be a date or a time of their own. Figures at places
 * that are not `isFree` belong to something else.
 */
export function datesIn(
  parts: readonly DatePart[],
  isFree: (at: number) => boolean = () => true,
): { readonly dates: readonly DateSpan[]; readonly others: readonly Span[] } {
  const runs = runsIn(parts).map(({ from, to }) => ({
    from,
    to,
    found: placesOf(parts.slice(from, to)),
  }));
  const dates = runs.flatMap(({ from, found }) => {
    const places = found && movedBy(found, from);
    return places ? [{ ...boundsOf(places), places }] : [];
  });
  const others = runs.filter(
    ({ from, to, found }) =>
      found === null &&
      parts.slice(from, to).filter((it, at) => isFigure(it) && isFree(from + at)).length > 1,
  );
  return { dates, others };
}
