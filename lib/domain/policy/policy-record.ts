import * as v from 'valibot';
import { mappableFacts } from '../assignment/field-map.ts';
import { originRecord } from '../assignment/origin-record.ts';
import { conditions } from '../assignment/site.ts';
import { deadlineKinds } from '../deadlines/deadline.ts';
import { feedAddressRecord } from '../feed/feed.ts';
import { calendar, weekdays } from '../matrix/calendar-schema.ts';
import { timeOfDay, timeZone } from '../matrix/values.ts';
import { longestKept } from '../preferences.ts';
import { readSiteMap } from '../site-map/read-site-map.ts';
import { policyFeedsRecord } from './policy-feeds.ts';
import { policyWebhooksRecord } from './policy-webhooks.ts';

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
          ...v.entriesFromList(conditions, v.optional(short)),
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
  /** Which of the helpdesk's own fields hold a ticket's loss, plan and brand, by their names. */
  fieldMap: v.optional(v.strictObject(v.entriesFromList(mappableFacts, v.optional(short)))),
  /** The text of a site map as JSON, such as Uptier exports it; wherever it was taught. */
  siteMap: v.optional(
    v.pipe(
      v.string(),
      v.rawTransform(({ dataset, addIssue, NEVER }) => {
        const read = readSiteMap(dataset.value, '');
        if (read.ok) return read.value;
        addIssue({ message: 'write a site map as Uptier exports it' });
        return NEVER;
      }),
    ),
  ),
});

const sites = v.optional(v.pipe(v.array(site), v.maxLength(100)));

/** A policy as an administrator writes it; the browser hands it over as it stands. */
export const policyRecord = v.strictObject({
  default: v.optional(settings),
  lock: v.optional(
    v.strictObject({
      ...settings.entries,
      sites,
      /** These alone are told; the user's own are not. */
      webhooks: v.optional(policyWebhooksRecord),
      /** Links to signed matrices whose newer versions are applied without a look. */
      appliedFeeds: v.optional(v.pipe(v.array(feedAddressRecord), v.maxLength(20))),
    }),
  ),
  add: v.optional(
    v.strictObject({
      sites,
      /** Told beside the user's own. */
      webhooks: v.optional(policyWebhooksRecord),
      /** Each the text of a matrix file as JSON, such as Uptier exports it. */
      matrices: v.optional(v.pipe(v.array(v.string()), v.maxLength(100))),
      /** Followed beside the user's own. */
      feeds: v.optional(policyFeedsRecord),
    }),
  ),
});

export type PolicyRecord = v.InferOutput<typeof policyRecord>;
export type SettingsRecord = v.InferOutput<typeof settings>;
