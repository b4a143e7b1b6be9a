import type { Addition } from '../../../lib/domain/added/addition.ts';
import type { ReadHolidays } from '../options-state.ts';

/** What a person can do with what they add to a matrix. Promises reject with an Error that can be read. */
export interface AddedActions {
  /** Resolves once it counts. */
  readonly save: (addition: Addition) => Promise<void>;
  readonly erase: (id: string) => Promise<void>;
  /** Hands it over as a file. */
  readonly export: (addition: Addition) => void;
  readonly readHolidays: ReadHolidays;
}
