// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { contentPayloads } from '../../../lib/messaging/content-payloads.ts';
import { createDispatcher, type DispatcherOptions } from '../../../lib/messaging/dispatcher.ts';
import { extensionPagePayloads } from '../../../lib/messaging/extension-page-payloads.ts';
import type { Sender } from '../../../lib/messaging/sender.ts';
import type { WireReply } from '../../../lib/messaging/wire.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { site } from '../../fakes/dependencies.ts';

const self = { id: 'our-id', home: 'chrome-extension://our-id/' };
const page: Sender = {
  id: 'our-id',
  url: 'https://desk.example/ticket/42?tab=1',
  origin: 'https://desk.example',
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
};
const popup: Sender = {
  id: 'our-id',
  url: `${self.home}popup.html`,
  origin: 'chrome-extension://our-id',
};

const ref = plan().ref;
const preferences = {
  timeZone: 'Asia/Kolkata',
  hours: { timeZone: 'Asia/Kolkata', hours: { mon: [['09:00', '17:00']] } },
  keepDays: 90,
};
const contentRequests: Record<keyof typeof contentPayloads, unknown> = {
  'page.recognised': { helpdesk: 'counting' },
  'page.assess': {
    page: { kind: 'ticket', ticketId: '42' },
    readings: [{ ticketId: '42', found: { subject: 'x' }, missing: ['priority'] }],
    signedInAs: 'agent1',
  },
  'page.map': { format: 'uptier-sitemap/1' },
  'page.taught': { said: { kind: 'skipped', what: 'priority' } },
  'page.history': { ticketId: '42' },
  'page.what-if': { ticketId: '42', choice: 'severity critical' },
  'escalation.undo': { id: 'plan-00000001' },
  'escalation.hold': { id: 'plan-00000001', isLookedAt: true },
};
const ownRef = { origin: 'https://own-cases.invalid', ticketId: 'test-0a1b2c' };
const pageRequests: Record<keyof typeof extensionPagePayloads, unknown> = {
  'worker.ping': undefined,
  'popup.view': { url: 'https://desk.example/ticket/42', tabId: 7 },
  'directory.load': undefined,
  'attention.load': undefined,
  'database.lost': undefined,
  'site.health': { origin: 'https://desk.example' },
  'helpdesk-key.list': undefined,
  'helpdesk-key.save': { origin: 'https://desk.example', key: 'k3yOfAgentOne' },
  'helpdesk-key.remove': { origin: 'https://desk.example' },
  'insights.board': undefined,
  'insights.count': undefined,
  'site.save': { site },
  'teaching.load': { origin: 'https://desk.example' },
  'teaching.start': { origin: 'https://desk.example', tabId: 7, page: 'ticket', what: null },
  'teaching.stop': { origin: 'https://desk.example' },
  'site.remove': { origin: 'https://desk.example' },
  'site.mark-fields': { ref },
  'site.try-writes': { ref },
  'fact.add': { ref, event: { kind: 'workaround', at: 1 } },
  'ticket.what-if': { ref, question: { replyAt: 1_800_000_000_000 } },
  'escalation.plan': { ref, tier: 2, channel: null, reference: null, note: null },
  'escalation.send': { plan: plan() },
  'escalation.undo': { id: 'plan-00000001' },
  'escalation.hold': { id: 'plan-00000001', isLookedAt: false },
  'escalation.retry': { id: 'plan-00000001' },
  'escalation.discard': { id: 'plan-00000001' },
  'case.load': { ref },
  'case.change': { ref, drafts: [{ kind: 'checked', item: 'Logs sent', done: true }] },
  'case.take': { ref, why: null },
  'feed.list': undefined,
  'added.save': { addition: { id: 'exotel', contacts: [], references: [], hours: null } },
  'added.remove': { id: 'exotel' },
  'news.list': undefined,
  'news.seen': { id: 'exotel' },
  'news.roll-back': { id: 'exotel' },
  'feed.add': { id: 'feed-0001', url: 'https://team.example/matrix.json' },
  'feed.check': { id: 'feed-0001' },
  'feed.confirm': { id: 'feed-0001', key: `${'A'.repeat(43)}=` },
  'feed.offer': { id: 'feed-0001' },
  'feed.apply': { id: 'feed-0001', version: 2 },
  'feed.remove': { id: 'feed-0001' },
  'webhook.list': undefined,
  'webhook.save': {
    webhook: {
      id: 'hook-0001',
      name: 'On call',
      kind: 'slack',
      url: 'https://hooks.slack.example/x',
      secret: null,
      withSubject: false,
    },
  },
  'webhook.remove': { id: 'hook-0001' },
  'webhook.sample': { id: 'hook-0001' },
  'webhook.test': {
    key: 'test-0001',
    message: { hook: 'hook-0001', name: 'On call', kind: 'slack', host: 'x.example', body: '{}' },
  },
  'case.rebuild': { ref },
  'case.note': { ref },
  'case.update': { ref },
  'case.summary': { ref, audience: 'customer' },
  'case.export': undefined,
  'case.import': { text: '{}' },
  'own-case.all': undefined,
  'own-case.start': {
    matrixId: 'test',
    subject: 'Calls drop',
    reference: null,
    contactedAt: null,
    facts: [],
  },
  'own-case.tell': { ref: ownRef, step: { kind: 'contacted', tier: 1, channel: 'phone' } },
  'own-case.record': { ref: ownRef },
  'own-case.erase': { ref: null },
  'own-case.export': undefined,
  'own-case.import': { text: '{}' },
  'own-request.read': {
    origin: 'https://acme.zendesk.com',
    helpdesk: 'zendesk',
    ticketId: '1',
    tabId: null,
  },
  'own-request.switch': { origin: 'https://acme.zendesk.com', isOn: true },
  'severity.questions': { matrixId: 'test' },
  'severity.answer': { matrixId: 'test', answers: { words: ['outage'] } },
  'matrix.import': { matrix: { anything: true } },
  'policy.matrix': { id: 'acme' },
  'matrix.remove': { id: 'test' },
  'data.erase': { what: { kind: 'everything' } },
  'preferences.load': undefined,
  'preferences.save': { preferences },
};

function worker() {
  const called = vi.fn(
    async (verb: string, _payload: unknown, _from: unknown) => `answer to ${verb}`,
  );
  const answers = (payloads: object) =>
    Object.fromEntries(
      Object.keys(payloads).map((verb) => [
        verb,
        (payload: unknown, from: unknown) => called(verb, payload, from),
      ]),
    );
  const dispatch = createDispatcher({
    self,
    content: answers(contentPayloads),
    extensionPages: answers(extensionPagePayloads),
    isWorkingSite: async (origin: string) => origin === 'https://desk.example',
  } as unknown as DispatcherOptions);
  const ask = (verb: string, payload: unknown, sender: Sender) =>
    new Promise<WireReply>((respond) => {
      const message = JSON.parse(JSON.stringify({ uptier: 1, verb, payload }));
      expect(dispatch(message, sender, respond)).toBe(true);
    });
  return { dispatch, ask, called };
}

const verbs = Object.entries(contentRequests);
const pageVerbs = Object.entries(pageRequests);
const refused = { ok: false, error: { name: 'refused' } };

describe.each(verbs)('%s from a page', (verb, payload) => {
  test('of a granted site is answered, with what the browser says of its sender', async () => {
    const { ask, called } = worker();
    expect(await ask(verb, payload, page)).toEqual({ ok: true, value: `answer to ${verb}` });
    const from = {
      origin: 'https://desk.example',
      url: new URL(page.url ?? ''),
      tabId: 7,
      isPrivate: false,
    };
    expect(called).toHaveBeenCalledExactlyOnceWith(verb, payload, from);
  });

  test.each([
    ['where its tab has gone since', 'https://desk.example/ticket/43', '/ticket/43'],
    ['not where another site is by now', 'https://evil.example/ticket/43', '/ticket/42'],
    ['its own address where the tab tells none', undefined, '/ticket/42'],
  ])('is told %s', async (_what, url, pathname) => {
    const { ask, called } = worker();
    await ask(verb, payload, { ...page, tab: { id: 7, incognito: false, url } });
    expect(called).toHaveBeenCalledExactlyOnceWith(
      verb,
      payload,
      expect.objectContaining({ url: expect.objectContaining({ pathname }) }),
    );
  });

  test.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'other-id' }],
    ['no extension', { id: undefined }],
    [
      'a site that is not granted',
      { url: 'https://evil.example/', origin: 'https://evil.example' },
    ],
    [
      'another port of the host',
      { url: 'https://desk.example:8443/', origin: 'https://desk.example:8443' },
    ],
    ['a page whose origin is another than its address', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['a frame inside a page', { frameId: 3 }],
    ['no frame', { frameId: undefined }],
    ['no tab', { tab: undefined }],
    ['a page that is being prerendered', { documentLifecycle: 'prerender' }],
    ['a page in the cache', { documentLifecycle: 'cached' }],
    ['a file', { url: 'file:///etc/passwd', origin: 'file://' }],
    ['no address', { url: undefined }],
    [
      'an address that only begins like ours',
      { url: 'https://chrome-extension://our-id/popup.html' },
    ],
  ])('is refused to %s', async (_name, parts) => {
    const { ask, called } = worker();
    expect(await ask(verb, payload, { ...page, ...parts })).toMatchObject(refused);
    expect(called).not.toHaveBeenCalled();
  });

  test.each([
    ['an extra field', { ...(payload as object), origin: 'https://evil.example' }],
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', [payload]],
    [
      'too much',
      {
        ...(payload as object),
        ...Object.fromEntries(
          Object.keys(payload as object).map((key) => [key, 'x'.repeat(200_000)]),
        ),
      },
    ],
  ])('is refused with %s for its payload', async (_name, wrong) => {
    const { ask, called } = worker();
    expect(await ask(verb, wrong, page)).toMatchObject(refused);
    expect(called).not.toHaveBeenCalled();
  });
});

describe.each(pageVerbs)('%s from our own page', (verb, payload) => {
  test.each<[string, Sender]>([
    ['in the popup', popup],
    ['in a tab', { ...popup, tab: { id: 9 }, frameId: 0 }],
  ])('%s is answered', async (_name, sender) => {
    const { ask, called } = worker();
    expect(await ask(verb, payload, sender)).toEqual({ ok: true, value: `answer to ${verb}` });
    expect(called).toHaveBeenCalledExactlyOnceWith(verb, payload, null);
  });

  test('is refused to every page of the web, however granted', async () => {
    const { ask, called } = worker();
    const isForPages = Object.hasOwn(contentPayloads, verb);
    if (isForPages) return;
    expect(await ask(verb, payload, page)).toMatchObject(refused);
    expect(called).not.toHaveBeenCalled();
  });

  test('is refused to another extension that claims our address', async () => {
    const { ask, called } = worker();
    expect(await ask(verb, payload, { ...popup, id: 'other-id' })).toMatchObject(refused);
    expect(called).not.toHaveBeenCalled();
  });

  test('is refused with an extra field or another shape', async () => {
    const { ask, called } = worker();
    const extra = { ...(payload as object | undefined), extra: 1 };
    expect(await ask(verb, extra, popup)).toMatchObject(refused);
    expect(await ask(verb, [[]], popup)).toMatchObject(refused);
    expect(called).not.toHaveBeenCalled();
  });
});

describe('preferences from our own page', () => {
  test.each<[string, object]>([
    ['a zone that no computer knows', { timeZone: 'Mars/Olympus' }],
    ['an offset for a zone', { timeZone: '+05:30' }],
    ['hours in words', { hours: 'nine to five' }],
    ['hours that never open', { hours: { timeZone: 'UTC', hours: {} } }],
    ['hours without a zone', { hours: { hours: { mon: [['09:00', '17:00']] } } }],
    [
      'a time that does not exist',
      { hours: { timeZone: 'UTC', hours: { mon: [['9', '25:00']] } } },
    ],
    [
      'a holiday that does not exist',
      { hours: { ...preferences.hours, holidays: ['2026-02-30'] } },
    ],
    ['no hours at all, not even none', { hours: undefined }],
    ['no day to keep', { keepDays: 0 }],
    ['more than ten years', { keepDays: 3651 }],
    ['half a day', { keepDays: 1.5 }],
    ['a number in words', { keepDays: '90' }],
    ['a key too many', { admin: true }],
  ])('are refused with %s', async (_name, wrong) => {
    const { ask, called } = worker();
    const payload = { preferences: { ...preferences, ...wrong } };
    expect(await ask('preferences.save', payload, popup)).toMatchObject(refused);
    expect(called).not.toHaveBeenCalled();
  });

  test('may say that no hours are set', async () => {
    const { ask } = worker();
    const payload = { preferences: { timeZone: null, hours: null, keepDays: 3650 } };
    expect(await ask('preferences.save', payload, popup)).toMatchObject({ ok: true });
  });
});

describe('the dispatcher', () => {
  test.each(['page.destroy', '__proto__', 'constructor', 'toString', ''])(
    'knows no verb %j',
    async (verb) => {
      const { ask } = worker();
      expect(await ask(verb, undefined, popup)).toMatchObject(refused);
      expect(await ask(verb, undefined, page)).toMatchObject(refused);
    },
  );

  test.each([['hello'], [null], [{ verb: 'worker.ping' }], [{ uptier: 2, verb: 'worker.ping' }]])(
    'answers %j, which is no request of ours, with a refusal',
    async (message) => {
      const { dispatch } = worker();
      const reply = await new Promise((respond) => dispatch(message, popup, respond));
      expect(reply).toMatchObject(refused);
    },
  );

  test('lets an error cross as its name and message, and nothing else', async () => {
    const dispatch = createDispatcher({
      self,
      content: {},
      extensionPages: {
        'worker.ping': () => {
          throw Object.assign(new RangeError('too far'), { secret: 'token' });
        },
      },
      isWorkingSite: async () => true,
    } as unknown as DispatcherOptions);
    const reply = await new Promise((respond) =>
      dispatch({ uptier: 1, verb: 'worker.ping' }, popup, respond),
    );
    expect(reply).toEqual({ ok: false, error: { name: 'RangeError', message: 'too far' } });
  });

  test('parses nothing that reaches a prototype', async () => {
    const { dispatch, called } = worker();
    const message = JSON.parse(
      '{"uptier":1,"verb":"page.history","payload":{"ticketId":"1","__proto__":{"x":1}}}',
    );
    await new Promise((respond) => dispatch(message, page, respond));
    for (const [, payload] of called.mock.calls)
      expect(Object.keys(payload as object)).toEqual(['ticketId']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
