import { agesIn } from './date-age.ts';
import type { DatePart, DatePlaces } from './date-parts.ts';
import { datesIn, type Span } from './find-date.ts';

/** The one moment that a text tells: a date by its places, or an age. */
export type Moment = Span & { readonly places: DatePlaces | null };

/**
 * The one date or age in a text, whatever else it says: `Anna opened this on 12 Nov 2026`. Null where
 * there is none, and where anything else there may be another.
 */
export function findMoment(parts: readonly DatePart[]): Moment | null {
  const [whole] = datesIn(parts).dates;
  // Nothing stands beside it, as mostly: what ages are called need not be known.
  if (whole && whole.to - whole.from === parts.length) return whole;
  const ages = agesIn(parts);
  // `ago` in an age is no Spanish August.
  const isFree = (at: number) => !ages.some(({ from, to }) => at >= from && at < to);
  const { dates, others } = datesIn(parts, isFree);
  if (dates.length + ages.length !== 1 || others.length > 0) return null;
  const [age] = ages;
  return dates[0] ?? (age ? { ...age, places: null } : null);
}
