import type { Choice } from '../../controls/SelectField.tsx';

/** What tiers and channels may point to elsewhere in the matrix. */
export interface LadderNames {
  readonly calendars: readonly string[];
  readonly severities: readonly Choice[];
  readonly categories: readonly Choice[];
}
