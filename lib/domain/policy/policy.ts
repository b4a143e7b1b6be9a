import type { Site } from '../assignment/site.ts';
import type { DeadlineKind } from '../deadlines/deadline.ts';
import type { QuietHours } from '../deadlines/notification-settings.ts';
import type { Calendar } from '../matrix/calendar-schema.ts';
import type { Matrix } from '../matrix/schema.ts';
import type { Webhook } from '../webhook/webhook.ts';
import type { PolicyFeed } from './policy-feeds.ts';
import type { PolicyField, SiteField } from './policy-fields.ts';

/** What is set for all sites, with one value for each thing that an organisation may set or lock. */
export interface PolicySettings extends Record<PolicyField, unknown> {
  /** Null: the browser's. */
  readonly timeZone: string | null;
  /** Null: the browser's. */
  readonly displayZone: string | null;
  readonly hours: Calendar | null;
  readonly keepDays: number;
  readonly noticeKinds: readonly DeadlineKind[];
  /** Null: never quiet. */
  readonly quietHours: QuietHours | null;
  /** True: only what is the user's or nobody's is told. The names are the user's own. */
  readonly mineOnly: boolean;
}

/** What an organisation says of one site; only what it says is there. */
export interface PolicySite extends Partial<Pick<Site, SiteField>> {
  readonly origin: string;
}

/** What an organisation set for everybody who uses this browser profile. */
export interface Policy {
  /** Counts where the user set nothing. */
  readonly default: Partial<PolicySettings>;
  /** Counts whatever the user set, and cannot be changed. */
  readonly lock: Partial<PolicySettings>;
  /** Sites beside the user's; what is said of them counts where the user set nothing. */
  readonly addedSites: readonly PolicySite[];
  /** Sites beside the user's; what is said of them counts, and cannot be changed. */
  readonly lockedSites: readonly PolicySite[];
  /** Webhooks beside the user's, which cannot be changed. */
  readonly addedWebhooks: readonly Webhook[];
  /** These alone are told, whatever the user set; null: the user's own are, too. */
  readonly lockedWebhooks: readonly Webhook[] | null;
  /** Matrices beside the user's, which cannot be changed. */
  readonly matrices: readonly Matrix[];
  /** Links to signed matrices beside the user's, with their keys. */
  readonly addedFeeds: readonly PolicyFeed[];
  /** Links whose newer versions are stored without a person's look, once their key is known. */
  readonly appliedFeeds: readonly string[];
}

/** Nobody set anything. */
export const noPolicy: Policy = {
  default: {},
  lock: {},
  addedSites: [],
  lockedSites: [],
  addedWebhooks: [],
  lockedWebhooks: null,
  matrices: [],
  addedFeeds: [],
  appliedFeeds: [],
};

/** What a page shows of a policy. */
export interface PolicyView {
  /** Another one where anything else is said of settings or sites: what a form began with no longer counts. */
  readonly edition: string;
  readonly locked: readonly PolicyField[];
  /** By origin: what cannot be changed of it. */
  readonly sites: Readonly<Record<string, readonly SiteField[]>>;
  /** Absent where it says nothing of webhooks. */
  readonly webhooks?: {
    /** True where the user's own are not told, and none can be added. */
    readonly isLocked: boolean;
    readonly ids: readonly string[];
  };
  /** The links to matrices that it follows; absent where it names none. */
  readonly feeds?: readonly string[];
  /** What is wrong with the policy, where it is not taken over; the last sound one counts then. */
  readonly problems: readonly string[];
}
