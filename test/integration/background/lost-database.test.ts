// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readAllSetAside } from '../../../lib/storage/stored-records.ts';
import { Database } from '../../../lib/storage/database.ts';
import { localArea } from '../../../lib/browser/local-area.ts';
import { minute } from '../../../lib/domain/time/instant.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { matrix } from '../../builders/matrix.ts';
import { origin } from '../../fakes/dependencies.ts';
import { newBrowser } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
const ref = { origin, ticketId: ticketId('1') };
const observation = { kind: 'observation', team: 'Voice', text: 'One trunk is dead.' } as const;
const problems = () => readAllSetAside(new Database(), localArea);

beforeEach(async () => {
  browser = newBrowser();
  browser.start();
  await browser.switchOn();
  await browser.askAsPopup('matrix.import', { matrix: matrix({ id: 'mine', name: 'Ours' }) });
  await browser.askAsPopup('case.change', {
    ref,
    drafts: [{ kind: 'escalated', tier: 2, channel: 'phone' }, observation],
  });
});

/** What opens nothing any more, as after a file of the browser's own database was lost. */
function damage() {
  const whole = globalThis.indexedDB;
  const spare = new IDBFactory();
  const opened: string[] = [];
  globalThis.indexedDB = Object.assign(Object.create(spare), {
    databases: () => spare.databases(),
    open(name: string, version?: number) {
      opened.push(name);
      if (name.endsWith('-spare')) return spare.open(name, version);
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    },
  });
  return { opened, mend: () => void (globalThis.indexedDB = whole) };
}

describe.each([
  ['emptied by the browser', () => void (globalThis.indexedDB = new IDBFactory())],
  ['damaged, so that it opens no more', damage],
])('a database that is %s', (_, lose) => {
  test('keeps no badge from being drawn, and gives back what no note tells', async () => {
    lose();
    browser.start();
    const view = await browser.askAsPopup('popup.view', {
      url: `${origin}/ticket/1`,
      tabId: null,
    });
    expect(view.ticket?.assessment?.clocks.length).toBeGreaterThan(0);
    const { state } = await browser.askAsPopup('case.load', { ref });
    expect(state).toMatchObject({ status: 'open', tier: 2, observations: [{ team: 'Voice' }] });
    const { matrices } = await browser.askAsPopup('directory.load');
    expect(matrices.map(({ id }) => id)).toContain('mine');
  });

  test('is told of once, with what was put back, to be saved as a file', async () => {
    lose();
    browser.start();
    await browser.askAsPopup('directory.load');
    browser.start();
    await browser.askAsPopup('directory.load');
    const told = await problems();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      store: 'database',
      record: { cases: [{ ref, entries: [{}, { event: observation }] }] },
    });
  });

  test('is told to the popup', async () => {
    expect(await browser.askAsPopup('database.lost')).toBeNull();
    lose();
    browser.start();
    const at = await browser.askAsPopup('database.lost');
    expect(at).toBe((await problems())[0]?.at);
    expect(at).not.toBeNull();
  });

  test('sends no escalation by itself that it had not settled', async () => {
    const plan = await browser.askAsPopup('escalation.plan', {
      ref,
      tier: 2,
      channel: null,
      reference: null,
      note: null,
    });
    await browser.askAsPopup('escalation.send', { plan });
    lose();
    browser.start();
    const view = await browser.askAsPopup('popup.view', {
      url: `${origin}/ticket/1`,
      tabId: null,
    });
    expect(view.ticket?.outbox).toMatchObject([{ id: plan.key, state: 'expired' }]);
    expect(browser.server.tickets.get('1')?.notes).toEqual([]);
  });
});

test('a damaged database is tried twice, and then in no life and no page again', async () => {
  const { opened } = damage();
  browser.start();
  await browser.askAsPopup('directory.load');
  const tried = opened.filter((name) => name === 'uptier').length;
  expect(tried).toBe(2);
  browser.start();
  await browser.askAsPopup('directory.load');
  await problems();
  expect(opened.filter((name) => name === 'uptier')).toHaveLength(tried);
});

test('a full disk keeps no badge from being drawn', async () => {
  const full = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
  try {
    browser.start();
    browser.clock.pass(5 * minute);
    const view = await browser.askAsPopup('popup.view', {
      url: `${origin}/ticket/1`,
      tabId: null,
    });
    expect(view.ticket?.assessment?.clocks.length).toBeGreaterThan(0);
    expect(put).toHaveBeenCalled();
  } finally {
    put.mockRestore();
  }
});

test('what a person said finds room where observed tickets had it', async () => {
  const add = IDBObjectStore.prototype.add;
  let room = false;
  const clear = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (
    this: IDBObjectStore,
  ) {
    room = this.name === 'tickets';
    clear.mockRestore();
    return this.clear();
  });
  const adding = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
    this: IDBObjectStore,
    ...row
  ) {
    if (!room) throw new DOMException('No room', 'QuotaExceededError');
    return add.apply(this, row);
  });
  try {
    const { state } = await browser.askAsPopup('case.change', { ref, drafts: [observation] });
    expect(state.observations).toHaveLength(2);
    expect(room).toBe(true);
  } finally {
    adding.mockRestore();
  }
});
