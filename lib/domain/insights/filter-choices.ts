import type { CaseColumns } from './case-columns.ts';
import type { Column } from './column.ts';

/** What there is to filter by, each in its order. */
export interface FilterChoices {
  readonly site: readonly string[];
  readonly tier: readonly number[];
  readonly severity: readonly string[];
  readonly category: readonly string[];
  readonly organization: readonly string[];
  readonly channel: readonly string[];
  readonly status: readonly string[];
}

/** Of no case. */
export const noChoices: FilterChoices = {
  site: [],
  tier: [],
  severity: [],
  category: [],
  organization: [],
  channel: [],
  status: [],
};

const sorted = ({ values }: Column<string | null>): readonly string[] =>
  values.filter((it) => it !== null).sort();

/** What the cases of `columns` can be filtered by. */
export const choicesOf = (columns: CaseColumns): FilterChoices => ({
  site: sorted(columns.site),
  tier: columns.tierOfCall.values.toSorted((a, b) => a - b),
  severity: sorted(columns.severity),
  category: sorted(columns.category),
  organization: sorted(columns.organization),
  channel: sorted(columns.channel),
  status: sorted(columns.status),
});
