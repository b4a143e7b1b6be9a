import { describe, expect, test } from 'vitest';
import { eraseOwnCases, exportOwnCases, importOwnCases } from '../../../lib/app/keep-own-case.ts';
import { ownCaseRecord, ownCases } from '../../../lib/app/own-cases.ts';
import { summaryText } from '../../../lib/domain/case/summary/case-summary.ts';
import { contactNow } from '../../../lib/domain/customer/contact-now.ts';
import { formatInstant, type Instant } from '../../../lib/domain/time/instant.ts';
import type { OwnCaseView } from '../../../lib/domain/view/own-case-view.ts';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { preset } from '../presets/read-preset.ts';
import { ownWorld } from './own-world.ts';

const iso = (at: Instant | null | undefined) => (at ? formatInstant(at) : null);
const clock = (view: OwnCaseView, metric: string, tier?: number) => {
  const found = view.assessment?.clocks.find(
    (it) => it.metric === metric && (tier === undefined || it.tier === tier),
  );
  return found && { state: found.state, due: iso(found.dueAt) };
};
const now = (view: OwnCaseView, at: Instant) => {
  const contact = view.vendor && contactNow(view.vendor.ladder, at, view.state.tier);
  return {
    tier: contact?.tier.level,
    next: contact?.next && {
      level: contact.next.level,
      state: contact.next.state,
      opens: iso(contact.next.opensAt),
      missing: contact.next.missing.map(({ reason }) => reason.code),
    },
  };
};

test('MyOperator: hours are a gap until they are given; tier 2 opens with the missed answer, tier 3 with its reference', async () => {
  const it = await ownWorld(preset('myoperator'), '2026-11-23T03:50:00Z');
  expect(it.first.assessment).toBeNull();
  const called = await it.say('2026-11-23T04:00:00Z', {
    kind: 'contacted',
    tier: 1,
    channel: 'phone',
  });
  expect(clock(called, 'first-response')).toEqual({ state: 'unknown', due: null });
  await it.needs.preferences.save({
    ...standardPreferences,
    hours: {
      timeZone: 'Asia/Kolkata',
      hours: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '18:00']]]),
      ),
    },
  });
  const given = await it.look('2026-11-23T04:10:00Z');
  expect(clock(given, 'first-response')).toEqual({
    state: 'on-track',
    due: '2026-11-23T12:00:00Z',
  });
  expect(now(given, it.clock.at).next).toMatchObject({
    level: 2,
    state: 'not-yet',
    opens: '2026-11-23T12:00:00Z',
  });
  const missed = await it.look('2026-11-23T12:00:01Z');
  expect(clock(missed, 'first-response')?.state).toBe('breached');
  expect(now(missed, it.clock.at)).toEqual({
    tier: 2,
    next: { level: 3, state: 'blocked', opens: null, missing: ['requires-reference'] },
  });
  await it.say('2026-11-23T12:05:00Z', { kind: 'contacted', tier: 2, channel: 'email' });
  const met = await it.say('2026-11-24T05:00:00Z', {
    kind: 'reference',
    tier: 2,
    reference: 'ESC/77 ü',
  });
  expect(now(met, it.clock.at)).toMatchObject({
    tier: 2,
    next: { level: 3, state: 'open', missing: [] },
  });
  const third = met.vendor?.ladder.tiers[2];
  expect(third?.channels).toMatchObject([{ type: 'form', address: null }]);
  await it.say('2026-11-24T06:00:00Z', { kind: 'answered', tier: 2 });
  const closed = await it.say('2026-11-24T07:00:00Z', { kind: 'closed' });
  expect(closed).toMatchObject({
    isClosed: true,
    references: ['ESC/77 ü'],
    state: { status: 'closed', outOfPlace: [] },
  });
});

test('S-Club: the category names the tier, nobody publishes a contact or a time, and both are said', async () => {
  const it = await ownWorld(preset('s-club'), '2026-11-23T04:00:00Z');
  await it.say('2026-11-23T04:00:00Z', { kind: 'contacted', tier: 1, channel: 'email' });
  const category = (to: string) =>
    it.say(formatInstant(it.clock.at), {
      kind: 'facts',
      facts: [{ kind: 'field', name: 'category', to }],
    });
  expect(now(await category('account-access'), it.clock.at).tier).toBe(1);
  expect(now(await category('payment-dispute'), it.clock.at).tier).toBe(2);
  const breach = await category('data-breach');
  expect(now(breach, it.clock.at)).toEqual({ tier: 3, next: null });
  expect(breach.vendor?.ladder.tiers.flatMap(({ channels }) => channels)).toEqual([]);
  expect(breach.assessment?.clocks.map(({ state, dueAt }) => [state, dueAt])).toEqual([
    ['not-timed', null],
  ]);
});

test('Exotel: thirty minutes by call, an hour with the account manager in copy, closed with the customer’s agreement', async () => {
  const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
  const called = await it.say('2026-11-23T04:00:00Z', {
    kind: 'contacted',
    tier: 1,
    channel: 'phone',
  });
  expect(clock(called, 'acknowledgement', 1)).toEqual({
    state: 'on-track',
    due: '2026-11-23T04:30:00Z',
  });
  expect(now(called, it.clock.at)).toMatchObject({ tier: 1, next: { level: 2, state: 'open' } });
  expect(clock(await it.look('2026-11-23T04:30:00Z'), 'acknowledgement', 1)?.state).not.toBe(
    'breached',
  );
  expect(clock(await it.look('2026-11-23T04:30:00.001Z'), 'acknowledgement', 1)?.state).toBe(
    'breached',
  );
  const escalated = await it.say('2026-11-23T05:00:00Z', {
    kind: 'contacted',
    tier: 2,
    channel: 'ticket',
  });
  expect(clock(escalated, 'acknowledgement', 2)).toEqual({
    state: 'on-track',
    due: '2026-11-23T06:00:00Z',
  });
  expect(now(escalated, it.clock.at).tier).toBe(2);
  const answered = await it.say('2026-11-23T05:40:00Z', { kind: 'answered', tier: 2 });
  expect(clock(answered, 'acknowledgement', 2)?.state).toBe('met');
  await it.say('2026-11-23T06:00:00Z', { kind: 'solved' });
  const closed = await it.say('2026-11-23T07:00:00Z', { kind: 'closed' });
  expect(closed.state).toMatchObject({
    status: 'closed',
    closure: { criteria: ['customer-agrees'] },
    outOfPlace: [],
  });
});

test('Exotel Contact Center: severity by loss, 90 minutes over a weekend, six hours, and an analysis in 72', async () => {
  const it = await ownWorld(preset('exotel-contact-center'), '2026-11-27T17:00:00Z');
  await it.say('2026-11-27T17:20:00Z', {
    kind: 'facts',
    facts: [{ kind: 'loss', affected: 25, total: 100, component: 'acd' }],
  });
  // Friday 23:00 in Kolkata: an hour is left of the working week.
  const called = await it.say('2026-11-27T17:30:00Z', {
    kind: 'contacted',
    tier: 1,
    channel: 'phone',
  });
  expect(called.assessment?.severity).toMatchObject({ id: 'critical', certain: true });
  expect(called.vendor?.definition).toMatch(/20% or higher/);
  expect(clock(called, 'first-response')?.due).toBe('2026-11-29T19:00:00Z');
  expect(clock(called, 'resolution')?.due).toBe('2026-11-29T23:30:00Z');
  expect(clock(await it.look('2026-11-29T19:00:01Z'), 'first-response')?.state).toBe('breached');
  await it.say('2026-11-29T20:00:00Z', { kind: 'answered', tier: 1 });
  const solved = await it.say('2026-11-29T22:00:00Z', { kind: 'solved' });
  expect(clock(solved, 'resolution')?.state).toBe('met');
  expect(clock(solved, 'rca')).toEqual({ state: 'on-track', due: '2026-12-02T22:00:00Z' });
  expect(now(solved, it.clock.at)).toEqual({ tier: 1, next: null });
});

test('JamilaTech: hours are a gap; 4 hours to tier 2, 12 to tier 3, an update every 24, all of them goals', async () => {
  const it = await ownWorld(preset('jamilatech'), '2026-11-23T04:00:00Z', 'UTC');
  const mailed = await it.say('2026-11-23T04:00:00Z', {
    kind: 'contacted',
    tier: 1,
    channel: 'email',
  });
  expect(clock(mailed, 'first-response')?.state).toBe('unknown');
  expect(clock(mailed, 'periodic-update')?.due).toBe('2026-11-24T04:00:00Z');
  const first = await it.say('2026-11-23T05:00:00Z', { kind: 'answered', tier: 1 });
  expect(clock(first, 'tier-engagement', 2)).toEqual({
    state: 'on-track',
    due: '2026-11-23T09:00:00Z',
  });
  expect(clock(await it.look('2026-11-23T09:00:01Z'), 'tier-engagement', 2)?.state).toBe(
    'breached',
  );
  await it.say('2026-11-23T10:00:00Z', { kind: 'contacted', tier: 2, channel: 'portal' });
  const second = await it.say('2026-11-23T11:00:00Z', { kind: 'answered', tier: 2 });
  expect(clock(second, 'tier-engagement', 3)?.due).toBe('2026-11-23T23:00:00Z');
  expect(second.vendor?.facts.promises.every(({ commitment }) => commitment === 'goal')).toBe(true);
  const notHappy = await it.say('2026-11-23T12:00:00Z', { kind: 'not-satisfied' });
  expect(now(notHappy, it.clock.at)).toMatchObject({ tier: 2, next: { level: 3, state: 'open' } });
});

describe('what is told on the desktop', () => {
  test('that a promise is about to break, that it broke, and nothing twice', async () => {
    const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
    await it.say('2026-11-23T04:00:00Z', { kind: 'contacted', tier: 1, channel: 'phone' });
    expect(await it.pass('2026-11-23T04:10:00Z')).toEqual([]);
    expect(await it.pass('2026-11-23T04:22:31Z')).toHaveLength(1);
    expect(await it.pass('2026-11-23T04:30:01Z')).toHaveLength(2);
    expect(await it.pass('2026-11-23T09:00:00Z')).toHaveLength(2);
    expect(
      it.desktop.shown.every(
        ({ take, message }) => take === null && message.startsWith('Calls drop'),
      ),
    ).toBe(true);
  });

  test('that a tier has opened, even when nobody looked at that minute', async () => {
    const it = await ownWorld(preset('myoperator'), '2026-11-23T04:00:00Z');
    await it.needs.preferences.save({ ...standardPreferences, hours: { open: '24x7' } });
    await it.say('2026-11-23T04:00:00Z', { kind: 'contacted', tier: 1, channel: 'phone' });
    await it.pass('2026-11-23T12:00:00.001Z');
    const told = (await it.database.run((db) => db.getAll('told'))).map(({ key }) => key);
    expect(told.some((key) => key.includes('tier-opens'))).toBe(true);
  });
});

describe('a case', () => {
  test('is written down with every date, for its vendor to read', async () => {
    const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
    await expect(ownCaseRecord(it.needs, it.ref)).rejects.toMatchObject({
      name: 'own-case-no-contact',
    });
    await it.say('2026-11-23T04:00:00Z', { kind: 'contacted', tier: 1, channel: 'phone' });
    await it.say('2026-11-23T05:00:00Z', { kind: 'reference', tier: 1, reference: 'A&B <42>' });
    const record = summaryText(await ownCaseRecord(it.needs, it.ref));
    expect(record).toContain('A&B <42>');
    expect(record).toMatch(/case_created[^]*case_escalated/);
    expect(record).toContain('2026-11-23T04:00:00Z');
    expect(record).toContain('summary_promise_missed');
  });

  test('leaves as a file and comes back whole; erased, nothing of it is left', async () => {
    const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
    await it.say('2026-11-23T04:00:00Z', { kind: 'contacted', tier: 1, channel: 'phone' });
    await it.pass('2026-11-23T04:31:00Z');
    const before = await ownCases(it.needs);
    const file = await exportOwnCases(it.needs);
    await eraseOwnCases(it.needs, null);
    const rows = await it.database.run(async (db) =>
      Promise.all([
        db.getAll('cases'),
        db.getAll('deadlines'),
        db.getAll('told'),
        db.getAll('set-aside'),
        db.getAll('figures'),
      ]),
    );
    expect(rows).toEqual([[], [], [], [], []]);
    expect(await importOwnCases(it.needs, file)).toBeGreaterThan(0);
    expect(await ownCases(it.needs)).toEqual(before);
    expect(await importOwnCases(it.needs, file)).toBe(0);
  });

  test('is still there after a year, and after its vendor’s matrix was taken away', async () => {
    const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
    await it.say('2026-11-23T04:00:00Z', { kind: 'contacted', tier: 1, channel: 'phone' });
    expect(clock(await it.look('2027-11-23T04:00:00Z'), 'acknowledgement', 1)?.state).toBe(
      'breached',
    );
    await it.needs.matrices.remove('exotel');
    expect(await it.look('2027-11-23T04:00:00Z')).toMatchObject({
      vendor: null,
      assessment: null,
      subject: 'Calls drop',
    });
  });

  test('that began before it was noted has its clocks from then on', async () => {
    const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
    const begun = await it.begin({ contactedAt: it.clock.at, reference: 'R 1' });
    expect(clock(begun, 'acknowledgement', 1)?.due).toBe('2026-11-23T04:30:00Z');
    expect(begun.references).toEqual(['R 1']);
  });

  test('of a helpdesk is none of a customer’s own, whatever a file says', async () => {
    const it = await ownWorld(preset('exotel'), '2026-11-23T04:00:00Z');
    const file = (await exportOwnCases(it.needs)).replaceAll('own-cases.invalid', 'desk.example');
    await expect(importOwnCases(it.needs, file)).rejects.toMatchObject({
      name: 'own-case-file-other',
    });
  });
});
