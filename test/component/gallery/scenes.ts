import type { InsightsState } from '../../../components/insights/insights-state.ts';
import type { OptionsState } from '../../../components/options/options-state.ts';
import type { PopupState } from '../../../components/popup/popup-state.ts';
import { reason } from '../../../lib/domain/reason.ts';
import { assessed } from '../assessed.ts';
import { board, boardRow, figures, insightsState, manyCases } from '../insights-samples.ts';
import * as samples from '../samples.ts';

const {
  popupView,
  ticketView,
  assessment,
  severity,
  directory,
  attentionItem,
  entry,
  ladder,
  tier,
  channel,
  clock,
} = samples;

export const popup = (part: Partial<PopupState> = {}): PopupState => ({
  view: popupView(),
  directory,
  worker: 'answering',
  failure: null,
  attention: [],
  teaching: null,
  lost: null,
  markFields: null,
  address: part.view?.origin ?? `${samples.origin}/ticket/42`,
  ...part,
});

const onTicket = (part: Parameters<typeof ticketView>[0]) =>
  popup({ view: popupView({ ticket: ticketView(part) }) });

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Every view of the popup, by name. */
export const popupScenes: Readonly<Record<string, PopupState>> = {
  ticket: popup(),
  suggestion: onTicket({
    assessment: assessment({
      severity: severity({
        suggestions: [
          {
            affected: 25,
            total: 100,
            component: 'ACD',
            sentence: '25 of 100 agents cannot take calls.',
          },
        ],
      }),
    }),
  }),
  outbox: onTicket({
    outbox: [
      entry(),
      entry({ id: 'a-sending', state: 'sending' }),
      entry({
        id: 'a-sent',
        state: 'sent',
        noteUrl: `${samples.origin}/Ticket/Display.html?id=42#txn-7`,
      }),
      entry({
        id: 'a-failed',
        state: 'failed',
        problem: { kind: 'forbidden', detail: 'POST /ticket/42/comment: 403' },
      }),
      entry({ id: 'an-unknown', state: 'unknown' }),
      entry({ id: 'an-undone', state: 'undone' }),
      entry({ id: 'an-expired', state: 'expired' }),
      entry({ id: 'a-handed-over', state: 'handed-over' }),
    ],
  }),
  'long-words': onTicket({
    subject: `${longWord} ${longWord}`,
    assessment: assessment({
      severity: severity({ name: longWord }),
      clocks: [clock({ promise: longWord, state: 'not-timed', dueAt: null })],
      ladder: {
        recommended: 1,
        tiers: [
          tier({
            name: longWord,
            channels: [
              channel({ address: `${longWord.slice(0, 60)}@example.com`, note: longWord }),
              channel({ index: 1, type: 'form', address: `https://example.com/${longWord}` }),
            ],
          }),
        ],
      },
    }),
  }),
  'no-hours': onTicket({
    assessment: assessment({
      clocks: [
        clock({
          state: 'unknown',
          reasons: [reason('hours-not-published')],
          startedAt: null,
          dueAt: null,
          elapsed: null,
          remaining: null,
        }),
      ],
      ladder: {
        ...ladder,
        recommended: 1,
        tiers: ladder.tiers.map((it) =>
          it.level === 2
            ? { ...it, state: 'not-yet', because: [reason('trigger-waits-reply-delayed')] }
            : it,
        ),
      },
    }),
  }),
  'no-matrix': onTicket({ assessment: null, state: 'no-matrix' }),
  'signed-out': onTicket({
    assessment: null,
    state: 'unreadable',
    problem: { kind: 'signed-out', detail: 'GET /REST/2.0/ticket/42: 302 to the login page' },
  }),
  'rate-limited': onTicket({
    problem: { kind: 'rate-limited', detail: 'GET /REST/2.0/ticket/42: 429', retryAfter: 60_000 },
    missing: ['priority', 'loss.affected'],
  }),
  ungranted: popup({
    view: popupView({
      origin: 'https://my.exotel.com',
      site: null,
      granted: false,
      page: 'other',
      ticket: null,
    }),
  }),
  attention: popup({
    view: popupView({ page: 'ticket-list', ticket: null }),
    attention: [
      attentionItem({ state: 'breached', subject: `Calls drop ${longWord}` }),
      attentionItem({
        ref: { origin: 'https://second.example.com', ticketId: samples.ref.ticketId },
        address: 'https://second.example.com/ticket/42',
        state: 'at-risk',
      }),
      attentionItem({
        state: 'escalation',
        metric: null,
        dueAt: null,
        severity: null,
        subject: null,
      }),
    ],
  }),
  reconstruction: popup({
    view: popupView({ helpdeskName: 'Zendesk', reconstruction: 'untried' }),
  }),
  'site-new': popup({
    view: popupView({
      site: { ...samples.site, assignments: [] },
      page: 'ticket-list',
      ticket: null,
    }),
  }),
  'no-page': popup({
    view: popupView({ origin: null, site: null, granted: false, page: 'other', ticket: null }),
  }),
  silent: popup({ worker: 'silent' }),
  'silent-empty': popup({ view: null, directory: null, worker: 'silent' }),
  empty: popup({
    view: null,
    directory: { ...directory, matrices: [], sites: [] },
    worker: 'asking',
  }),
  timeline: onTicket(assessed('lively').view),
  'timeline-long': onTicket(assessed('restless').view),
  fresh: onTicket(assessed('fresh').view),
  demo: onTicket({ readFrom: 'demo', assessment: assessment({ ladder }) }),
};

const options = (part: Partial<OptionsState> = {}): OptionsState => ({
  directory,
  worker: 'answering',
  preferences: { timeZone: null, hours: null, keepDays: 90 },
  mayNotify: false,
  problems: [],
  editFailure: null,
  version: '1.2.3',
  isWelcome: false,
  isForHours: false,
  isForProblems: false,
  ...part,
});

/** Panels over a page, by name. */
export const panelScenes: Readonly<Record<string, ReturnType<typeof assessed>>> = {
  panel: assessed('lively'),
  'panel-fresh': assessed('fresh'),
};

/** Every view of the options page, by name. */
export const optionsScenes: Readonly<Record<string, OptionsState>> = {
  options: options({
    directory: {
      ...directory,
      matrices: [
        ...directory.matrices,
        samples.matrix({ id: 'mine', name: 'Our own matrix', preset: false }),
      ],
    },
    problems: [
      {
        store: 'outbox',
        key: 'a1b2',
        why: 'Invalid key: Expected "state"',
        at: samples.now,
        record: { id: 'a1b2' },
      },
      { store: 'sites', key: '1', why: 'origin: not the origin', at: null, record: { origin: 7 } },
    ],
  }),
  welcome: options({ isWelcome: true, directory: { ...directory, sites: [] } }),
  'options-hours': options({
    isForHours: true,
    isForProblems: false,
    preferences: {
      timeZone: 'Asia/Kolkata',
      hours: {
        timeZone: 'Asia/Kolkata',
        hours: { mon: [['09:30', '18:00']], tue: [['09:30', '18:00']], sat: [['09:30', '18:00']] },
        holidays: ['2026-12-25', '2027-01-26'],
      },
      keepDays: 30,
    },
  }),
  'options-quiet': options({
    mayNotify: true,
    preferences: {
      timeZone: null,
      hours: null,
      keepDays: 90,
      notifications: {
        kinds: ['breach', 'update-due'],
        quiet: { from: '20:00', to: '08:00', days: ['fri', 'sat'], criticalPasses: true },
      },
    },
  }),
  'options-empty': options({ directory: null, preferences: null, worker: 'silent' }),
};

/** Every view of the insights page, by name. */
export const insightsScenes: Readonly<Record<string, InsightsState>> = {
  insights: insightsState(manyCases),
  'insights-empty': insightsState([], '', { board: board({ rows: [], sites: [] }) }),
  'insights-trouble': insightsState(manyCases, '?tier=99&from=2026-11-01&severity=Critical', {
    board: null,
    boardFailure: 'Nobody answered',
    uncounted: 12,
  }),
  'insights-long-words': insightsState(
    [figures({ severity: longWord, category: longWord, organization: longWord })],
    '',
    {
      board: board({ rows: [boardRow({ subject: longWord, customer: longWord, lead: longWord })] }),
    },
  ),
};
