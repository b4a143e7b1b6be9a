import type { HelpdeskKeyStore } from '../../lib/ports/helpdesk-keys.ts';
import type { CaseEntry } from '../../lib/domain/case/case-event.ts';
import { clockEvents } from '../../lib/domain/case/clock-events.ts';
import { mergeLogs } from '../../lib/domain/case/merge-logs.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import { presentEditions } from '../../lib/domain/matrix/choose-edition.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { Preferences } from '../../lib/domain/preferences.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import type { Webhook } from '../../lib/domain/webhook/webhook.ts';
import type { Addition } from '../../lib/domain/added/addition.ts';
import type { EditionNews } from '../../lib/domain/news/edition-news.ts';
import type { Feed } from '../../lib/domain/feed/feed.ts';
import type { AdditionStore } from '../../lib/ports/additions.ts';
import type { EditionNewsStore } from '../../lib/ports/edition-news.ts';
import type { FeedStore } from '../../lib/ports/feeds.ts';
import type { WebhookStore } from '../../lib/ports/webhooks.ts';
import type {
  CaseStore,
  MatrixStore,
  ObservedTicket,
  OutboxStore,
  PreferenceStore,
  SiteStore,
  StoredMatrix,
  TicketStore,
} from '../../lib/ports/stores.ts';

const keyOf = ({ origin, ticketId }: TicketRef): string => `${origin} ${ticketId}`;

/** Stores in memory; they pass the same contract as the real ones. */
export class MemoryMatrixStore implements MatrixStore {
  readonly #present = new Map<string, StoredMatrix>();
  #earlier: StoredMatrix[] = [];

  all = async () =>
    [...this.#present.values()].sort((a, b) => (a.matrix.id < b.matrix.id ? -1 : 1));

  editions = async (id: string): Promise<readonly Matrix[]> =>
    presentEditions(
      [...this.#earlier, ...this.#present.values()]
        .map(({ matrix }) => matrix)
        .filter((matrix) => matrix.id === id),
    );

  save = async (stored: StoredMatrix) => {
    const before = this.#present.get(stored.matrix.id);
    if (before) this.#earlier.push(before);
    this.#present.set(stored.matrix.id, stored);
  };

  remove = async (id: string) => {
    const removed = this.#present.get(id);
    this.#earlier = this.#earlier.filter(
      (it) => it.matrix.id !== id || it.preset !== removed?.preset,
    );
    this.#present.delete(id);
  };
}

export class MemoryTicketStore implements TicketStore {
  readonly #tickets = new Map<string, ObservedTicket>();
  #generation = 0;

  find = async (ref: TicketRef) => this.#tickets.get(keyOf(ref));

  save = async (tickets: readonly ObservedTicket[]) => {
    for (const it of tickets) {
      const ticket = { ...it.record.ticket, body: null };
      this.#tickets.set(keyOf(it.ref), { ...it, record: { ...it.record, ticket } });
    }
  };

  recent = async (most: number) =>
    [...this.#tickets.values()].sort((a, b) => b.observedAt - a.observedAt).slice(0, most);

  generation = () => this.#generation;

  outdate = async (ref: TicketRef) => {
    this.#generation += 1;
    const known = this.#tickets.get(keyOf(ref));
    if (known) this.#tickets.set(keyOf(ref), { ...known, isOutdated: true });
  };

  forgetBefore = async (instant: number) => this.#forget((it) => it.observedAt < instant);

  forgetSite = async (origin: string) => {
    this.#generation += 1;
    this.#forget((it) => it.ref.origin === origin);
  };

  forget = async (refs: readonly TicketRef[]) => {
    this.#generation += 1;
    for (const ref of refs) this.#tickets.delete(keyOf(ref));
  };

  #forget(isOut: (it: ObservedTicket) => boolean): number {
    const out = [...this.#tickets].filter(([, it]) => isOut(it));
    for (const [key] of out) this.#tickets.delete(key);
    return out.length;
  }
}

export class MemoryCaseStore implements CaseStore {
  readonly #logs = new Map<string, { readonly ref: TicketRef; entries: readonly CaseEntry[] }>();
  readonly #shared = new Set<string>();

  log = async (ref: TicketRef) => this.#logs.get(keyOf(ref))?.entries ?? [];
  events = async (ref: TicketRef) => clockEvents(await this.log(ref));
  unshared = async (ref: TicketRef) =>
    (await this.log(ref)).filter(({ id }) => !this.#shared.has(`${keyOf(ref)} ${id}`));

  add = async (ref: TicketRef, entries: readonly CaseEntry[], shared?: 'shared') => {
    const before = this.#logs.get(keyOf(ref))?.entries ?? [];
    const known = new Set(before.map(({ id }) => id));
    if (entries.length > 0)
      this.#logs.set(keyOf(ref), { ref, entries: mergeLogs(before, entries) });
    if (shared) for (const { id } of entries) this.#shared.add(`${keyOf(ref)} ${id}`);
    return entries.filter(
      ({ id }, at) => !known.has(id) && entries.findIndex((it) => it.id === id) === at,
    );
  };

  all = async () => [...this.#logs.values()];
  ofSite = async (origin: string) => (await this.all()).filter(({ ref }) => ref.origin === origin);
  forget = async (ref: TicketRef) => void this.#logs.delete(keyOf(ref));
}

export class MemoryOutboxStore implements OutboxStore {
  readonly #entries = new Map<string, OutboxEntry>();

  add = async (entry: OutboxEntry) => {
    if ([...this.#entries.values()].some(({ plan }) => plan.key === entry.plan.key)) return false;
    this.#entries.set(entry.id, entry);
    return true;
  };

  find = async (id: string) => this.#entries.get(id);

  move = async (id: string, from: readonly OutboxEntry['state'][], to: OutboxEntry) => {
    const entry = this.#entries.get(id);
    if (!entry || !from.includes(entry.state)) return false;
    this.#entries.set(id, to);
    return true;
  };

  inState = async (states: readonly OutboxEntry['state'][]) =>
    [...this.#entries.values()].filter(({ state }) => states.includes(state));

  forTicket = async (ref: TicketRef) =>
    [...this.#entries.values()].filter(({ plan }) => keyOf(plan.ref) === keyOf(ref));
}

export class MemorySiteStore implements SiteStore {
  readonly #sites = new Map<string, Site>();

  all = async () => [...this.#sites.values()];
  find = async (origin: string) => this.#sites.get(origin);
  save = async (site: Site) => void this.#sites.set(site.origin, site);
  add = async (site: Site) =>
    void (this.#sites.has(site.origin) || this.#sites.set(site.origin, site));
  change = async (origin: string, change: (site: Site | undefined) => Site | undefined) => {
    const made = change(this.#sites.get(origin));
    if (made) this.#sites.set(origin, made);
    return made;
  };
  remove = async (origin: string) => void this.#sites.delete(origin);
}

/** Preferences in memory. */
export class MemoryPreferences implements PreferenceStore {
  #preferences: Preferences = { timeZone: null, hours: null, keepDays: 90 };

  load = async () => this.#preferences;
  save = async (preferences: Preferences) => void (this.#preferences = preferences);
}

/** Webhooks in memory. */
export class MemoryWebhookStore implements WebhookStore {
  readonly #webhooks = new Map<string, Webhook>();

  all = async () => [...this.#webhooks.values()];
  save = async (webhook: Webhook) => void this.#webhooks.set(webhook.id, webhook);
  remove = async (id: string) => void this.#webhooks.delete(id);
}

/** API keys in memory. */
export class MemoryHelpdeskKeys implements HelpdeskKeyStore {
  readonly #keys = new Map<string, string>();

  of = async (origin: string) => this.#keys.get(origin) ?? null;
  origins = async () => [...this.#keys.keys()];
  save = async (origin: string, key: string) => void this.#keys.set(origin, key);
  remove = async (origin: string) => void this.#keys.delete(origin);
}

/** Feeds in memory. */
export class MemoryFeedStore implements FeedStore {
  readonly #feeds = new Map<string, Feed>();

  all = async () => [...this.#feeds.values()];
  save = async (feed: Feed) => void this.#feeds.set(feed.id, feed);
  remove = async (id: string) => void this.#feeds.delete(id);
}

/** News of editions in memory. */
export class MemoryEditionNews implements EditionNewsStore {
  readonly #news = new Map<string, EditionNews>();

  all = async () => [...this.#news.values()];
  put = async (news: EditionNews) => void this.#news.set(news.id, news);
  remove = async (id: string) => void this.#news.delete(id);
}

/** Additions in memory. */
export class MemoryAdditions implements AdditionStore {
  readonly #added = new Map<string, Addition>();

  all = async () => [...this.#added.values()];
  save = async (addition: Addition) => void this.#added.set(addition.id, addition);
  remove = async (id: string) => void this.#added.delete(id);
}
