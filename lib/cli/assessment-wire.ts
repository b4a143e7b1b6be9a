import type { Assessment } from '../domain/assessment.ts';
import type { Clock, Cycle, Step } from '../domain/clocks/clock.ts';
import type { LadderChannel, LadderTier } from '../domain/ladder/ladder.ts';
import type { Reason } from '../domain/reason.ts';
import { formatInstant, toInstant, type Instant } from '../domain/time/instant.ts';
import { reasonSentence, type Messages } from './english.ts';

const instantOrNull = (at: Instant | null): string | null =>
  at === null ? null : formatInstant(at);
const secondsOrNull = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : milliseconds / 1000;

const reasonWriter = (messages: Messages) => (reason: Reason) => ({
  code: reason.code,
  values: reason.values,
  text: reasonSentence(messages, reason),
});
type ReasonToWire = ReturnType<typeof reasonWriter>;

const cycleToWire = (cycle: Cycle) => ({
  startedAt: formatInstant(cycle.startedAt),
  stoppedAt: instantOrNull(cycle.stoppedAt),
  dueAt: instantOrNull(cycle.dueAt),
  elapsedSeconds: cycle.elapsed / 1000,
  breached: cycle.breached,
});

const stepToWire = (step: Step, reasonToWire: ReasonToWire) => ({
  at: formatInstant(step.at),
  event: step.event,
  rule: reasonToWire(step.rule),
  intervals: step.stretches.map((it) => ({
    from: formatInstant(it.from),
    to: formatInstant(it.to),
    kind: it.kind,
    ...(it.open === undefined ? {} : { openSeconds: it.open / 1000 }),
  })),
  elapsedSeconds: step.elapsed / 1000,
});

const clockToWire = (clock: Clock, reasonToWire: ReasonToWire) => ({
  metric: clock.metric,
  ...(clock.tier === undefined ? {} : { tier: clock.tier }),
  ...(clock.channel === undefined ? {} : { channel: clock.channel }),
  state: clock.state,
  bound: clock.bound,
  source: clock.source,
  reasons: clock.reasons.map(reasonToWire),
  startedAt: instantOrNull(clock.startedAt),
  dueAt: instantOrNull(clock.dueAt),
  atRiskAt: instantOrNull(clock.atRiskAt),
  breachesAt: instantOrNull(clock.breachesAt),
  stoppedAt: instantOrNull(clock.stoppedAt),
  changesAt: instantOrNull(clock.changesAt),
  elapsedSeconds: secondsOrNull(clock.elapsed),
  remainingSeconds: secondsOrNull(clock.remaining),
  ...(clock.promise === undefined ? {} : { promise: clock.promise }),
  ...(clock.commitment === undefined ? {} : { commitment: clock.commitment }),
  ...(clock.candidates === undefined
    ? {}
    : { candidates: clock.candidates.map((it) => ({ ...it, dueAt: instantOrNull(it.dueAt) })) }),
  ...(clock.hidden ? { hidden: true } : {}),
  cycles: clock.cycles.map(cycleToWire),
  because: (clock.because ?? []).map((it) => stepToWire(it, reasonToWire)),
});

const channelToWire = (channel: LadderChannel) => ({
  type: channel.type,
  address: channel.address,
  label: channel.label,
  openNow: channel.openNow,
  opensAt: instantOrNull(channel.opensAt),
  respondsWithinSeconds: secondsOrNull(channel.respondsWithin),
  ...(channel.promise === null ? {} : { promise: channel.promise }),
});

const tierToWire = (tier: LadderTier, reasonToWire: ReasonToWire) => ({
  level: tier.level,
  name: tier.name,
  state: tier.state,
  opensAt: instantOrNull(tier.opensAt),
  missing: tier.missing.map((it) => reasonToWire(it.reason)),
  because: tier.because.map(reasonToWire),
  advice: tier.advice,
  leadChecks: tier.leadChecks,
  respondsWithinSeconds: secondsOrNull(tier.respondsWithin),
  channels: tier.channels.map(channelToWire),
});

/** An assessment as the terminal writes it: instants in ISO 8601 UTC, durations in seconds. */
export const assessmentToWire = (
  id: string | number,
  assessment: Assessment,
  messages: Messages,
): unknown => {
  const reasonToWire = reasonWriter(messages);
  const { severity, clocks, ladder } = assessment;
  return {
    id,
    severity: {
      id: severity.id,
      certain: severity.certain,
      couldBe: severity.couldBe,
      reasons: severity.reasons.map(reasonToWire),
      missing: severity.missing,
      suggestions: severity.suggestions,
      ...(severity.overriddenBy && {
        overriddenBy: {
          ...severity.overriddenBy,
          at: formatInstant(toInstant(severity.overriddenBy.at)),
        },
      }),
    },
    clocks: clocks.map((it) => clockToWire(it, reasonToWire)),
    ladder: {
      recommended: ladder.recommended,
      tiers: ladder.tiers.map((it) => tierToWire(it, reasonToWire)),
    },
    changesAt: instantOrNull(assessment.changesAt),
  };
};
