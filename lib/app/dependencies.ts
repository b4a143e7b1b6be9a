import type { PlanText } from '../domain/plan/plan-text.ts';
import type { FillTemplate } from '../domain/plan/template-facts.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeadlineIndex, ToldLog } from '../ports/deadlines.ts';
import type { AdditionStore } from '../ports/additions.ts';
import type { EditionNewsStore } from '../ports/edition-news.ts';
import type { FeedFetcher, FeedKeys, FeedStore } from '../ports/feeds.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import type { HelpdeskKeyStore } from '../ports/helpdesk-keys.ts';
import type { HelpdeskHttp } from '../ports/http.ts';
import type { FiguresStore } from '../ports/insights.ts';
import type { KeptData } from '../ports/kept-data.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { PolicyInForce } from '../ports/policy.ts';
import type { PortalStore } from '../ports/portals.ts';
import type { PresetSource, SeedMark } from '../ports/presets.ts';
import type { SafeCopy } from '../ports/safe-copy.ts';
import type { SiteAccess } from '../ports/site-access.ts';
import type { SiteMemory } from '../ports/site-memory.ts';
import type {
  CaseStore,
  MatrixStore,
  OutboxStore,
  PreferenceStore,
  SetAsideStore,
  SiteStore,
  TicketStore,
} from '../ports/stores.ts';
import type { TeachingStore } from '../ports/teaching.ts';
import type { Toolbar } from '../ports/toolbar.ts';
import type { ViewStore } from '../ports/views.ts';
import type { DeadlineWake, Wake } from '../ports/wake.ts';
import type { WebhookSender, WebhookStore } from '../ports/webhooks.ts';

/** Everything that the use cases stand on. Each names the part that it needs. */
export interface Dependencies {
  readonly clock: Clock;
  readonly http: HelpdeskHttp;
  readonly helpdesk: (id: string) => HelpdeskApi | undefined;
  readonly helpdeskKeys: HelpdeskKeyStore;
  readonly sites: SiteStore;
  readonly preferences: PreferenceStore;
  /** What an organisation set; sites, preferences and matrices are read through it. */
  readonly policy: PolicyInForce;
  readonly matrices: MatrixStore;
  readonly tickets: TicketStore;
  readonly cases: CaseStore;
  readonly outbox: OutboxStore;
  readonly webhooks: WebhookStore;
  readonly webhookSender: WebhookSender;
  readonly feeds: FeedStore;
  readonly feedFetcher: FeedFetcher;
  readonly feedKeys: FeedKeys;
  readonly setAside: SetAsideStore;
  readonly figures: FiguresStore;
  readonly safeCopy: SafeCopy;
  readonly kept: KeptData;
  readonly deadlines: DeadlineIndex;
  readonly told: ToldLog;
  readonly notifier: Notifier;
  readonly views: ViewStore;
  readonly memory: SiteMemory;
  readonly teaching: TeachingStore;
  readonly portals: PortalStore;
  readonly access: SiteAccess;
  readonly toolbar: Toolbar;
  readonly presets: PresetSource;
  readonly seedMark: SeedMark;
  readonly additions: AdditionStore;
  readonly editionNews: EditionNewsStore;
  readonly wake: Wake;
  readonly deadlineWake: DeadlineWake;
  /** A name that was never used before. */
  readonly newId: () => string;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** The browser's own zone. */
  readonly timeZone: () => string;
  readonly text: PlanText;
  readonly fillTemplate: FillTemplate;
}
