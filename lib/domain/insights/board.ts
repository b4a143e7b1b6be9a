import type { Assessment } from '../assessment.ts';
import { casePromises } from '../case/case-promises.ts';
import { isLive, type CaseState } from '../case/case-state.ts';
import type { HelpdeskProblem } from '../helpdesk-problem.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { FiguresStatus } from './case-figures.ts';

/** What is owed next on a ticket. */
export interface Owed {
  /** The name of a metric. */
  readonly metric: string;
  /** For what a tier owes: its level. */
  readonly tier: number | null;
  readonly dueAt: Instant;
}

/** An open escalation. */
export interface BoardRow {
  readonly ref: TicketRef;
  /** The ticket's page; null where nobody knows its helpdesk any more. */
  readonly address: string | null;
  readonly subject: string | null;
  readonly customer: string | null;
  readonly tier: number | null;
  readonly lead: string | null;
  readonly isMine: boolean;
  readonly severity: string | null;
  readonly next: Owed | null;
  /** Null: the helpdesk says that it is escalated, and its case could not be read. */
  readonly status: FiguresStatus | null;
  /** Who says so: this browser's log, the helpdesk's search, or both. */
  readonly saidBy: 'log' | 'search' | 'both';
}

/** From where the escalations of one site come. */
export interface BoardSite {
  readonly origin: string;
  /** The helpdesk's name; null where nobody knows it. */
  readonly helpdesk: string | null;
  /**
   * `search`: the helpdesk was asked for what is marked. Else the log of this browser alone:
   * `no-search`, its helpdesk has none that we know; `no-mark`, no field was picked for the mark;
   * `not-granted`: the site is not one of the user's any more.
   */
  readonly source: 'search' | 'no-search' | 'no-mark' | 'not-granted';
  /** Why the search gave nothing; the log still counts. */
  readonly problem: HelpdeskProblem | null;
  /** False where the helpdesk found more than it gave. */
  readonly isWhole: boolean;
}

/** Every open escalation, of all helpdesks together. */
export interface Board {
  readonly rows: readonly BoardRow[];
  readonly sites: readonly BoardSite[];
  /** True where the log has more of them than are looked at. */
  readonly isCut: boolean;
}

const clockStates: ReadonlySet<string> = new Set(['on-track', 'at-risk', 'breached']);
const promiseMetrics = {
  acknowledgement: 'acknowledgement',
  update: 'periodic-update',
  resolution: 'resolution',
  rca: 'rca',
} as const;

/**
 * What a ticket owes first, long overdue or to come: what people promised, what its policy's clocks
 * time, the end of its monitoring period. Null: nothing that has a time.
 */
export function owedNext(
  state: CaseState,
  assessment: Assessment | null,
  now: Instant,
): Owed | null {
  const clocks = assessment?.clocks ?? [];
  const promised = casePromises(state, clocks, now)
    .filter(({ keptAt, what }) => keptAt === null && (what === 'rca' || isLive(state)))
    .map(({ what, tier, dueAt }) => ({ metric: promiseMetrics[what], tier, dueAt }));
  const timed = clocks.flatMap(({ metric, state: at, tier = null, dueAt }) =>
    dueAt !== null && clockStates.has(at) ? [{ metric, tier, dueAt }] : [],
  );
  // A promise of a policy that an announced one took the place of is not owed beside it.
  const others = timed.filter(
    ({ metric }) => !Object.values<string>(promiseMetrics).includes(metric),
  );
  const watched =
    state.status === 'monitoring' && state.monitoring
      ? [{ metric: 'monitoring', tier: null, dueAt: state.monitoring.until }]
      : [];
  return [...promised, ...others, ...watched].sort((a, b) => a.dueAt - b.dueAt)[0] ?? null;
}

/** The next deadline first, what owes nothing last. */
export const byDeadline = (a: BoardRow, b: BoardRow): number =>
  (a.next?.dueAt ?? Number.MAX_VALUE) - (b.next?.dueAt ?? Number.MAX_VALUE) ||
  (a.ref.origin + a.ref.ticketId < b.ref.origin + b.ref.ticketId ? -1 : 1);
