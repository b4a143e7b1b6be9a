import { day, type Instant } from '../time/instant.ts';
import { parseLocalDate } from '../time/local-date.ts';
import type { MatrixSummary } from '../view/views.ts';

/** After this many days a source is to be looked at again. */
const oldAfter = 365;

/** How old what is known of a vendor is. */
export interface SourceAge {
  /** The day by which it is known to have been so, as `2024-12-13`; null: its source bears no date. */
  readonly asOf: string | null;
  /** True where that is more than a year ago, or not known: it may be right, and should be asked. */
  readonly isOld: boolean;
  /** The day from which it counts, where that is still to come. */
  readonly countsFrom: string | null;
}

/** The latest date that `matrix` bears of itself, and whether somebody should look again. */
export function sourceAge(
  { captured, sourceDate, effective }: Pick<MatrixSummary, 'captured' | 'sourceDate' | 'effective'>,
  now: Instant,
): SourceAge {
  const today = Math.floor(now / day);
  const dates = [captured, sourceDate, effective].filter(
    (it): it is string => typeof it === 'string' && it !== 'unknown' && parseLocalDate(it) <= today,
  );
  const asOf = dates.sort().at(-1) ?? null;
  return {
    asOf,
    isOld: asOf === null || today - parseLocalDate(asOf) > oldAfter,
    countsFrom: effective !== null && parseLocalDate(effective) > today ? effective : null,
  };
}
