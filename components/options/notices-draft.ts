import type { DeadlineKind } from '../../lib/domain/deadlines/deadline.ts';
import {
  standardNotifications,
  type NotificationSettings,
} from '../../lib/domain/deadlines/notification-settings.ts';
import type { Weekday } from '../../lib/domain/matrix/calendar-schema.ts';
import { isTimeOfDay } from '../../lib/domain/matrix/values.ts';
import { fail, succeed, type Result } from '../../lib/domain/result.ts';
import { daysInOrder, type Refusal } from './hours-draft.ts';

/** Notification settings as they stand in their form. */
export interface NoticesDraft {
  readonly kinds: readonly DeadlineKind[];
  readonly isQuiet: boolean;
  readonly from: string;
  readonly to: string;
  readonly days: readonly Weekday[];
  readonly criticalPasses: boolean;
  readonly isMineOnly: boolean;
  /** As they are typed, separated by commas. */
  readonly names: string;
}

/** Why fields cannot stand as they are. */
export type NoticesRefusals = { readonly [Field in keyof NoticesDraft]?: Refusal };

/** What quiet hours begin with: every night. */
const everyNight = { from: '22:00', to: '07:00', days: daysInOrder, criticalPasses: true };

/** `settings` as the form shows them. */
export const noticesDraft = (
  settings: NotificationSettings = standardNotifications,
): NoticesDraft => ({
  kinds: settings.kinds,
  isQuiet: settings.quiet !== null,
  isMineOnly: settings.mine !== undefined,
  names: settings.mine?.join(', ') ?? '',
  ...(settings.quiet ?? everyNight),
});

/** What a form says, or every field that cannot stand. */
export function readNotices(draft: NoticesDraft): Result<NotificationSettings, NoticesRefusals> {
  const { kinds, isQuiet, from, to, days, criticalPasses } = draft;
  const names = draft.names.split(',').map((name) => name.trim().slice(0, 200));
  const mine = draft.isMineOnly ? { mine: names.filter(Boolean).slice(0, 20) } : {};
  if (!isQuiet) return succeed({ kinds, quiet: null, ...mine });
  const refusals: NoticesRefusals = {
    ...(!isTimeOfDay(from) && { from: ['options_hours_time_error'] }),
    ...(!isTimeOfDay(to) && { to: ['options_hours_time_error'] }),
    ...(days.length === 0 && { days: ['options_notices_days_error'] }),
  };
  if (Object.keys(refusals).length > 0) return fail(refusals);
  return succeed({ kinds, quiet: { from, to, days, criticalPasses }, ...mine });
}
