// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { PopupState } from '../../components/popup/popup-state.ts';
import type { PopupNeeds } from '../../entrypoints/popup/popup-needs.ts';
import { caseActions } from '../../entrypoints/popup/case-actions.ts';
import type { CaseActions } from '../../components/case/case-actions.ts';
import { startSession } from '../../entrypoints/popup/session.ts';
import { readStoredView } from '../../entrypoints/popup/stored-view.ts';
import { toInstant } from '../../lib/domain/time/instant.ts';
import { ticketId } from '../../lib/domain/ticket/ticket.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import {
  caseView,
  directory,
  entry,
  now,
  origin,
  plan,
  popupView,
  ref,
  ticketView,
} from './samples.ts';

type Answers = Readonly<Record<string, (payload: never) => unknown>>;

/** A session with a worker that answers as `answers` say, over the real wire; others never. */
function begin(answers: Answers, part: Partial<PopupNeeds> = {}) {
  const asked: string[] = [];
  const states: PopupState[] = [];
  const ask = createMessenger<ExtensionPageProtocol>(async ({ verb, payload }) => {
    asked.push(verb);
    const answer = answers[verb];
    if (!answer) return new Promise(() => {});
    return { ok: true, value: structuredClone(answer(payload as never)) };
  });
  const session = startSession({
    ask,
    now: () => now,
    tab: { url: `${origin}/ticket/42`, tabId: 7 },
    readStored: () => Promise.resolve({ directory: null, view: null }),
    drawn: () => Promise.resolve(),
    requestSite: () => Promise.resolve(true),
    openSidePanel: null,
    capture: null,
    close: () => {},
    openOptions: () => {},
    openHours: () => {},
    reloadExtension: () => {},
    copy: () => Promise.resolve(),
    onChange: (state) => void states.push(state),
    ...part,
  });
  return { session, ask, asked, states };
}

const living: Answers = {
  'worker.ping': () => ({ version: '1' }),
  'directory.load': () => directory,
  'popup.view': () => popupView(),
};

describe('the popup', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  test('paints what is stored before the worker is asked anything', async () => {
    const { session, asked, states } = begin(
      {},
      { readStored: () => Promise.resolve({ directory, view: popupView() }) },
    );
    void session.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(states[0]).toMatchObject({ worker: 'asking', view: { page: 'ticket' } });
    expect(asked).toEqual(['worker.ping']);
  });

  test('wakes the worker only once what is stored is on the screen', async () => {
    let draw = () => {};
    const drawn = () => new Promise<void>((resolve) => (draw = resolve));
    const { session, asked } = begin({}, { drawn });
    void session.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([]);
    draw();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual(['worker.ping']);
  });

  test('asks the worker though what is drawn after the first frame cannot be loaded', async () => {
    const { session, asked } = begin(living);
    await session.start(() => Promise.reject(new Error('no such chunk')));
    expect(asked).toContain('popup.view');
    expect(session.state().worker).toBe('answering');
  });

  test('takes the worker for dead after a second, and keeps what it shows', async () => {
    const { session } = begin(
      {},
      { readStored: () => Promise.resolve({ directory, view: popupView() }) },
    );
    void session.start();
    await vi.advanceTimersByTimeAsync(999);
    expect(session.state().worker).toBe('asking');
    await vi.advanceTimersByTimeAsync(1);
    expect(session.state().worker).toBe('silent');
    expect(session.state().view?.ticket?.ref).toEqual(ref);
  });

  test('a retry that is answered puts everything right', async () => {
    const answers: Record<string, Answers[string]> = {};
    const { session } = begin(answers);
    void session.start();
    await vi.advanceTimersByTimeAsync(1000);
    Object.assign(answers, living);
    session.actions.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state()).toMatchObject({ worker: 'answering', directory: { savedAt: now } });
  });

  test('shows why the worker refuses to look at the tab, and keeps the matrices', async () => {
    const { session } = begin({
      ...living,
      'popup.view': () => {
        throw new Error('no such tab');
      },
    });
    await session.start();
    expect(session.state()).toMatchObject({ failure: 'no such tab', directory: { savedAt: now } });
  });

  test('the fields for the mark are asked for when they are wanted, once', async () => {
    const refs: unknown[] = [];
    const { session } = begin({
      ...living,
      'site.mark-fields': (asked: { ref: unknown }) => (refs.push(asked.ref), ['Escalation']),
    });
    await session.start();
    expect(refs).toEqual([]);
    session.actions.askMarkFields();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state().markFields).toEqual(['Escalation']);
    session.actions.askMarkFields();
    await vi.advanceTimersByTimeAsync(0);
    expect(refs).toEqual([ref]);
  });

  test.each([
    ['on a list', popupView({ page: 'ticket-list', ticket: null })],
    ['on the sample ticket', popupView({ ticket: ticketView({ readFrom: 'demo' }) })],
  ])('%s no fields are asked for', async (_name, view) => {
    const { session, asked } = begin({ ...living, 'popup.view': () => view });
    await session.start();
    session.actions.askMarkFields();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).not.toContain('site.mark-fields');
    expect(session.state().markFields).toBeNull();
  });

  test('a helpdesk that does not tell its fields is asked again the next time', async () => {
    let isUp = false;
    const { session } = begin({
      ...living,
      'site.mark-fields'() {
        if (!isUp) throw new Error('signed out');
        return ['Escalation'];
      },
    });
    await session.start();
    session.actions.askMarkFields();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state().markFields).toBeNull();
    isUp = true;
    session.actions.askMarkFields();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state().markFields).toEqual(['Escalation']);
  });

  test('a fact is sent with its time and counted in what is shown', async () => {
    const events: unknown[] = [];
    const { session } = begin({
      ...living,
      'fact.add': ({ event }: { event: unknown }) => {
        events.push(event);
        return ticketView({ subject: 'Judged anew' });
      },
    });
    await session.start();
    await session.actions.addFact(ref, { kind: 'workaround' });
    expect(events).toEqual([{ kind: 'workaround', at: now, by: 'agent' }]);
    expect(session.state().view?.ticket?.subject).toBe('Judged anew');
  });

  test('an escalation stands in sight from the click on, also once the worker leaves it out', async () => {
    const { session } = begin({
      ...living,
      'escalation.send': () => entry(),
      'escalation.undo': () => entry({ state: 'undone' }),
    });
    await session.start();
    await session.actions.send(plan());
    expect(session.state().view?.ticket?.outbox.map(({ state }) => state)).toEqual(['waiting']);
    await session.actions.undo('plan-key-1');
    session.actions.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.state().view?.ticket?.outbox.map(({ state }) => state)).toEqual(['undone']);
  });

  test('looks again once an escalation is due, one look at a time, and rests when it is settled', async () => {
    let at = now;
    let state: 'waiting' | 'sent' = 'waiting';
    const { session, asked } = begin(
      {
        ...living,
        'popup.view': () => popupView({ ticket: ticketView({ outbox: [entry({ state })] }) }),
      },
      { now: () => at },
    );
    await session.start();
    const looks = () => asked.filter((verb) => verb === 'popup.view').length;
    session.tick();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks()).toBe(1);
    at = toInstant(now + 10_000);
    state = 'sent';
    session.tick();
    session.tick();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks()).toBe(2);
    session.tick();
    await vi.advanceTimersByTimeAsync(0);
    expect(looks()).toBe(2);
  });

  test('the sample ticket is asked for by its own address, and left again', async () => {
    const urls: string[] = [];
    const { session } = begin({
      ...living,
      'popup.view': ({ url }: { url: string }) => (urls.push(url), popupView()),
    });
    await session.start();
    session.actions.showDemo();
    await vi.advanceTimersByTimeAsync(0);
    session.actions.leaveDemo();
    await vi.advanceTimersByTimeAsync(0);
    expect(urls).toEqual([`${origin}/ticket/42`, 'uptier:demo', `${origin}/ticket/42`]);
  });

  test('asks the browser for a site before anything else, and looks again once it is granted', async () => {
    const order: string[] = [];
    const { session, asked } = begin(living, {
      requestSite: (it) => {
        order.push(it);
        return Promise.resolve(true);
      },
    });
    await session.start();
    const before = asked.length;
    void session.actions.requestSite(origin);
    expect(order).toEqual([origin]);
    expect(asked).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.length).toBeGreaterThan(before);
  });
});

describe('what is stored', () => {
  const storedTicket = (it: typeof ref) =>
    Promise.resolve(it.ticketId === '42' ? ticketView() : null);
  const helpdesk = {
    id: 'request-tracker',
    name: 'Request Tracker',
    isReconstruction: false,
    pageAt: (url: URL) =>
      url.pathname === '/ticket/42'
        ? ({ kind: 'ticket', ticketId: ticketId('42') } as const)
        : ({ kind: 'ticket-list' } as const),
  };
  const helpdesks = new Map([['request-tracker', helpdesk]]);
  const read = (url: string | null) =>
    readStoredView(Promise.resolve(directory), storedTicket, helpdesks, url);

  test('for a known ticket is that ticket', async () => {
    expect((await read(`${origin}/ticket/42`)).view).toMatchObject({
      page: 'ticket',
      ticket: { ref },
    });
  });
  test('of directory and ticket is read at the same time', async () => {
    let give: ((it: typeof directory) => void) | undefined;
    const directoryRead = new Promise<typeof directory>((resolve) => (give = resolve));
    const asked: unknown[] = [];
    const ticketOf = (it: typeof ref) => (asked.push(it), storedTicket(it));
    const reading = readStoredView(directoryRead, ticketOf, helpdesks, `${origin}/ticket/42`);
    expect(asked).toEqual([ref]);
    give?.(directory);
    expect((await reading).view?.ticket?.ref).toEqual(ref);
    expect(asked).toHaveLength(1);
  });
  test('of a ticket that only another helpdesk sees in the address is not shown', async () => {
    const everywhere = { kind: 'ticket', ticketId: ticketId('42') } as const;
    const other = { id: 'other', name: 'Other', isReconstruction: true, pageAt: () => everywhere };
    const both = new Map([...helpdesks, ['other', other]]);
    const directoryRead = Promise.resolve(directory);
    const { view } = await readStoredView(directoryRead, storedTicket, both, `${origin}/list`);
    expect(view).toMatchObject({ page: 'ticket-list', ticket: null });
  });
  test('for a list is its site', async () => {
    expect((await read(`${origin}/list`)).view).toMatchObject({
      page: 'ticket-list',
      ticket: null,
    });
  });
  test.each(['https://elsewhere.example/', 'about:blank', null])(
    'for %s is the matrices, and that nobody uses it there',
    async (url) => {
      const { view, ...rest } = await read(url);
      expect(rest).toEqual({ directory });
      expect(view).toMatchObject({ site: null, granted: false, ticket: null });
      expect(view?.origin).toBe(url === 'https://elsewhere.example/' ? url.slice(0, -1) : null);
    },
  );
  test('is nothing before the matrices were ever stored', async () => {
    const never = readStoredView(Promise.resolve(null), storedTicket, helpdesks, `${origin}/`);
    expect(await never).toEqual({ directory: null, view: null });
  });
});

describe('the side panel, which follows the tab in front', () => {
  const other = { url: `${origin}/ticket/43`, tabId: 8 };
  const stored = popupView({ ticket: ticketView({ subject: 'Stored' }) });

  test('paints what is stored of the next tab, then asks about it', async () => {
    const asked: unknown[] = [];
    const { session, states } = begin(
      { ...living, 'popup.view': (it) => (asked.push(it), popupView()) },
      { readStored: async (url) => ({ directory, view: url === other.url ? stored : null }) },
    );
    await session.start();
    const before = states.length;
    await session.follow(other);
    expect(states[before]).toMatchObject({
      address: other.url,
      view: { ticket: { subject: 'Stored' } },
    });
    expect(asked.at(-1)).toEqual(other);
  });

  test('never draws an answer about the tab before over the one in front', async () => {
    let answer = () => {};
    const late = new Promise<void>((resolve) => (answer = resolve));
    let asked = 0;
    const wire: PopupNeeds['ask'] = createMessenger<ExtensionPageProtocol>(async ({ verb }) => {
      if (verb !== 'popup.view')
        return { ok: true, value: living[verb]?.(undefined as never) ?? [] };
      asked += 1;
      if (asked > 1) return { ok: true, value: popupView({ ticket: null, page: 'other' }) };
      await late;
      return { ok: true, value: popupView() };
    });
    const { session } = begin({}, { ask: wire });
    const started = session.start();
    await vi.waitFor(() => expect(asked).toBe(1), { timeout: 30_000 });
    await session.follow(other);
    answer();
    await started;
    expect(session.state().view?.page).toBe('other');
  });
});

describe('a case in the popup', () => {
  const rebuilt = (added: number) => ({ view: caseView(), added, broken: [], strangers: 0 });
  test.each<[string, (it: CaseActions) => Promise<unknown>, boolean]>([
    ['told something', (it) => it.change(ref, [{ kind: 'recurred' }]), true],
    ['taken', (it) => it.take(ref, null), true],
    ['looked at', (it) => it.load(ref), false],
  ])('that was %s has its ticket read anew: %s', async (_, act, isReadAnew) => {
    const { session, ask, asked } = begin({
      ...living,
      'case.change': () => caseView(),
      'case.take': () => caseView(),
      'case.load': () => caseView(),
    });
    await act(caseActions(ask, session, () => {}));
    expect(asked.includes('worker.ping')).toBe(isReadAnew);
  });

  test('has its ticket read anew where the team’s notes told something, and only there', async () => {
    for (const added of [0, 2]) {
      const { session, ask, asked } = begin({ ...living, 'case.rebuild': () => rebuilt(added) });
      await caseActions(ask, session, () => {}).rebuild(ref);
      expect(asked.includes('worker.ping')).toBe(added > 0);
    }
  });
});
