import { keptKinds } from '../../lib/domain/kept/kept-sizes.ts';
import type { CaptureActions } from '../../components/capture/capture-state.ts';
import type { CaseActions } from '../../components/case/case-actions.ts';
import type { OptionsActions } from '../../components/options/options-state.ts';
import type { PopupActions } from '../../components/popup/popup-state.ts';
import { feedsOfEachKind, feedView } from './feed-samples.ts';
import { caseView, entry, health, now, plan } from './samples.ts';

const nothing = () => {};
const done = () => Promise.resolve();
const settled = () => Promise.resolve(null);

/** Actions that answer at once and change nothing. */
export const stillPopup: PopupActions = {
  retry: nothing,
  reloadExtension: nothing,
  openSidePanel: nothing,
  capture: nothing,
  openOptions: nothing,
  openHours: nothing,
  showDemo: nothing,
  leaveDemo: nothing,
  requestSite: () => Promise.resolve(false),
  askMarkFields: nothing,
  saveSite: done,
  tryWrites: () => Promise.resolve({ noteUrl: null }),
  addFact: done,
  askWhatIf: () => Promise.reject(new Error('nothing to suppose')),
  planEscalation: () => Promise.resolve(plan()),
  send: () => Promise.resolve(entry()),
  undo: settled,
  hold: settled,
  retrySend: settled,
  discard: settled,
  teach: done,
  dropTeaching: done,
  saveMap: done,
  copy: done,
};

export const stillCapture: CaptureActions = {
  capture: nothing,
  decide: nothing,
  changeHead: nothing,
  look: nothing,
  save: done,
  leave: nothing,
};

export const stillCases: CaseActions = {
  load: () => Promise.resolve(caseView()),
  change: () => Promise.resolve(caseView()),
  take: () => Promise.resolve(caseView()),
  rebuild: () => Promise.resolve({ view: caseView(), added: 0, broken: [], strangers: 0 }),
  planNote: settled,
  send: () => Promise.resolve(entry()),
  draftUpdate: () => Promise.resolve('Work is in progress.'),
  print: nothing,
  summarise: () =>
    Promise.resolve({ title: 'Ticket 42', sections: [{ title: 'What', lines: ['Calls drop'] }] }),
  copy: done,
  exportCases: done,
  importCases: () => Promise.resolve(3),
};

export const stillOptions: OptionsActions = {
  retry: nothing,
  reloadExtension: nothing,
  requestSite: () => Promise.resolve(false),
  saveSite: done,
  removeSite: done,
  siteHealth: () => Promise.resolve(health()),
  keys: { list: async () => [], save: async (it) => [it], remove: async () => [] },
  requestNotifications: () => Promise.resolve(false),
  savePreferences: done,
  importMatrix: () =>
    Promise.resolve({
      saved: null,
      findings: [
        {
          level: 'error',
          path: 'targets[2].within',
          message: '“soon” is no duration',
          fix: 'write a number and a unit, such as 90 min',
          line: 41,
        },
      ],
    }),
  saveMatrix: () => Promise.resolve({ saved: null, findings: [] }),
  editMatrix: nothing,
  readHolidays: () =>
    Promise.resolve({
      days: [
        { date: '2026-12-25', name: 'Christmas Day' },
        { date: '2027-01-26', name: 'Republic Day' },
      ],
      findings: [
        {
          level: 'warning',
          path: 'events[7]',
          message: '“Early closing” is no whole day',
          fix: 'if it closes the whole day, add the date by hand',
          line: 61,
        },
      ],
    }),
  removeMatrix: done,
  exportMatrix: done,
  exportFile: nothing,
  shortcuts: () => Promise.resolve([{ name: '_execute_action', keys: 'Alt+Shift+U' }]),
  data: {
    sizes: () =>
      Promise.resolve({
        sizes: keptKinds.map((kind, at) => ({ kind, count: 3 ** at, bytes: 40 * 7 ** at })),
        origins: ['https://help.example.com', 'https://own-cases.invalid'],
      }),
    save: done,
    take: () => Promise.resolve({ entries: 0, matrices: 0, left: [], settings: 0, refused: [] }),
    customers: () =>
      Promise.resolve({
        customers: [
          { kind: 'organization', name: 'Acme', tickets: 12 },
          { kind: 'email', name: 'jane@acme.test', tickets: 1 },
        ],
        isMore: true,
      }),
    erase: () => Promise.resolve(12),
  },
  feeds: {
    list: () => Promise.resolve(feedsOfEachKind),
    allow: () => Promise.resolve(feedsOfEachKind),
    follow: () => Promise.resolve(null),
    check: () => Promise.resolve([feedView()]),
    confirm: () => Promise.resolve([]),
    review: () => Promise.resolve([]),
    remove: () => Promise.resolve([]),
  },
  added: {
    save: done,
    erase: done,
    export: nothing,
    readHolidays: () => Promise.resolve({ days: [], findings: [] }),
  },
  news: {
    list: () => Promise.resolve([]),
    seen: () => Promise.resolve([]),
    rollBack: () => Promise.resolve([]),
  },
  webhooks: {
    list: () =>
      Promise.resolve([
        {
          id: 'hook-0001',
          name: 'On call',
          kind: 'pagerduty',
          host: 'events.pagerduty.com',
          withSubject: false,
        },
      ]),
    save: () => Promise.resolve(null),
    allow: () => Promise.resolve([]),
    remove: () => Promise.resolve([]),
    sample: () =>
      Promise.resolve({
        key: 'test-0001',
        message: {
          hook: 'hook-0001',
          name: 'On call',
          kind: 'pagerduty',
          host: 'events.pagerduty.com',
          body: '{"routing_key":"••••","event_action":"trigger","payload":{"summary":"A test by Uptier, no real escalation"}}',
        },
      }),
    test: () => Promise.resolve({ state: 'sent' }),
  },
  exportProblems: nothing,
  showDemo: nothing,
  copy: done,
};

/** What an options page reads of what is kept, where nothing is written. */
export const stillKept = {
  kept: {
    sizes: stillOptions.data.sizes,
    read: () => Promise.reject(new Error('nobody asks for it')),
    customers: stillOptions.data.customers,
  },
  now: () => now,
  version: () => '1.2.3',
  shortcuts: stillOptions.shortcuts,
};
