// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { areas, browserEvents, send, world } from '../../fakes/browser.ts';
import { origin } from '../../fakes/dependencies.ts';
import { newBrowser, pageOf, popup } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
const ref = { origin, ticketId: ticketId('1') };
const url = `${origin}/ticket/1`;

beforeEach(async () => {
  // What waits is driven by the test; the database's own turns are left alone.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  browser = newBrowser();
  browser.start();
  await browser.switchOn();
});
afterEach(() => {
  vi.useRealTimers();
});

const notes = () => browser.server.tickets.get('1')?.notes ?? [];
const plan = () =>
  browser.askAsPopup('escalation.plan', { ref, tier: 2, channel: 0, reference: null, note: null });
const assess = () =>
  browser.askAsPage('page.assess', {
    page: { kind: 'ticket', ticketId: ref.ticketId },
    readings: [],
    signedInAs: 'agent1',
  });
const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 30_000 });
const outboxOfPage = async () => (await assess()).tickets[0]?.outbox.map(({ state }) => state);

describe('one click on Escalate', () => {
  test('shows what will happen, waits ten seconds, and the note is in the ticket', async () => {
    await assess();
    const planned = await plan();
    expect(planned.handOver).toMatchObject({ kind: 'call', href: 'tel:+49301234' });
    expect(planned.writes.map(({ kind }) => kind)).toEqual(['note', 'priority', 'field']);
    const entry = await browser.askAsPopup('escalation.send', { plan: planned });
    expect(entry).toMatchObject({ state: 'waiting', sendAt: browser.clock.now() + 10_000 });
    expect(await outboxOfPage()).toEqual(['waiting']);
    expect(notes()).toEqual([]);

    browser.clock.pass(10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    await until(async () => expect(await outboxOfPage()).toEqual(['sent']));
    const [write] = planned.writes;
    expect(notes()).toEqual([write?.kind === 'note' ? write.body : '']);
    expect(notes()[0]).toContain('Escalated to tier 2, Escalation desk, by agent1.');
    expect(world.told).toContain('7: page.refresh');
  });

  test('survives the death of the worker between the click and the sending', async () => {
    await browser.askAsPopup('escalation.send', { plan: await plan() });
    vi.clearAllTimers();
    browser.start();
    browser.clock.pass(30_000);
    browser.ring();
    await until(() => expect(notes()).toHaveLength(1));
    browser.start();
    browser.ring();
    await until(async () => expect(await outboxOfPage()).toEqual(['sent']));
    expect(notes()).toHaveLength(1);
  });

  test('is sent by whatever wakes the worker, an alarm or not', async () => {
    await browser.askAsPopup('escalation.send', { plan: await plan() });
    vi.clearAllTimers();
    browser.clock.pass(15_000);
    browser.start();
    await until(() => expect(notes()).toHaveLength(1));
  });

  test('can be undone from the page within ten seconds', async () => {
    const { id } = await browser.askAsPopup('escalation.send', { plan: await plan() });
    expect(await browser.askAsPage('escalation.undo', { id })).toMatchObject({ state: 'undone' });
    browser.clock.pass(10_000);
    await vi.advanceTimersByTimeAsync(10_000);
    browser.ring();
    expect(await outboxOfPage()).toEqual([]);
    expect(notes()).toEqual([]);
  });

  test('that nobody could send says so on the toolbar, and is sent when the user wants it', async () => {
    const { id } = await browser.askAsPopup('escalation.send', { plan: await plan() });
    vi.clearAllTimers();
    browser.clock.pass(6 * 60_000);
    browser.start();
    await until(async () => expect(await outboxOfPage()).toEqual(['expired']));
    await until(() => expect(world.badges.get(null)).toBe('!'));
    expect(notes()).toEqual([]);
    expect(await browser.askAsPopup('escalation.retry', { id })).toMatchObject({ state: 'sent' });
    expect(notes()).toHaveLength(1);
  });

  test('never needs more than three alarms', async () => {
    await browser.askAsPopup('escalation.send', { plan: await plan() });
    const all = ['deadline', 'outbox', 'upkeep'];
    await until(() => expect([...world.alarms.keys()].sort()).toEqual(all));
    expect(world.alarms.get('outbox')?.delayInMinutes).toBeGreaterThanOrEqual(0.5);
  });
});

describe('a page', () => {
  test('gets its ticket assessed, the popup the same, and the toolbar counts', async () => {
    browser.clock.pass(5 * 3_600_000);
    const { tickets } = await assess();
    expect(tickets[0]).toMatchObject({
      state: 'assessed',
      assessment: { severity: { id: 'major' } },
    });
    expect(tickets[0]?.assessment?.clocks[0]?.state).toBe('breached');
    expect(world.badges.get(7)).toBe('1');
    expect(world.titles.get(7)).toBe('1 ticket here is past its SLA');
    const view = await browser.askAsPopup('popup.view', { url, tabId: 7 });
    expect(view.ticket?.assessment?.severity).toEqual(tickets[0]?.assessment?.severity);
    expect(areas.local.dump()).toContain('view:https://desk.example|1');
  });

  test('shows a fact that was entered in the popup at once', async () => {
    await assess();
    const view = await browser.askAsPopup('fact.add', {
      ref,
      event: { kind: 'severity', id: 'major', reason: 'agreed', at: browser.clock.now() },
    });
    expect(view.assessment?.severity.overriddenBy).toMatchObject({
      author: 'agent1',
      reason: 'agreed',
    });
    expect(world.told).toContain('7: page.refresh');
    expect((await assess()).tickets[0]?.assessment?.severity.overriddenBy).toBeDefined();
  });

  test('decides nothing by what it says of itself: its address does', async () => {
    const request = {
      uptier: 1,
      verb: 'page.assess',
      payload: { page: { kind: 'ticket', ticketId: '2' }, readings: [], signedInAs: null },
    };
    const reply = (await send(request, pageOf('1'))) as { value: { tickets: { ref: unknown }[] } };
    expect(reply.value.tickets.map((view) => view.ref)).toEqual([ref]);
  });

  test('of a private window leaves nothing on the disk', async () => {
    await browser.askAsPopup('directory.load');
    const before = areas.local.dump();
    const request = {
      uptier: 1,
      verb: 'page.assess',
      payload: { page: { kind: 'ticket', ticketId: '1' }, readings: [], signedInAs: 'agent1' },
    };
    const reply = await send(request, pageOf('1', { tab: { id: 7, incognito: true } }));
    expect(reply).toMatchObject({ ok: true, value: { tickets: [{ state: 'assessed' }] } });
    expect(areas.local.dump()).toBe(before);
    world.tabs = [{ id: 7, url, active: true, incognito: true }];
    await expect(
      plan().then((it) => browser.askAsPopup('escalation.send', { plan: it })),
    ).rejects.toMatchObject({
      name: 'private-window',
    });
    await browser.askAsPopup('popup.view', { url, tabId: 7 });
    expect(areas.local.dump()).toBe(before);
  });

  test('of a site that was never switched on is refused every request', async () => {
    const stranger = pageOf('1', {
      url: 'https://evil.example/ticket/1',
      origin: 'https://evil.example',
    });
    for (const [verb, payload] of [
      ['page.recognised', { helpdesk: 'counting' }],
      ['page.assess', { page: { kind: 'other' }, readings: [], signedInAs: null }],
      ['page.history', { ticketId: '1' }],
      ['escalation.undo', { id: 'plan-00000001' }],
      ['site.save', { site: {} }],
      ['escalation.send', { plan: {} }],
    ])
      expect(await send({ uptier: 1, verb, payload }, stranger)).toMatchObject({
        ok: false,
        error: { name: 'refused' },
      });
    expect(browser.server.requests).toEqual([]);
  });

  test('cannot do what only our own pages may', async () => {
    for (const verb of ['site.remove', 'matrix.remove', 'escalation.retry', 'directory.load'])
      expect(
        await send({ uptier: 1, verb, payload: { id: 'test', origin } }, pageOf('1')),
      ).toMatchObject({
        ok: false,
      });
    expect((await browser.askAsPopup('directory.load')).matrices).toHaveLength(1);
  });
});

test('an import that is refused keeps the matrix that is there, across a restart', async () => {
  const result = await browser.askAsPopup('matrix.import', { matrix: { id: 'test', tiers: [] } });
  expect(result.kind).toBe('refused');
  browser.start();
  expect((await browser.askAsPopup('directory.load')).matrices).toMatchObject([
    { id: 'test', name: 'Test' },
  ]);
});

test('the popup reaches a worker that has just been started by its request', async () => {
  browser.start();
  browserEvents.startup.fire();
  expect(await send({ uptier: 1, verb: 'worker.ping' }, popup)).toMatchObject({ ok: true });
});
