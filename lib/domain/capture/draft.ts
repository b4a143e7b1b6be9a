import type { ChannelType } from '../ladder/ladder.ts';
import type { Evidence, Found } from './evidence.ts';
import type { PageCountry } from './page-country.ts';
import type { Span } from './span.ts';

/** A way to reach a tier. `value: null`: the page names it and publishes no usable address. */
export interface DraftChannel {
  readonly type: Exclude<ChannelType, 'ticket'>;
  readonly value: string | null;
  /** What a link may lead to, checked; null where the address is only text. */
  readonly address: string | null;
  readonly found: Omit<Found<null>, 'value'>;
  /** Where the number is read as one of this country because the page does not say whose it is. */
  readonly country?: PageCountry;
  /** What this way promises by itself: `Via form: within 30 minutes`. */
  readonly respondsWithin?: Found<Span>;
}

/** What must be there, or must have happened, before a tier is used. */
export type DraftCondition =
  { readonly kind: 'reference' } | { readonly kind: 'wait'; readonly span: Span };

export interface DraftTier {
  readonly level: Found<number>;
  /** The role or team; null where the page names none. */
  readonly name: Found<string> | null;
  readonly channels: readonly DraftChannel[];
  readonly respondsWithin: Found<Span> | null;
  /** How long after the tier below engaged it is reached: `Tier 2 escalation: within 4 hours`. */
  readonly engagedWithin: Found<Span> | null;
  readonly conditions: readonly Found<DraftCondition>[];
}

export const draftMetrics = ['first_response', 'resolution', 'update_every'] as const;
export type DraftMetric = (typeof draftMetrics)[number];

/** A row of a page's targets: a severity, under one plan where there are several. */
export interface DraftSeverity {
  readonly name: Found<string>;
  readonly plan: Found<string> | null;
  /** 1 is the most severe. */
  readonly rank: number;
  readonly targets: Readonly<Partial<Record<DraftMetric, Found<Span>>>>;
}

/** A target that the page gives for no severity in particular. */
export interface DraftPromise {
  readonly metric: DraftMetric | 'rca';
  readonly span: Found<Span>;
}

/** When support is there. */
export interface DraftHours {
  readonly coverage: Found<'24x7' | '24x5' | 'business'>;
  /** Weekdays, 0 is Sunday; null where the page names none. */
  readonly days: Found<readonly number[]> | null;
  /** Opening and closing times, such as `09:00`, one pair for each stretch of a day. */
  readonly times: Found<readonly (readonly [string, string])[]> | null;
  readonly timeZone: Found<string> | null;
}

/** Something that stands on the page and could not be read. */
export interface Unread {
  readonly reason: 'unknown-language' | 'too-long';
  readonly evidence: Evidence;
}

/** What a page says of its escalation policy, field by field, each with what it rests on. */
export interface CaptureDraft {
  readonly title: string;
  readonly language: string | null;
  readonly tiers: readonly DraftTier[];
  readonly severities: readonly DraftSeverity[];
  readonly promises: readonly DraftPromise[];
  readonly hours: DraftHours | null;
  /** Contacts that stand on the page, and of which it does not say whose they are: to be asked. */
  readonly contacts: readonly DraftChannel[];
  readonly unread: readonly Unread[];
}

/** True for a page that says nothing of a policy: there is no draft to offer. */
export const isEmptyDraft = ({ tiers, severities, promises }: CaptureDraft): boolean =>
  tiers.length === 0 && severities.length === 0 && promises.length === 0;
