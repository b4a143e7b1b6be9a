import type { Dependencies } from '../../lib/app/dependencies.ts';
import { newSite } from '../../lib/domain/assignment/site.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import { reason } from '../../lib/domain/reason.ts';
import { noPolicy } from '../../lib/domain/policy/policy.ts';
import { fail } from '../../lib/domain/result.ts';
import type { Teaching } from '../../lib/domain/site-map/teaching.ts';
import { instant, toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { Directory, TicketView } from '../../lib/domain/view/views.ts';
import type { SiteState } from '../../lib/ports/site-memory.ts';
import { fillTemplate } from '../../lib/formats/template.ts';
import { helpdeskApi } from './helpdesk-api.ts';
import { HelpdeskServer } from './helpdesk-server.ts';
import {
  MemoryAdditions,
  MemoryCaseStore,
  MemoryEditionNews,
  MemoryFeedStore,
  MemoryHelpdeskKeys,
  MemoryMatrixStore,
  MemoryOutboxStore,
  MemoryPreferences,
  MemorySiteStore,
  MemoryTicketStore,
  MemoryWebhookStore,
} from './memory-stores.ts';

export const origin = 'https://desk.example';

/** A clock that moves only when it is told to. */
export class FixedClock {
  constructor(public at: Instant = instant('2026-11-20T09:00:00Z')) {}
  now = (): Instant => this.at;
  pass(milliseconds: number): void {
    this.at = toInstant(this.at + milliseconds);
  }
}

/** A granted site of the counting helpdesk whose every ticket is judged by the matrix `test`. */
export const site: Site = {
  ...newSite(origin),
  helpdesk: 'counting',
  assignments: [{ matrixId: 'test' }],
  markField: 'Next Step',
  escalatedPriority: 'high',
};

/** Use cases over fakes: everything in memory, a counting helpdesk, a clock that stands still. */
export function fakeDependencies(parts: Partial<Dependencies> = {}) {
  const clock = new FixedClock();
  const server = new HelpdeskServer();
  const granted = new Set([origin]);
  const told: string[] = [];
  const pages: unknown[] = [];
  const drafts = new Set<string>();
  const portals = new Set<string>();
  const requestPage: { shown: unknown } = { shown: null };
  const views = new Map<string, TicketView>();
  const states = new Map<string, SiteState>();
  const teachings = new Map<string, Teaching>();
  const nothing: SiteState = {
    account: null,
    failures: {},
    histories: [],
    traffic: { readings: [], isScarce: false, rest: null },
  };
  let directory: Directory | null = null;
  let registered: readonly string[] = [];
  let ids = 0;
  const tell = (verb: string) => async (what: string) => void told.push(`${verb} ${what}`);
  const needs: Dependencies = {
    clock,
    http: server,
    helpdesk: (id) => (id === helpdeskApi.id ? helpdeskApi : undefined),
    helpdeskKeys: new MemoryHelpdeskKeys(),
    sites: new MemorySiteStore(),
    preferences: new MemoryPreferences(),
    policy: {
      current: async () => ({ policy: noPolicy, problems: [] }),
      look: async () => null,
    },
    matrices: new MemoryMatrixStore(),
    tickets: new MemoryTicketStore(),
    cases: new MemoryCaseStore(),
    outbox: new MemoryOutboxStore(),
    webhooks: new MemoryWebhookStore(),
    webhookSender: {
      send: async ({ url }) => fail({ kind: 'no-answer', detail: new URL(url).host }),
      pause: async () => undefined,
    },
    feeds: new MemoryFeedStore(),
    feedFetcher: { fetch: async (url) => fail(reason('feed-no-answer', new URL(url).host)) },
    feedKeys: { verify: async () => 'forged', fingerprint: async () => '' },
    figures: {
      uncounted: async () => [],
      waiting: async () => 0,
      save: async () => undefined,
      live: async () => [],
    },
    setAside: { all: async () => [], tell: async () => undefined },
    safeCopy: {
      matrix: async () => undefined,
      case: async () => undefined,
      escalation: async () => undefined,
      load: async () => ({ matrices: [], cases: [], outbox: [] }),
    },
    kept: {
      ticketsOf: async () => [],
      eraseTickets: async () => undefined,
      eraseSite: async () => undefined,
      eraseEverything: async () => undefined,
    },
    deadlines: {
      due: async () => [],
      next: async () => null,
      settle: async () => undefined,
      remove: async () => undefined,
      lookAtAll: async () => undefined,
      pressing: async () => ({ breached: 0, atRisk: 0 }),
      pressingTickets: async () => [],
    },
    told: {
      unknown: async () => [],
      take: async () => [],
      finish: async () => undefined,
      inState: async () => [],
      ofNotice: async () => [],
    },
    notifier: {
      isAllowed: async () => false,
      show: async () => undefined,
      clear: async () => undefined,
      openPage: async () => undefined,
      openAttention: async () => undefined,
      openBoard: async () => undefined,
    },
    deadlineWake: { at: () => undefined },
    views: {
      directory: async () => directory,
      saveDirectory: async (it) => void (directory = it),
      ticket: async (ref) => views.get(ref.ticketId) ?? null,
      saveTickets: async (all) => all.forEach((view) => views.set(view.ref.ticketId, view)),
      async forgetBefore(instant) {
        for (const [id, { readAt }] of views) if (readAt < instant) views.delete(id);
      },
      forgetSite: async () => views.clear(),
      forget: async (refs) => refs.forEach(({ ticketId }) => views.delete(ticketId)),
    },
    memory: {
      load: async (at) => states.get(at) ?? nothing,
      async update(at, change) {
        const made = change(states.get(at) ?? nothing);
        states.set(at, made);
        return made;
      },
    },
    teaching: {
      load: async (at) => teachings.get(at) ?? null,
      save: async (at, teaching) =>
        void (teaching ? teachings.set(at, teaching) : teachings.delete(at)),
    },
    portals: {
      isOn: async (at) => portals.has(at),
      switch: async (at, isOn) => void (isOn ? portals.add(at) : portals.delete(at)),
    },
    access: {
      granted: async () => [...granted],
      isGranted: async (at) => granted.has(at),
      revoke: async (at) => void granted.delete(at),
      registered: async () => registered,
      async register(origins) {
        registered = origins;
        told.push(`register ${origins.join(' ')}`);
      },
      startInOpenTabs: tell('start'),
      injectPageHalf: async (tabId, helpdesk) => void told.push(`inject ${helpdesk} ${tabId}`),
      startPicker: async (at, tabId) => void told.push(`pick ${at} ${tabId}`),
      readRequestPage: async () => requestPage.shown,
      stopInOpenTabs: tell('stop'),
      refreshOpenTabs: tell('refresh'),
      pageHealth: async () => pages,
      holdsDraft: async (_origin, id) => drafts.has(id),
      originsOpenAt: async () => [],
      isPrivateInFront: async () => false,
      isPrivateTab: async () => false,
    },
    toolbar: { show: async () => undefined },
    presets: { version: '1', load: async () => [] },
    additions: new MemoryAdditions(),
    editionNews: new MemoryEditionNews(),
    seedMark: { read: async () => null, write: async () => undefined },
    wake: { at: (instant) => void told.push(`wake ${instant - clock.now()}`) },
    newId: () => `plan-${String((ids += 1)).padStart(8, '0')}`,
    random: () => 0,
    timeZone: () => 'UTC',
    text: (key, ...values) => [key, ...values].join(' '),
    fillTemplate,
    ...parts,
  };
  return { needs, clock, server, granted, told, views, drafts, pages, requestPage };
}
