import { CalendarNeverOpens } from '../calendar/compiled-calendar.ts';
import { addBusinessDays } from '../calendar/business-days.ts';
import { resolveNamed } from '../calendar/resolve-named.ts';
import type { Addition } from '../added/addition.ts';
import type { ClockContext } from '../clocks/assess-clocks.ts';
import type { Clock } from '../clocks/clock.ts';
import { engagementOf } from '../clocks/engagement.ts';
import { checkedDuration } from '../matrix/compile-matrix.ts';
import type { Trigger } from '../matrix/tier-schema.ts';
import { reason, type Reason } from '../reason.ts';
import { severityFacts } from '../severity/facts-at.ts';
import { sameWord } from '../severity/words.ts';
import { lastEvent } from '../ticket/history.ts';
import { isFinished } from '../ticket/ticket.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { categoriesOf } from './categories.ts';

/** What a ladder looks at: what the clocks looked at, and the clocks. */
export interface LadderContext extends ClockContext {
  readonly clocks: readonly Clock[];
  /** What the user added to the matrix; undefined: nothing. */
  readonly added: Addition | undefined;
}

/**
 * Whether a trigger of a tier holds. `permits`: the tier may be used, nothing urges it. `holds`: it
 * should be. `waits`: not yet, from `opensAt` on where that is known.
 */
export interface TriggerResult {
  readonly kind: 'permits' | 'holds' | 'waits';
  readonly because: Reason;
  readonly opensAt: Instant | null;
}

const result = (
  kind: TriggerResult['kind'],
  because: Reason,
  opensAt: Instant | null = null,
): TriggerResult => ({ kind, because, opensAt });

const replyMetrics = new Set([
  'first-response',
  'next-response',
  'periodic-update',
  'acknowledgement',
]);

function replyDelayed({ clocks }: LadderContext, level: number): TriggerResult {
  const watched = clocks.filter(
    (clock) => replyMetrics.has(clock.metric) && (clock.tier === undefined || clock.tier < level),
  );
  if (watched.some((clock) => clock.state === 'breached'))
    return result('holds', reason('trigger-reply-delayed'));
  const next = watched.flatMap(({ state, breachesAt }) =>
    breachesAt !== null && (state === 'on-track' || state === 'at-risk') ? [breachesAt] : [],
  );
  const opensAt = next.length > 0 ? toInstant(Math.min(...next)) : null;
  return result('waits', reason('trigger-waits-reply-delayed'), opensAt);
}

function delayPassed(
  context: LadderContext,
  level: number,
  trigger: Extract<Trigger, { after: string }>,
): TriggerResult {
  const { events, ticket, now, compiled, calendars } = context;
  const start =
    trigger.since === 'created' ? ticket.createdAt : engagementOf(events, level - 1)?.at;
  if (start === undefined)
    return result('waits', reason('trigger-waits-engagement', trigger.after, level - 1));
  const resolved = resolveNamed(compiled.matrix, trigger.calendar, calendars);
  if (!resolved.known) return result('waits', resolved.reason);
  const { calendar } = resolved;
  const duration = checkedDuration(trigger.after);
  try {
    const opensAt =
      duration.kind === 'business-days'
        ? addBusinessDays(calendar, start, duration.days)
        : calendar.add(start, duration.kind === 'range' ? duration.to : duration.milliseconds);
    return opensAt <= now
      ? result('holds', reason('trigger-delay-passed', trigger.after))
      : result('waits', reason('trigger-waits-delay', trigger.after), opensAt);
  } catch (error) {
    if (!(error instanceof CalendarNeverOpens)) throw error;
    return result('waits', reason('calendar-ends'));
  }
}

function severityReached({ severity }: LadderContext, wanted: readonly string[]): TriggerResult {
  if (severity.id !== null && wanted.includes(severity.id))
    return result('holds', reason('trigger-severity', severity.name ?? severity.id));
  return result('waits', reason('trigger-waits-severity', wanted.join(', ')));
}

function impactReached(context: LadderContext): TriggerResult {
  const { impact } = severityFacts(context.ticket, context.events);
  return impact !== null && sameWord(impact, 'high')
    ? result('holds', reason('trigger-impact-high'))
    : result('waits', reason('trigger-waits-impact'));
}

function categoryMatches(context: LadderContext, wanted: readonly string[]): TriggerResult {
  const facts = severityFacts(context.ticket, context.events);
  const found = categoriesOf(facts, context.compiled.matrix).find((it) => wanted.includes(it.id));
  if (!found) return result('waits', reason('trigger-waits-category', wanted.join(', ')));
  return found.word === null
    ? result('holds', reason('trigger-category', found.id))
    : result('holds', reason('trigger-category-word', found.id, found.word));
}

/** Whether the ticket is solved at `now`, which may be before its present status. */
function isFinishedNow({ events, gapUntil, ticket }: LadderContext): boolean {
  if (gapUntil !== null) return isFinished(ticket.status);
  const last = lastEvent(events, 'status');
  return last !== undefined && isFinished(last.to);
}

/** Whether one trigger of the tier at `level` holds now. */
export function evaluateTrigger(
  context: LadderContext,
  level: number,
  trigger: Trigger,
): TriggerResult {
  if ('at' in trigger) return result('permits', reason('trigger-any-time'));
  // Nothing is owed on a solved ticket: no delay and no late reply urges anybody on.
  const timeBound = 'after' in trigger || ('reply' in trigger && trigger.reply === 'delayed');
  if (timeBound && isFinishedNow(context)) return result('waits', reason('trigger-waits-finished'));
  if ('after' in trigger) return delayPassed(context, level, trigger);
  if ('severity' in trigger) return severityReached(context, trigger.severity);
  if ('impact' in trigger) return impactReached(context);
  if ('category' in trigger) return categoryMatches(context, trigger.category);
  if ('judged' in trigger) {
    const because =
      trigger.note === undefined
        ? reason(`trigger-judged-${trigger.judged}`)
        : reason('trigger-judged-note', trigger.note);
    return result('permits', because);
  }
  if (trigger.reply === 'delayed') return replyDelayed(context, level);
  return context.events.some((event) => event.kind === 'unsatisfactory')
    ? result('holds', reason('trigger-unsatisfactory'))
    : result('waits', reason('trigger-waits-unsatisfactory'));
}
