import type { Board } from '../../lib/domain/insights/board.ts';
import type { CaseFigures } from '../../lib/domain/insights/case-figures.ts';
import type { FilterChoices } from '../../lib/domain/insights/filter-choices.ts';
import type { InsightsAddress } from '../../lib/domain/insights/filter-address.ts';
import type { InsightsFilter } from '../../lib/domain/insights/insights-filter.ts';
import type { Insights } from '../../lib/domain/insights/insights.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { AttentionItem } from '../../lib/domain/view/views.ts';

/** What the insights page knows so far. */
export interface InsightsState {
  /** Null until the worker answered. */
  readonly board: Board | null;
  /** Why the worker gave no board the last time; null: it did. */
  readonly boardFailure: string | null;
  readonly isAskingBoard: boolean;
  /** Tickets whose clocks press, escalated or not. */
  readonly attention: readonly AttentionItem[];
  /** Every case that is counted. */
  readonly all: readonly CaseFigures[];
  /** Tickets whose cases are not counted yet. */
  readonly uncounted: number;
  /** Why the cases could not be read; null: they could. */
  readonly readFailure: string | null;
  /** How much of the file that is being saved is written, of 1; null: none is. */
  readonly saved: number | null;
  readonly choices: FilterChoices;
  /** Null while the cases are being read and counted for the first time. */
  readonly insights: Insights | null;
  readonly address: InsightsAddress;
}

/** What a person can do there. */
export interface InsightsActions {
  readonly reloadBoard: () => void;
  /** *I take it*; `why` where it is taken over from somebody else. Rejects with the reason. */
  readonly take: (ref: TicketRef, why: string | null) => Promise<void>;
  readonly filter: (filter: InsightsFilter) => void;
  readonly showMineOnly: (mineOnly: boolean) => void;
  /** Saves what is filtered as a file. */
  readonly exportAs: (format: 'csv' | 'ndjson') => void;
}

/** Shows which cases a figure rests on; `from` is what was clicked, to come back to. */
export type ShowCases = (title: string, places: readonly number[], from: HTMLElement) => void;
