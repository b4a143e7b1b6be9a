import {
  draftMetrics,
  type CaptureDraft,
  type DraftChannel,
  type DraftHours,
  type DraftMetric,
  type DraftPromise,
  type DraftSeverity,
  type DraftTier,
} from '../draft.ts';
import type { Found } from '../evidence.ts';
import type {
  AnyField,
  FieldGroup,
  FieldKind,
  FieldTopic,
  FieldValues,
  ReviewField,
} from './review-field.ts';

/** Decides on one field: what it becomes, or null where it is dropped. */
export type Judge = <Kind extends FieldKind>(
  field: ReviewField<Kind>,
) => Found<FieldValues[Kind]> | null;

const topics = {
  first_response: 'first-response',
  resolution: 'resolution',
  update_every: 'periodic-update',
  rca: 'rca',
} as const satisfies Readonly<Record<DraftPromise['metric'], FieldTopic>>;

/** Asks `judge` about one value of a group; null stays null. */
const asker =
  (judge: Judge, group: FieldGroup) =>
  <Kind extends FieldKind>(
    topic: FieldTopic,
    kind: Kind,
    found: Found<FieldValues[Kind]> | null,
    nth = 0,
  ) =>
    found &&
    judge({ id: `${group.kind}-${group.at}-${topic}-${nth}`, group, topic, kind, ...found });

type Ask = ReturnType<typeof asker>;

const walkChannels = (channels: readonly DraftChannel[], ask: Ask): readonly DraftChannel[] =>
  channels.flatMap((channel, nth) => {
    const kept = ask('channel', 'channel', { value: channel, ...channel.found }, nth);
    if (!kept) return [];
    const { evidence, confidence } = kept;
    const { respondsWithin: _, ...own } = kept.value;
    const promise = ask('channel-answers', 'span', channel.respondsWithin ?? null, nth);
    const found = { evidence, confidence };
    return [{ ...own, found, ...(promise ? { respondsWithin: promise } : {}) }];
  });

function walkTier(tier: DraftTier, at: number, judge: Judge): DraftTier | null {
  const ask = asker(judge, { kind: 'tier', at });
  const level = ask('level', 'level', tier.level);
  if (!level) return null;
  return {
    level,
    name: ask('tier-name', 'name', tier.name),
    channels: walkChannels(tier.channels, ask),
    respondsWithin: ask('answers-within', 'span', tier.respondsWithin),
    engagedWithin: ask('tier-engagement', 'span', tier.engagedWithin),
    conditions: tier.conditions.flatMap((it, nth) => ask('condition', 'condition', it, nth) ?? []),
  };
}

function walkSeverity(severity: DraftSeverity, at: number, judge: Judge): DraftSeverity | null {
  const ask = asker(judge, { kind: 'severity', at });
  const name = ask('severity-name', 'name', severity.name);
  if (!name) return null;
  const plan = ask('plan', 'name', severity.plan);
  const targets: Partial<Record<DraftMetric, Found<FieldValues['span']>>> = {};
  for (const metric of draftMetrics) {
    const kept = ask(topics[metric], 'span', severity.targets[metric] ?? null);
    if (kept) targets[metric] = kept;
  }
  return { ...severity, name, plan, targets };
}

function walkPromise(promise: DraftPromise, nth: number, judge: Judge): DraftPromise | null {
  const ask = asker(judge, { kind: 'promises', at: 0 });
  const span = ask(topics[promise.metric], 'span', promise.span, nth);
  return span && { ...promise, span };
}

function walkHours(hours: DraftHours, judge: Judge): DraftHours | null {
  const ask = asker(judge, { kind: 'hours', at: 0 });
  const coverage = ask('coverage', 'coverage', hours.coverage);
  if (!coverage) return null;
  return {
    coverage,
    days: ask('days', 'days', hours.days),
    times: ask('times', 'times', hours.times),
    timeZone: ask('time-zone', 'zone', hours.timeZone),
  };
}

/**
 * The draft as `judge` decides on each of its values, in reading order. A tier without its level, a
 * severity without its name and hours without their coverage go as a whole.
 */
export const walkDraft = (draft: CaptureDraft, judge: Judge): CaptureDraft => ({
  ...draft,
  tiers: draft.tiers.flatMap((it, at) => walkTier(it, at, judge) ?? []),
  severities: draft.severities.flatMap((it, at) => walkSeverity(it, at, judge) ?? []),
  promises: draft.promises.flatMap((it, at) => walkPromise(it, at, judge) ?? []),
  hours: draft.hours && walkHours(draft.hours, judge),
  contacts: walkChannels(draft.contacts, asker(judge, { kind: 'contacts', at: 0 })),
});

const same = (field: AnyField): AnyField => field;
/** Each kind by itself, so that the compiler keeps a value together with its kind. */
const asAnyField: { readonly [Kind in FieldKind]: (field: ReviewField<Kind>) => AnyField } = {
  level: same,
  name: same,
  span: same,
  channel: same,
  condition: same,
  coverage: same,
  days: same,
  times: same,
  zone: same,
};

/** `field` as one whose kind tells the type of its value. */
export const anyField = <Kind extends FieldKind>(field: ReviewField<Kind>): AnyField =>
  asAnyField[field.kind](field);

/** Every value of a draft, in reading order. */
export function fieldsOf(draft: CaptureDraft): readonly AnyField[] {
  const fields: AnyField[] = [];
  walkDraft(draft, (field) => {
    fields.push(anyField(field));
    const { value, evidence, confidence } = field;
    return { value, evidence, confidence };
  });
  return fields;
}
