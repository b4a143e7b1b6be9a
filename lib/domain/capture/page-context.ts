import type { AddressFinders } from './finders.ts';
import type { PageCountry } from './page-country.ts';
import type { Reader } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';
import type { Legend } from './spans.ts';

/** What every reading step needs to know of the page. */
export interface PageContext {
  readonly read: Reader;
  readonly finders: AddressFinders;
  readonly legend: Legend;
  /** False where the page's language is not one of ours: then only its shape can be read. */
  readonly known: boolean;
  /** Rules that are switched off. */
  readonly off: ReadonlySet<ReadingRule>;
  /** Whose telephone numbers it prints without a code; null where it does not show that. */
  readonly country: PageCountry | null;
}
