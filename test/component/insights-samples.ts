import type { InsightsActions, InsightsState } from '../../components/insights/insights-state.ts';
import type { Board, BoardRow } from '../../lib/domain/insights/board.ts';
import { columnsOf } from '../../lib/domain/insights/case-columns.ts';
import type { CaseFigures } from '../../lib/domain/insights/case-figures.ts';
import { readAddress } from '../../lib/domain/insights/filter-address.ts';
import { choicesOf } from '../../lib/domain/insights/filter-choices.ts';
import { insightsOf } from '../../lib/domain/insights/insights.ts';
import { judgeCases } from '../../lib/domain/insights/judge-cases.ts';
import { ticketId } from '../../lib/domain/ticket/ticket.ts';
import { day, hour, toInstant } from '../../lib/domain/time/instant.ts';
import { now, origin } from './samples.ts';

const at = (milliseconds: number) => toInstant(now + milliseconds);

/** A closed case of tier 2, kept in time, unless `part` says otherwise. */
export const figures = (part: Partial<CaseFigures> = {}): CaseFigures => {
  const openedAt = part.openedAt ?? at(-3 * day);
  return {
    ref: { origin, ticketId: ticketId('42') },
    openedAt,
    status: 'closed',
    since: toInstant(openedAt + 2 * day),
    tier: 2,
    channel: 'phone',
    lead: 'agent1',
    severity: 'Critical',
    category: 'Billing',
    organization: 'Acme',
    calls: [
      {
        tier: 2,
        calledAt: openedAt,
        dueAt: toInstant(openedAt + hour),
        acknowledgedAt: toInstant(openedAt + hour / 2),
      },
    ],
    resolvedAt: toInstant(openedAt + day),
    resolutionDueAt: toInstant(openedAt + 2 * day),
    recurrences: 0,
    actions: 1,
    skippedTier1: false,
    ...part,
  };
};

export const boardRow = (part: Partial<BoardRow> = {}): BoardRow => ({
  ref: { origin, ticketId: ticketId('42') },
  address: `${origin}/ticket/42`,
  subject: 'Calls drop after a minute',
  customer: 'Acme',
  tier: 2,
  lead: null,
  isMine: false,
  severity: 'Critical',
  next: { metric: 'acknowledgement', tier: 2, dueAt: at(hour) },
  status: 'open',
  saidBy: 'both',
  ...part,
});

export const board = (part: Partial<Board> = {}): Board => ({
  rows: [
    boardRow({
      ref: { origin, ticketId: ticketId('7') },
      address: `${origin}/ticket/7`,
      subject: 'Nobody can sign in',
      next: { metric: 'resolution', tier: null, dueAt: at(-2 * hour) },
      lead: 'Agent Two',
    }),
    boardRow(),
    boardRow({
      ref: { origin: 'https://second.example.com', ticketId: ticketId('9') },
      address: 'https://second.example.com/a/tickets/9',
      lead: 'agent1',
      isMine: true,
      status: 'monitoring',
      next: { metric: 'monitoring', tier: null, dueAt: at(2 * day) },
      saidBy: 'log',
    }),
    boardRow({
      ref: { origin: 'https://second.example.com', ticketId: ticketId('10') },
      address: null,
      subject: null,
      customer: null,
      tier: null,
      severity: null,
      status: null,
      next: null,
      saidBy: 'search',
    }),
  ],
  sites: [
    { origin, helpdesk: 'Request Tracker', source: 'search', problem: null, isWhole: true },
    {
      origin: 'https://second.example.com',
      helpdesk: 'Freshdesk',
      source: 'search',
      problem: {
        kind: 'signed-out',
        detail: 'GET /api/v2/search/tickets: 401',
        retryAfter: 90_000,
      },
      isWhole: true,
    },
    {
      origin: 'https://third.example.com',
      helpdesk: 'Request Tracker',
      source: 'no-mark',
      problem: null,
      isWhole: true,
    },
  ],
  isCut: false,
  ...part,
});

/** Some months of made-up cases, the same each time. */
export const manyCases: readonly CaseFigures[] = Array.from({ length: 120 }, (_, index) => {
  const openedAt = at(-index * 17 * hour - day);
  const dueAt = index % 9 === 0 ? null : toInstant(openedAt + hour);
  const acknowledgedAt = index % 7 === 0 ? null : toInstant(openedAt + (index % 5) * (hour / 3));
  return figures({
    ref: { origin, ticketId: ticketId(String(index + 1)) },
    openedAt,
    tier: (index % 3) + 1,
    status: index % 11 === 0 ? 'open' : 'closed',
    severity: ['Critical', 'Major', 'Minor', null][index % 4] ?? null,
    category: ['Billing', 'Telephony', 'Sign-in', null][index % 5] ?? null,
    organization: ['Acme', 'Globex', 'Initech'][index % 3] ?? null,
    channel: ['phone', 'email', 'form'][index % 3] ?? null,
    calls: Array.from({ length: (index % 3) + 1 }, (__, level) => ({
      tier: level + 1,
      calledAt: openedAt,
      dueAt,
      acknowledgedAt,
    })),
    resolvedAt: index % 11 === 0 ? null : toInstant(openedAt + (index % 6) * 12 * hour),
    recurrences: index % 13 === 0 ? 1 : 0,
    actions: index % 2,
    skippedTier1: index % 5 === 2 ? true : index % 4 === 0 ? null : false,
  });
});

/** Runs `steps` to their end; gives what they return. */
export function toEnd<Value>(steps: Generator<undefined, Value>): Value {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A page that has read `all`, at the address `query`. */
export function insightsState(
  all: readonly CaseFigures[],
  query = '',
  part: Partial<InsightsState> = {},
): InsightsState {
  const address = readAddress(query);
  const columns = toEnd(columnsOf(all, 'UTC'));
  return {
    board: board(),
    boardFailure: null,
    isAskingBoard: false,
    attention: [],
    all,
    uncounted: 0,
    readFailure: null,
    saved: null,
    choices: choicesOf(columns),
    insights: toEnd(
      insightsOf(columns, toEnd(judgeCases(all, columns, now)), address.filter, 'UTC'),
    ),
    address,
    ...part,
  };
}

export const stillInsights: InsightsActions = {
  reloadBoard: () => {},
  take: () => Promise.resolve(),
  filter: () => {},
  showMineOnly: () => {},
  exportAs: () => {},
};
