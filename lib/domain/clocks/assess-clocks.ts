import type { CalendarContext } from '../calendar/resolve-calendar.ts';
import { resolveNamed } from '../calendar/resolve-named.ts';
import {
  checkedDuration,
  defaultAtRiskShare,
  type ClockKey,
  type CompiledMatrix,
  type CompiledTarget,
} from '../matrix/compile-matrix.ts';
import { reason, type Reason } from '../reason.ts';
import type { Severity } from '../severity/severity.ts';
import type { Ticket, TicketEvent } from '../ticket/ticket.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import { answerTerms } from './acknowledgement-terms.ts';
import { calendarOverTime, pausesOverTime } from './calendar-history.ts';
import { buildClock, stillClock, type ClockName, type RunTerms } from './build-clock.ts';
import { chooseTarget } from './choose-target.ts';
import type { Clock } from './clock.ts';
import { earlierBreaches } from './earlier-breaches.ts';
import { monitoringClock } from './monitoring.ts';
import { owedAnswer } from './owed-answer.ts';
import { readers, type TimedMetric } from './readers.ts';
import type { Run } from './run.ts';
import { scopeOf } from './scope.ts';

/** All that the clocks of one ticket look at. */
export interface ClockContext {
  readonly compiled: CompiledMatrix;
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
  readonly now: Instant;
  readonly gapUntil: Instant | null;
  readonly severity: Severity;
  readonly plan: string | null;
  readonly calendars: CalendarContext;
  readonly because: boolean;
}

const noPauses = { statuses: new Set<string>(), reasons: new Set<string>() };

type TimedKey = ClockKey & { readonly metric: TimedMetric };

/** A duration on a calendar, from a target or from a promise to answer. */
interface Timing {
  readonly name: ClockName & { readonly metric: TimedMetric };
  /** Null for a promise to answer, which has no target of its own. */
  readonly terms: CompiledTarget | null;
  readonly duration: Duration;
  readonly calendar: string | undefined;
  readonly atRiskShare: number;
  /** Terms of an earlier run, where they may differ. */
  readonly ofRun?: (run: Run) => RunTerms | null;
}

function timedClock(context: ClockContext, timing: Timing, assumptions: readonly Reason[]): Clock {
  const { compiled, calendars, ticket, events, now, gapUntil, because } = context;
  const { name, terms, duration, atRiskShare } = timing;
  const present = resolveNamed(compiled.matrix, timing.calendar, calendars);
  if (!present.known)
    return stillClock(name, 'unknown', [present.reason], { withinText: duration.text });
  const { metric, tier = null } = name;
  const resolved = terms ? calendarOverTime(context, { metric, tier }, terms, present) : present;
  const pauses = terms ? pausesOverTime(context, { metric, tier }, terms) : noPauses;
  const reading = readers[metric]({ ticket, events, now, gapUntil, terms, pauses, tier });
  const clock = buildClock(
    {
      name,
      duration,
      atRiskShare,
      calendar: resolved.calendar,
      assumptions:
        resolved.assumptions.length > 0 ? [...assumptions, ...resolved.assumptions] : assumptions,
      because,
      ...(timing.ofRun && { ofRun: timing.ofRun }),
    },
    reading,
    now,
  );
  return terms?.target.hiddenBy?.includes(ticket.status) ? { ...clock, hidden: true } : clock;
}

/** What an earlier escalation was promised, by the channel that it used; null for no time. */
function answerOfRun(context: ClockContext, tier: number, run: Run): RunTerms | null {
  const answer = answerTerms(context.compiled, tier, run.startEvent);
  if (answer.kind !== 'timed') return null;
  const { within, calendar } = answer.promise;
  const resolved = resolveNamed(context.compiled.matrix, calendar, context.calendars);
  return resolved.known ? { duration: checkedDuration(within), calendar: resolved.calendar } : null;
}

function clockUnder(
  context: ClockContext,
  key: TimedKey,
  severity: string | null,
  assumptions: readonly Reason[],
): Clock {
  const { metric, tier } = key;
  const { compiled } = context;
  if (metric === 'acknowledgement' && tier !== null) {
    const { owed, overtaken } = owedAnswer(compiled, context.events, tier);
    const answer = answerTerms(compiled, tier, owed);
    if (answer.kind === 'channel-unknown')
      return stillClock(key, 'unknown', [reason('channel-unknown')]);
    if (answer.kind === 'in-words') {
      const name = { metric, tier, channel: answer.channel };
      return stillClock(name, 'not-timed', [], { promise: answer.text });
    }
    if (answer.kind === 'timed') {
      const { channel, commitment, within, calendar } = answer.promise;
      const name = { metric, tier, channel, commitment };
      const duration = checkedDuration(within);
      const atRiskShare = defaultAtRiskShare;
      const ofRun = (run: Run) => answerOfRun(context, tier, run);
      const timing = { name, terms: null, duration, calendar, atRiskShare, ofRun };
      const events = context.events.filter((it) => !overtaken.includes(it));
      return timedClock({ ...context, events }, timing, assumptions);
    }
  }
  const chosen = chooseTarget(compiled, key, severity, context.plan);
  if (chosen.kind === 'plan-unknown') return stillClock(key, 'unknown', [reason('plan-unknown')]);
  if (chosen.kind === 'none') return stillClock(key, 'not-applicable', [reason('no-target')]);
  const { terms } = chosen;
  const { commitment, promise, calendar } = terms.target;
  const name = { metric, tier, commitment };
  if (terms.duration === null)
    return stillClock(name, 'not-timed', [], promise === undefined ? {} : { promise });
  const { duration, atRiskShare } = terms;
  return timedClock(context, { name, terms, duration, calendar, atRiskShare }, assumptions);
}

const sameAnswer = (one: Clock, other: Clock): boolean =>
  one.state === other.state &&
  one.dueAt === other.dueAt &&
  one.withinText === other.withinText &&
  one.promise === other.promise;

function withEarlierBreaches(
  context: ClockContext,
  key: TimedKey,
  assumptions: readonly Reason[],
): Clock {
  const clock = clockUnder(context, key, context.severity.id, assumptions);
  if (!clock.because) return clock;
  const steps = earlierBreaches(context, clock, (then, severity) =>
    clockUnder(then, key, severity, assumptions),
  );
  return { ...clock, because: [...clock.because, ...steps].sort((a, b) => a.at - b.at) };
}

function assessClock(context: ClockContext, key: ClockKey, assumptions: readonly Reason[]): Clock {
  const { metric } = key;
  const { severity, events, now, gapUntil, ticket } = context;
  if (now < ticket.createdAt) return stillClock(key, 'not-started', [reason('not-created-yet')]);
  if (metric === 'monitoring') return monitoringClock(events, now, gapUntil);
  const timed = { ...key, metric };
  const clock = withEarlierBreaches(context, timed, assumptions);
  if (severity.couldBe.length === 0) return clock;
  const others = severity.couldBe.map((id) => ({
    id,
    clock: clockUnder(context, timed, id, assumptions),
  }));
  if (others.every((it) => sameAnswer(it.clock, clock))) return clock;
  const all = [...others, { id: severity.id, clock }];
  return stillClock(key, 'unknown', [reason('severity-uncertain', severity.missing.join(', '))], {
    candidates: all.map((it) => ({
      severity: it.id,
      dueAt: it.clock.dueAt,
      state: it.clock.state,
    })),
  });
}

/** One clock for each metric that the matrix times (each metric and tier for tier metrics). */
export function assessClocks(context: ClockContext): readonly Clock[] {
  const { compiled, ticket, events } = context;
  const { outside, assumptions } = scopeOf(ticket, compiled.matrix, events);
  return compiled.clocks.map((key) =>
    outside === null
      ? assessClock(context, key, assumptions)
      : stillClock(key, 'not-applicable', [outside]),
  );
}
