import { beforeEach, describe, expect, test } from 'vitest';
import { savePreferences } from '../../../lib/app/change-preferences.ts';
import { popupView } from '../../../lib/app/popup-view.ts';
import type { Preferences } from '../../../lib/domain/preferences.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { day, instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';

let fakes: ReturnType<typeof fakeDependencies>;
const weekdays: Preferences = {
  timeZone: 'Europe/Berlin',
  hours: { timeZone: 'Europe/Berlin', hours: { fri: [['09:00', '17:00']] } },
  keepDays: 90,
};
/** Promises business hours, and does not say which; its second tier goes by them, too. */
const policy = matrix({
  calendars: { office: { open: 'unpublished' }, days: { open: '24x5', region: 'customer' } },
  targets: [
    { metric: 'first-response', within: '1 h', calendar: 'office' },
    { metric: 'resolution', within: '6 h', calendar: 'days' },
  ],
  tiers: [
    {
      level: 1,
      name: 'Support',
      channels: [{ type: 'email', address: 'a@b.example', calendar: 'office' }],
    },
  ],
});

beforeEach(async () => {
  fakes = fakeDependencies();
  await fakes.needs.matrices.save({ matrix: policy, preset: true, storedAt: fakes.clock.now() });
  await fakes.needs.sites.save(site);
  // Friday 10:00 in Berlin.
  fakes.server.serve(ticket({ id: ticketId('1'), createdAt: instant('2026-11-20T09:00:00Z') }));
});

const clocks = async () =>
  (await popupView(fakes.needs, `${origin}/ticket/1`, null)).ticket?.assessment?.clocks ?? [];

describe('hours of the user’s own', () => {
  test('count where a policy does not publish its own, and are shown as assumed', async () => {
    expect((await clocks())[0]).toMatchObject({
      state: 'unknown',
      reasons: [{ code: 'hours-not-published' }],
    });
    await savePreferences(fakes.needs, weekdays);
    expect((await clocks())[0]).toMatchObject({
      state: 'on-track',
      dueAt: instant('2026-11-20T10:00:00Z'),
      bound: 'assumed',
      reasons: [{ code: 'your-hours' }],
    });
    await savePreferences(fakes.needs, { ...weekdays, hours: null });
    expect((await clocks())[0]?.state).toBe('unknown');
  });

  test('reach the contacts of the directory', async () => {
    const opens = async () =>
      (await fakes.needs.views.directory())?.matrices[0]?.ladder.tiers[0]?.channels[0]?.openNow;
    await savePreferences(fakes.needs, { ...weekdays, hours: null });
    expect(await opens()).toBeNull();
    await savePreferences(fakes.needs, weekdays);
    expect(await opens()).toBe(true);
  });
});

test('the zone counts for customers whose zone nobody knows', async () => {
  // It is Saturday already where the day is ahead: its working days begin on Monday there.
  fakes.clock.at = instant('2026-11-20T12:00:00Z');
  fakes.server.serve(ticket({ id: ticketId('1'), createdAt: fakes.clock.now() }));
  const due = async () => (await clocks())[1]?.dueAt;
  expect(await due()).toBe(instant('2026-11-20T18:00:00Z'));
  await savePreferences(fakes.needs, { timeZone: 'Pacific/Auckland', hours: null, keepDays: 90 });
  expect(await due()).toBe(instant('2026-11-22T17:00:00Z'));
});

test('a change is shown in the open pages of every site, and outlives nothing too old', async () => {
  await fakes.needs.sites.save({ ...site, origin: 'https://other.example' });
  const ref = { origin, ticketId: ticketId('1') };
  const record = {
    ticket: ticket({ id: ref.ticketId }),
    missing: [],
    version: '1',
    mergedInto: null,
  };
  await fakes.needs.tickets.save([{ ref, record, observedAt: fakes.clock.now() }]);
  fakes.clock.pass(2 * day);
  await savePreferences(fakes.needs, { ...weekdays, keepDays: 2 });
  expect(fakes.told).toEqual([`refresh ${origin}`, 'refresh https://other.example']);
  expect(await fakes.needs.tickets.find(ref)).toBeDefined();
  await savePreferences(fakes.needs, { ...weekdays, keepDays: 1 });
  expect(await fakes.needs.tickets.find(ref)).toBeUndefined();
});
