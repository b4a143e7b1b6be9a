import type { Assessment } from '../assessment.ts';
import type { CaseEntry } from '../case/case-event.ts';
import { casePromises, type CasePromise } from '../case/case-promises.ts';
import type { CaseState, CaseTier } from '../case/case-state.ts';
import { readCases } from '../case/read-case.ts';
import type { Ticket, TicketRef } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseFigures, TierCall } from './case-figures.ts';

export interface FiguresInput {
  readonly ref: TicketRef;
  readonly entries: readonly CaseEntry[];
  /** As it was last read; null where it is not kept any more. */
  readonly ticket: Ticket | null;
  readonly assessment: Assessment | null;
  /** What was counted of the same ticket before: it may have been known better then. */
  readonly earlier: readonly CaseFigures[];
  readonly now: Instant;
}

/** The first call of the tier that its last answer, if there is one, had not yet answered before. */
function calledAt({ tier, calls, acknowledgedAt }: CaseTier, entries: readonly CaseEntry[]) {
  const answers = entries.flatMap(({ event }) =>
    event.kind === 'acknowledged' && event.tier === tier && event.at !== acknowledgedAt
      ? [event.at]
      : [],
  );
  const before = answers.filter((at) => acknowledgedAt === null || at < acknowledgedAt);
  const last = Math.max(-Infinity, ...before);
  return (calls.find(({ at }) => at > last) ?? calls.at(-1))?.at;
}

function callOf(
  tier: CaseTier,
  input: FiguresInput,
  promises: readonly CasePromise[],
  earlier: CaseFigures | undefined,
): TierCall | null {
  const at = calledAt(tier, input.entries);
  if (at === undefined) return null;
  const promised = promises.findLast(
    (it) => it.what === 'acknowledgement' && it.tier === tier.tier,
  );
  const before = earlier?.calls.find((it) => it.tier === tier.tier && it.calledAt === at);
  const dueAt = tier.answerBy ?? promised?.dueAt ?? before?.dueAt ?? null;
  const acknowledgedAt = tier.acknowledgedAt ?? before?.acknowledgedAt ?? null;
  return { tier: tier.tier, calledAt: at, dueAt, acknowledgedAt };
}

/** Whether tier 1 was passed over; null where the ticket's history does not tell. */
function skippedTier1(state: CaseState, ticket: Ticket | null): boolean | null {
  if (state.tiers.some(({ tier }) => tier === 1)) return false;
  if (ticket === null || state.openedAt === null) return null;
  const openedAt = state.openedAt;
  const answered = ticket.events.some(
    ({ kind, by, at }) => kind === 'public-reply' && by === 'agent' && at <= openedAt,
  );
  if (answered) return false;
  return ticket.completeness === 'full' ? true : null;
}

function figuresOf(
  state: CaseState,
  input: FiguresInput,
  isPresent: boolean,
): readonly CaseFigures[] {
  const { openedAt, since, status, tier, tiers } = state;
  if (openedAt === null || since === null || tier === null || status === 'none') return [];
  const { ticket, assessment, ref } = input;
  const earlier = input.earlier.find((it) => it.openedAt === openedAt);
  // The policy's clocks are those of the present case.
  const clocks = isPresent ? (assessment?.clocks ?? []) : [];
  const promises = casePromises(state, clocks, input.now);
  const resolution = promises.findLast(({ what }) => what === 'resolution');
  const firstCall = tiers.flatMap(({ calls }) => calls).sort((a, b) => a.at - b.at)[0];
  const severity = isPresent ? assessment?.severity : undefined;
  // A ticket that is forgotten cannot tell any more that it was solved.
  const isBefore = ticket === null && earlier !== undefined && earlier.since > since;
  return [
    {
      ref,
      openedAt,
      status: isBefore ? earlier.status : status,
      since: isBefore ? earlier.since : since,
      tier,
      channel: firstCall?.channel ?? null,
      lead: state.lead?.who ?? null,
      severity: severity?.name ?? severity?.id ?? earlier?.severity ?? null,
      category: ticket?.category ?? earlier?.category ?? null,
      organization: ticket?.requester?.organization ?? earlier?.organization ?? null,
      calls: tiers.map((it) => callOf(it, input, promises, earlier)).filter((it) => it !== null),
      resolvedAt: state.resolution?.at ?? (ticket ? null : (earlier?.resolvedAt ?? null)),
      resolutionDueAt: resolution?.dueAt ?? earlier?.resolutionDueAt ?? null,
      recurrences: state.recurrences.length,
      actions: state.actions.length,
      skippedTier1: skippedTier1(state, ticket) ?? earlier?.skippedTier1 ?? null,
    },
  ];
}

/**
 * The figures of every case of a ticket, oldest first. What is not known now and was known when the
 * ticket was counted before is kept: tickets are forgotten sooner than their cases.
 */
export function figuresOfCases(input: FiguresInput): readonly CaseFigures[] {
  const cases = readCases(input.entries, input.ticket?.events ?? []);
  return cases.flatMap((state, at) => figuresOf(state, input, at === cases.length - 1));
}
