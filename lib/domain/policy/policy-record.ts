import * as v from 'valibot';
import { originRecord } from '../assignment/origin-record.ts';
import { deadlineKinds } from '../deadlines/deadline.ts';
import { timeOfDay } from '../deadlines/notification-settings.ts';
import { feedAddressRecord } from '../feed/feed.ts';
import { calendar, weekdays } from '../matrix/calendar-schema.ts';
import { timeZone } from '../matrix/values.ts';
import { longestKept } from '../preferences.ts';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const settings = v.strictObject({
  /** Empty: the browser's. */
  timeZone: v.optional(v.union([v.literal(''), timeZone])),
  displayZone: v.optional(v.union([v.literal(''), timeZone])),
  hours: v.optional(calendar),
  keepDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longestKept))),
  noticeKinds: v.optional(v.pipe(v.array(v.picklist(deadlineKinds)), v.maxLength(20))),
  quietHours: v.optional(
    v.strictObject({
      from: timeOfDay,
      to: timeOfDay,
      /** None: never quiet. */
      days: v.pipe(v.array(v.picklist(weekdays)), v.maxLength(7)),
      criticalPasses: v.optional(v.boolean()),
    }),
  ),
  mineOnly: v.optional(v.boolean()),
});

const site = v.strictObject({
  origin: originRecord,
  helpdesk: v.optional(short),
  assignments: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          queue: v.optional(short),
          brand: v.optional(short),
          organization: v.optional(short),
          domain: v.optional(short),
          matrixId: short,
          plan: v.optional(short),
          timeZone: v.optional(timeZone),
        }),
      ),
      v.maxLength(200),
    ),
  ),
  markField: v.optional(short),
  escalatedPriority: v.optional(short),
  escalatedGroup: v.optional(short),
});

const sites = v.optional(v.pipe(v.array(site), v.maxLength(100)));

/** A policy as an administrator writes it; the browser hands it over as it stands. */
export const policyRecord = v.strictObject({
  default: v.optional(settings),
  lock: v.optional(
    v.strictObject({
      ...settings.entries,
      sites,
      /** Links to signed matrices whose newer versions are applied without a look. */
      appliedFeeds: v.optional(v.pipe(v.array(feedAddressRecord), v.maxLength(20))),
    }),
  ),
  add: v.optional(
    v.strictObject({
      sites,
      /** Each the text of a matrix file as JSON, such as Uptier exports it. */
      matrices: v.optional(v.pipe(v.array(v.string()), v.maxLength(100))),
    }),
  ),
});

export type PolicyRecord = v.InferOutput<typeof policyRecord>;
export type SettingsRecord = v.InferOutput<typeof settings>;
