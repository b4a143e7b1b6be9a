// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import type { Preferences } from '../../../lib/domain/preferences.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { areas, send, world } from '../../fakes/browser.ts';
import { site } from '../../fakes/dependencies.ts';
import { preset } from '../../unit/presets/read-preset.ts';
import { newBrowser, pageOf } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
/** The policy promises an answer within an hour of business hours that it does not publish. */
const jamilatech = preset('jamilatech');
const preferences: Preferences = {
  timeZone: 'Asia/Kolkata',
  hours: {
    timeZone: 'Asia/Kolkata',
    hours: { fri: [['10:00', '15:00']], mon: [['10:00', '15:00']] },
  },
  keepDays: 90,
};

beforeEach(async () => {
  browser = newBrowser();
  globalThis.fetch = async () => new Response(JSON.stringify([jamilatech]));
  browser.start();
  await browser.switchOn();
  await browser.askAsPopup('site.save', {
    site: { ...site, assignments: [{ matrixId: 'jamilatech' }] },
  });
  world.told = [];
});

const firstResponse = async () => {
  const { tickets } = await browser.askAsPage('page.assess', {
    page: { kind: 'ticket', ticketId: ticketId('1') },
    readings: [],
    signedInAs: 'agent1',
  });
  return tickets[0]?.assessment?.clocks.find(({ metric }) => metric === 'first-response');
};

test('a JamilaTech ticket is timed once the user has set hours, across lives of the worker', async () => {
  expect(await firstResponse()).toMatchObject({ state: 'unknown', dueAt: null });
  expect(await browser.askAsPopup('preferences.load')).toEqual({
    timeZone: null,
    hours: null,
    keepDays: 90,
  });

  expect(await browser.askAsPopup('preferences.save', { preferences })).toEqual(preferences);
  expect(world.told).toContain('7: page.refresh');
  // Opened on Friday 14:30 in Kolkata: half an hour then, half an hour on Monday.
  const timed = {
    state: 'on-track',
    dueAt: instant('2026-11-23T05:00:00Z'),
    bound: 'assumed',
    commitment: 'goal',
  };
  const clock = await firstResponse();
  expect(clock).toMatchObject(timed);
  expect(clock?.reasons.map(({ code }) => code)).toContain('your-hours');

  browser.start();
  expect(await firstResponse()).toMatchObject(timed);
  const cleared = { ...preferences, hours: null };
  expect(await browser.askAsPopup('preferences.save', { preferences: cleared })).toEqual(cleared);
  expect(await firstResponse()).toMatchObject({ state: 'unknown' });
});

test('a save rewrites the directory that pages paint from', async () => {
  await browser.askAsPopup('directory.load');
  browser.clock.pass(60_000);
  await browser.askAsPopup('preferences.save', { preferences });
  expect(areas.local.dump()).toContain(`\\"savedAt\\":${browser.clock.now()}`);
});

test('preferences are nothing for a page of the web, however granted', async () => {
  for (const [verb, payload] of [
    ['preferences.load', undefined],
    ['preferences.save', { preferences }],
  ] as const)
    expect(await send({ uptier: 1, verb, payload }, pageOf('1'))).toMatchObject({
      ok: false,
      error: { name: 'refused' },
    });
  expect(await browser.askAsPopup('preferences.load')).toMatchObject({ hours: null });
});

test('a zone for times is told to pages, drawn in panels and kept in the directory, and taken back', async () => {
  const panelOf = async () => {
    const view = await browser.askAsPage('page.assess', {
      page: { kind: 'ticket', ticketId: ticketId('1') },
      readings: [],
      signedInAs: 'agent1',
    });
    return { zone: view.zone, drawn: JSON.stringify(view.tickets[0]?.panel) };
  };
  await browser.askAsPopup('preferences.save', { preferences });
  const before = await panelOf();
  expect(before.zone).toBeUndefined();
  expect(before.drawn).not.toContain('GMT+5:45');

  const shown: Preferences = { ...preferences, displayZone: 'Asia/Kathmandu' };
  await browser.askAsPopup('preferences.save', { preferences: shown });
  expect(world.told).toContain('7: page.refresh');
  const after = await panelOf();
  expect(after.zone).toBe('Asia/Kathmandu');
  expect(after.drawn).toContain('GMT+5:45');
  expect((await browser.askAsPopup('directory.load')).displayZone).toBe('Asia/Kathmandu');
  const supposed = await browser.askAsPage('page.what-if', {
    ticketId: ticketId('1'),
    choice: 'reply',
  });
  expect(JSON.stringify(supposed)).toContain('GMT+5:45');

  await browser.askAsPopup('preferences.save', { preferences });
  expect(await panelOf()).toMatchObject({ zone: undefined, drawn: before.drawn });
});
