import type { CaseState } from '../case/case-state.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Reminder } from '../matrix/reminder-schema.ts';
import { parseDuration } from '../time/duration.ts';
import { toInstant, type Instant } from '../time/instant.ts';
import { isCounting } from './clock-deadlines.ts';
import type { DeadlineParts } from './deadline.ts';

/** The length of a duration that is plain elapsed time; anything else was refused by the checks. */
function elapsed(text: string): number | null {
  const parsed = parseDuration(text);
  return 'kind' in parsed && parsed.kind === 'elapsed' ? parsed.milliseconds : null;
}

function offsetOf({ before, after }: Reminder): number | null {
  if (before !== undefined) {
    const length = elapsed(before);
    return length === null ? null : -length;
  }
  return after === undefined ? 0 : elapsed(after);
}

/** True once somebody took the case, or a tier said that it has it, after `firstAt`. */
const isAcknowledgedSince = ({ lead, tiers }: CaseState, firstAt: Instant): boolean =>
  (lead !== null && lead.since >= firstAt) ||
  tiers.some(({ acknowledgedAt }) => acknowledgedAt !== null && acknowledgedAt >= firstAt);

const named = (wanted: Reminder['severity'], severity: string | null): boolean =>
  wanted === undefined || (severity !== null && [wanted].flat().includes(severity));

/** Which repetition was last due at `now`; −1 before the first. */
function lastDue({ repeat }: Reminder, firstAt: Instant, now: Instant): number {
  if (now < firstAt) return -1;
  const every = repeat === undefined ? null : elapsed(repeat.every);
  if (every === null) return 0;
  return Math.min(Math.floor((now - firstAt) / every), repeat?.atMost ?? Number.MAX_SAFE_INTEGER);
}

/**
 * The reminders of one clock that count at `now`: of each the last that was due, and the next. A
 * clock that was answered has none, and repetitions end once somebody took the case.
 */
export function clockReminders(
  reminders: readonly Reminder[],
  clock: Clock,
  state: CaseState,
  severity: string | null,
  now: Instant,
): readonly DeadlineParts[] {
  const { metric, source, tier = null, dueAt } = clock;
  // A policy reminds of its own promises.
  if (dueAt === null || source !== 'matrix' || !isCounting(clock)) return [];
  return reminders
    .filter(
      (it) => it.metric === metric && (it.tier ?? tier) === tier && named(it.severity, severity),
    )
    .flatMap((reminder) => {
      const offset = offsetOf(reminder);
      if (offset === null) return [];
      const { before, after, repeat, recipients } = reminder;
      const firstAt = toInstant(dueAt + offset);
      const every = repeat === undefined ? 0 : (elapsed(repeat.every) ?? 0);
      const times =
        repeat === undefined || isAcknowledgedSince(state, firstAt)
          ? 0
          : (repeat.atMost ?? Infinity);
      const last = Math.min(lastDue(reminder, firstAt, now), times);
      const due = [last, last + 1].filter((count) => count >= 0 && count <= times);
      return due.map((count): DeadlineParts => ({
        metric,
        source,
        tier,
        dueAt,
        kind: 'reminder',
        at: toInstant(firstAt + count * every),
        rule: [before === undefined ? '' : `-${before}`, after ?? '', count, ...recipients].join(
          '|',
        ),
        recipients,
      }));
    });
}
