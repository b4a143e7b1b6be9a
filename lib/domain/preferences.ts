import * as v from 'valibot';
import {
  notificationsRecord,
  type NotificationSettings,
} from './deadlines/notification-settings.ts';
import { calendar, type Calendar } from './matrix/calendar-schema.ts';
import { timeZone } from './matrix/values.ts';
import { policyFields, type PolicyField } from './policy/policy-fields.ts';

/** What the user set for all sites. */
export interface Preferences {
  /** The zone in which a customer's hours count where nothing better is known; null: the browser's. */
  readonly timeZone: string | null;
  /** The zone in which times are shown; absent: the browser's. */
  readonly displayZone?: string;
  /** The user's own business hours, for calendars whose hours are not published; null: none set. */
  readonly hours: Calendar | null;
  /** How long observed tickets are kept, in days. */
  readonly keepDays: number;
  /** What is told on the desktop; absent where the user set nothing. */
  readonly notifications?: NotificationSettings;
  /** What the user changed while an organisation had set something else for it; absent: nothing. */
  readonly chosen?: readonly PolicyField[];
}

/** What is set where the user set nothing. */
export const standardPreferences: Preferences = { timeZone: null, hours: null, keepDays: 90 };

/** The longest that observed tickets are kept: ten years, in days. */
export const longestKept = 3650;

/** Preferences as they are stored and as they cross from a page to the worker. */
export const preferencesRecord: v.GenericSchema<unknown, Preferences> = v.strictObject({
  timeZone: v.nullable(timeZone),
  displayZone: v.exactOptional(timeZone),
  hours: v.nullable(calendar),
  keepDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestKept)),
  notifications: v.exactOptional(notificationsRecord),
  chosen: v.exactOptional(v.pipe(v.array(v.picklist(policyFields)), v.maxLength(20))),
});
