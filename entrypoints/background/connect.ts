import type { Dependencies } from '../../lib/app/dependencies.ts';
import { keepCasesSafe, keepMatricesSafe, keepOutboxSafe } from '../../lib/app/keep-safe.ts';
import {
  policedAdditions,
  policedFeeds,
  policedMatrices,
  policedPreferences,
  policedSites,
} from '../../lib/app/policed-stores.ts';
import { followPolicy } from '../../lib/app/policy-in-force.ts';
import { politeHttp } from '../../lib/app/polite-http.ts';
import { withKey } from '../../lib/app/with-key.ts';
import { systemClock } from '../../lib/browser/clock.ts';
import { AlarmedDeadlineWake } from '../../lib/browser/deadline-wake.ts';
import { feedFetcher } from '../../lib/browser/feed-fetcher.ts';
import { feedKeys } from '../../lib/browser/feed-keys.ts';
import { helpdeskHttp } from '../../lib/browser/http.ts';
import { localArea } from '../../lib/browser/local-area.ts';
import { managedPolicy } from '../../lib/browser/managed-area.ts';
import { notifier } from '../../lib/browser/notifier.ts';
import { shippedPresets } from '../../lib/browser/presets.ts';
import { policyPatience, within } from '../../lib/browser/within.ts';
import { sessionArea } from '../../lib/browser/session-area.ts';
import { siteAccess } from '../../lib/browser/site-access.ts';
import { browserText, browserTimeZone } from '../../lib/browser/text.ts';
import { toolbar } from '../../lib/browser/toolbar.ts';
import { AlarmedWake } from '../../lib/browser/wake.ts';
import { webhookSender } from '../../lib/browser/webhook-sender.ts';
import { fillTemplate } from '../../lib/formats/template.ts';
import { helpdeskById, helpdesks } from '../../lib/helpdesks/registry.ts';
import type { Clock } from '../../lib/ports/clock.ts';
import { DatabaseCaseStore } from '../../lib/storage/case-store.ts';
import { Database } from '../../lib/storage/database.ts';
import { DatabaseDeadlineIndex } from '../../lib/storage/deadline-index.ts';
import { StoredAdditions } from '../../lib/storage/additions.ts';
import { StoredEditionNews } from '../../lib/storage/edition-news.ts';
import { DatabaseHelpdeskKeyStore } from '../../lib/storage/helpdesk-key-store.ts';
import { DatabaseFeedStore } from '../../lib/storage/feed-store.ts';
import { DatabaseFiguresStore } from '../../lib/storage/figures-store.ts';
import { StoredData } from '../../lib/storage/kept-data.ts';
import { DatabaseMatrixStore } from '../../lib/storage/matrix-store.ts';
import { DatabaseOutboxStore } from '../../lib/storage/outbox-store.ts';
import { StoredSafeCopy } from '../../lib/storage/safe-copy.ts';
import { DatabaseSetAside } from '../../lib/storage/set-aside.ts';
import { StoredPortals } from '../../lib/storage/portals.ts';
import { StoredPreferences } from '../../lib/storage/preferences.ts';
import { StoredPolicy } from '../../lib/storage/policy-memory.ts';
import { StoredSeedMark, StoredSites } from '../../lib/storage/settings.ts';
import { SessionSiteMemory } from '../../lib/storage/site-memory.ts';
import { rememberBodies } from '../../lib/app/remember-bodies.ts';
import { DatabaseTicketStore } from '../../lib/storage/ticket-store.ts';
import { DatabaseToldLog } from '../../lib/storage/told-log.ts';
import { SessionTeachings } from '../../lib/storage/teaching-store.ts';
import { StoredViews } from '../../lib/storage/views.ts';
import { DatabaseWebhookStore } from '../../lib/storage/webhook-store.ts';

/** What is called when it is time. */
export interface Rings {
  readonly outbox: () => void;
  readonly deadline: () => void;
}

/** The use cases' dependencies in a real browser. Nothing is opened or awaited here. */
export function connect(rings: Rings, clock: Clock = systemClock): Dependencies {
  const database = new Database();
  const helpdeskKeys = new DatabaseHelpdeskKeyStore(database);
  const setAside = new DatabaseSetAside(database, clock);
  const safeCopy = new StoredSafeCopy(localArea);
  const memory = new SessionSiteMemory(sessionArea);
  const policy = followPolicy(
    managedPolicy,
    new StoredPolicy(),
    (work) => within(policyPatience, work),
    [...helpdesks.keys()],
  );
  return {
    clock,
    http: withKey(politeHttp(helpdeskHttp, clock, memory), helpdeskKeys),
    helpdesk: helpdeskById,
    helpdeskKeys,
    sites: policedSites(new StoredSites(), policy),
    preferences: policedPreferences(new StoredPreferences(), policy),
    policy,
    matrices: policedMatrices(
      keepMatricesSafe(new DatabaseMatrixStore(database, setAside), safeCopy),
      policy,
    ),
    tickets: rememberBodies(new DatabaseTicketStore(database, setAside)),
    cases: keepCasesSafe(new DatabaseCaseStore(database, setAside), safeCopy),
    outbox: keepOutboxSafe(new DatabaseOutboxStore(database, setAside), safeCopy),
    webhooks: new DatabaseWebhookStore(database),
    webhookSender,
    feeds: policedFeeds(new DatabaseFeedStore(database), policy),
    feedFetcher,
    feedKeys,
    setAside,
    figures: new DatabaseFiguresStore(database),
    safeCopy,
    kept: new StoredData(database, localArea, sessionArea),
    deadlines: new DatabaseDeadlineIndex(database),
    told: new DatabaseToldLog(database),
    notifier,
    views: new StoredViews(localArea),
    memory,
    teaching: new SessionTeachings(sessionArea),
    portals: new StoredPortals(localArea),
    access: siteAccess,
    toolbar,
    presets: shippedPresets(),
    seedMark: new StoredSeedMark(),
    additions: policedAdditions(new StoredAdditions(), policy),
    editionNews: new StoredEditionNews(localArea),
    wake: new AlarmedWake(() => clock.now(), rings.outbox),
    deadlineWake: new AlarmedDeadlineWake(() => clock.now(), rings.deadline),
    newId: () => crypto.randomUUID(),
    random: () => Math.random(),
    timeZone: browserTimeZone,
    text: browserText,
    fillTemplate,
  };
}
