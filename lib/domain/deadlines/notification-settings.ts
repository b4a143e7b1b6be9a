import * as v from 'valibot';
import { resolveCalendar } from '../calendar/resolve-calendar.ts';
import { weekdays, type Weekday } from '../matrix/calendar-schema.ts';
import { timeOfDay } from '../matrix/values.ts';
import { day, toInstant, type Instant } from '../time/instant.ts';
import { deadlineKinds, type Deadline, type DeadlineKind } from './deadline.ts';

/** When nobody is disturbed: from one time of the day to another, in the user's own zone. */
export interface QuietHours {
  readonly from: string;
  /** At or before `from`: of the day after. */
  readonly to: string;
  /** The days on which they begin. */
  readonly days: readonly Weekday[];
  /** True where a breach of the most severe tickets is told all the same. */
  readonly criticalPasses: boolean;
}

/** What the user wants to be told on the desktop. */
export interface NotificationSettings {
  readonly kinds: readonly DeadlineKind[];
  readonly quiet: QuietHours | null;
  /** The user's names in the helpdesks: only what is theirs or nobody's is told; absent: everything. */
  readonly mine?: readonly string[];
}

/** Everything, at any time: what counts where the user set nothing. */
export const standardNotifications: NotificationSettings = { kinds: deadlineKinds, quiet: null };

/** Notification settings as they are stored and as they cross from a page to the worker. */
export const notificationsRecord: v.GenericSchema<unknown, NotificationSettings> = v.strictObject({
  kinds: v.pipe(v.array(v.picklist(deadlineKinds)), v.maxLength(deadlineKinds.length)),
  mine: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(20))),
  quiet: v.nullable(
    v.strictObject({
      from: timeOfDay,
      to: timeOfDay,
      days: v.pipe(v.array(v.picklist(weekdays)), v.minLength(1), v.maxLength(7)),
      criticalPasses: v.boolean(),
    }),
  ),
});

/** When the quiet that holds at `now` is over; null where it is not quiet. */
export function quietUntil(
  quiet: QuietHours | null,
  timeZone: string,
  now: Instant,
): Instant | null {
  if (quiet === null) return null;
  const { from, to, days } = quiet;
  const hours = Object.fromEntries(days.map((name) => [name, [[from, to] as [string, string]]]));
  const context = { customerZone: null, around: now };
  const resolved = resolveCalendar({ timeZone, hours }, context);
  if (!resolved.known || !resolved.calendar.isOpen(now)) return null;
  const [interval] = resolved.calendar.intervals(now, toInstant(now + 8 * day), 1);
  return interval?.[1] ?? null;
}

/** True where `deadline` is told even while it is quiet. */
export const passesQuiet = (quiet: QuietHours, { isCritical, kind }: Deadline): boolean =>
  quiet.criticalPasses && isCritical && kind === 'breach';
