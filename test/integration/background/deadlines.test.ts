// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allowNotifications, browserEvents, endLife, world } from '../../fakes/browser.ts';
import { origin } from '../../fakes/dependencies.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { newBrowser } from './worker.ts';

const hour = 3_600_000;
let browser: ReturnType<typeof newBrowser>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  browser = newBrowser();
  browser.start();
  allowNotifications();
  await browser.switchOn();
});
afterEach(() => {
  endLife();
  vi.useRealTimers();
});

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000 });
const assess = () =>
  browser.askAsPage('page.assess', {
    page: { kind: 'ticket', ticketId: ticketId('1') },
    readings: [],
    signedInAs: 'agent1',
  });
const alarmIn = () => world.alarms.get('deadline')?.delayInMinutes;
const titles = () => [...world.notifications.values()].map(({ title }) => title);
const ringDeadline = () => void browserEvents.alarm.fire({ name: 'deadline' });

describe('a ticket that was read once', () => {
  beforeEach(async () => {
    await assess();
    // At risk after three of its four hours.
    await vi.waitUntil(() => alarmIn() === 180, { timeout: 30_000 });
    // Every page is closed, and the worker dies.
    world.tabs = [];
    vi.clearAllTimers();
    endLife();
  });

  test('is told of by an alarm that finds no worker and no page, and counts on the toolbar', async () => {
    browser.clock.pass(3 * hour);
    browser.start();
    ringDeadline();
    await until(() => expect(titles()).toEqual(['#1: Resolution is close to its time']));
    await until(() => expect(world.titles.get(null)).toBe('1 watched ticket is close to its SLA'));
    browser.clock.pass(hour + 1);
    ringDeadline();
    await until(() => expect(titles()).toContain('#1: Resolution is past its time'));
    await until(() => expect(world.badges.get(null)).toBe('1'));
    await until(() => expect(world.alarms.has('deadline')).toBe(false));
    expect(world.notified).toHaveLength(2);
  });

  test('is found by the backstop where the browser lost the alarm', async () => {
    browser.clock.pass(5 * hour);
    world.alarms.clear();
    browser.start();
    browserEvents.alarm.fire({ name: 'upkeep' });
    await until(() => expect(titles()).toEqual(['#1: Resolution is past its time']));
    await until(() => expect(world.alarms.get('upkeep')).toMatchObject({ periodInMinutes: 15 }));
  });

  test('has its alarm again after the next start, and never more than three are set', async () => {
    world.alarms.clear();
    browser.start();
    await until(() => expect(alarmIn()).toBe(180));
    await until(() => expect([...world.alarms.keys()].sort()).toEqual(['deadline', 'upkeep']));
  });

  test('is opened by a click: its open tab, else a new one', async () => {
    browser.clock.pass(5 * hour);
    browser.start();
    await until(() => expect(world.notified).toHaveLength(1));
    const [id = ''] = world.notified;
    browserEvents.notice.fire(id);
    await until(() => expect(world.opened).toEqual([`${origin}/ticket/1`]));
    expect(world.notifications.size).toBe(0);
    world.tabs = [{ id: 9, url: `${origin}/ticket/1#reply` }];
    browserEvents.notice.fire(id);
    await until(() => expect(world.tabs[0]?.active).toBe(true));
    expect(world.opened).toHaveLength(1);
  });
});

test('an escalation nobody took is taken by the button of its notification', async () => {
  await assess();
  const plan = await browser.askAsPopup('escalation.plan', {
    ref: { origin, ticketId: ticketId('1') },
    tier: 2,
    channel: 0,
    reference: null,
    note: null,
  });
  await browser.askAsPopup('escalation.send', { plan });
  await vi.advanceTimersByTimeAsync(1);
  browser.clock.pass(10_000);
  browser.ring();
  await until(() => expect(browser.server.tickets.get('1')?.notes).toHaveLength(1));
  browser.clock.pass(5 * hour);
  ringDeadline();
  await until(() => expect(titles()).toEqual(['#1: Resolution is past its time']));
  const [id = ''] = world.notified;
  expect(world.notifications.get(id)?.buttons).toEqual([{ title: 'I take it' }]);
  browserEvents.noticeButton.fire(id, 0);
  await until(() => expect(world.notifications.size).toBe(0));
  const cases = await new Promise<readonly unknown[]>((resolve) => {
    const open = indexedDB.open('uptier');
    open.addEventListener('success', () => {
      const all = open.result.transaction('cases').objectStore('cases').getAll();
      all.addEventListener('success', () => resolve(all.result));
    });
  });
  expect(JSON.stringify(cases)).toContain('"kind":"lead","who":"agent1"');
});
