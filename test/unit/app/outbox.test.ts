import { describe, expect, test } from 'vitest';
import {
  discardEscalation,
  holdEscalation,
  retryEscalation,
  undoEscalation,
} from '../../../lib/app/change-outbox.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { markOf } from '../../../lib/domain/plan/note-mark.ts';
import { minute } from '../../../lib/domain/time/instant.ts';
import { outboxEntry, plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';

const id = plan().key;

async function clicked() {
  const fakes = fakeDependencies();
  await fakes.needs.sites.save(site);
  const served = fakes.server.serve(ticket());
  const entry = await sendEscalation(fakes.needs, plan());
  const state = async () => (await fakes.needs.outbox.find(id))?.state;
  return { ...fakes, served, entry, state };
}

describe('an escalation that was clicked', () => {
  test('waits ten seconds, is sent, and tells the case and the page', async () => {
    const { needs, clock, server, served, state, told } = await clicked();
    expect(await state()).toBe('waiting');
    clock.pass(9999);
    await settleOutbox(needs);
    expect(served.notes).toEqual([]);
    expect(server.requests).toEqual([]);
    clock.pass(1);
    await settleOutbox(needs);
    expect(await state()).toBe('sent');
    expect(served.notes).toHaveLength(1);
    expect(served.notes[0]).toContain(markOf(id));
    expect(served).toMatchObject({ priority: 'high', fields: { 'Next Step': 'escalated_tier_2' } });
    expect(await needs.outbox.find(id)).toMatchObject({
      done: [0, 1, 2],
      noteUrl: `${origin}/ticket/42`,
    });
    expect(await needs.cases.events(plan().ref)).toMatchObject([
      { kind: 'escalated', tier: 2, channel: 'phone' },
    ]);
    expect(told).toContain('wake 10000');
    expect(told.filter((line) => line === `refresh ${origin}`)).toHaveLength(2);
  });

  test('is sent once, however many sweeps run at the same time', async () => {
    const { needs, clock, served } = await clicked();
    clock.pass(10_000);
    await Promise.all([settleOutbox(needs), settleOutbox(needs), settleOutbox(needs)]);
    expect(served.notes).toHaveLength(1);
  });

  test('clicked twice, or from two windows, is one', async () => {
    const { needs, clock, served, entry } = await clicked();
    expect(await sendEscalation(needs, plan())).toEqual(entry);
    const second = plan({ key: 'plan-00000002' });
    expect(await sendEscalation(needs, second)).toEqual(entry);
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(served.notes).toHaveLength(1);
  });

  test('that is undone in time reaches nobody', async () => {
    const { needs, clock, served, state } = await clicked();
    clock.pass(9000);
    expect(await undoEscalation(needs, id, origin)).toMatchObject({ state: 'undone' });
    clock.pass(1000);
    await settleOutbox(needs);
    expect(served.notes).toEqual([]);
    expect(await state()).toBe('undone');
  });

  test('cannot be undone by a page of another site, nor once it is sent', async () => {
    const { needs, clock, state } = await clicked();
    expect(await undoEscalation(needs, id, 'https://other.example')).toBeNull();
    expect(await undoEscalation(needs, 'plan-unknown')).toBeNull();
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await undoEscalation(needs, id)).toMatchObject({ state: 'sent' });
    expect(await state()).toBe('sent');
  });

  test('found older than five minutes is sent by nobody but the user', async () => {
    const { needs, clock, served, state } = await clicked();
    clock.pass(5 * minute + 1);
    await settleOutbox(needs);
    expect(await state()).toBe('expired');
    expect(served.notes).toEqual([]);
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
    expect(served.notes).toHaveLength(1);
  });

  test('found when the clock was set back is not sent by itself', async () => {
    const { needs, clock, state } = await clicked();
    clock.pass(-120 * minute);
    await settleOutbox(needs);
    expect(await state()).toBe('expired');
  });

  test('that opens something and writes nothing is settled at the click', async () => {
    const { needs } = fakeDependencies();
    await needs.sites.save(site);
    expect(await sendEscalation(needs, plan({ writes: [] }))).toMatchObject({
      state: 'handed-over',
    });
    expect(await needs.cases.events(plan().ref)).toMatchObject([{ kind: 'escalated', tier: 2 }]);
  });
});

describe('a helpdesk that does not do as asked', () => {
  test.each([
    [403, 'forbidden'],
    [429, 'rate-limited'],
    [302, 'signed-out'],
  ])('refuses the note with %i: failed, and the reason is kept', async (what, kind) => {
    const { needs, clock, server, served } = await clicked();
    server.fault = { on: /^POST/, what };
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await needs.outbox.find(id)).toMatchObject({ state: 'failed', problem: { kind } });
    expect(served.notes).toEqual([]);
    server.fault = null;
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent', problem: null });
    expect(served.notes).toHaveLength(1);
  });

  test.each([
    ['no-answer' as const, 0],
    ['lost-answer' as const, 1],
    [500, 0],
  ])(
    'leaves it open whether the note arrived (%s): unknown, and a retry looks first',
    async (what, notes) => {
      const { needs, clock, server, served } = await clicked();
      server.fault = { on: /^POST/, what };
      clock.pass(10_000);
      await settleOutbox(needs);
      expect(await needs.outbox.find(id)).toMatchObject({ state: 'unknown' });
      expect(served.notes).toHaveLength(notes);
      server.fault = null;
      expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
      expect(served.notes).toHaveLength(1);
    },
  );

  test('does not answer a retry of what was in doubt: it stays in doubt', async () => {
    const { needs, clock, server } = await clicked();
    server.fault = { on: /^POST/, what: 'lost-answer' };
    clock.pass(10_000);
    await settleOutbox(needs);
    server.fault = { on: /./, what: 'no-answer' };
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'unknown' });
  });

  test('takes the note and refuses the rest: a retry does only the rest', async () => {
    const { needs, clock, server, served } = await clicked();
    server.fault = { on: /priority/, what: 403 };
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await needs.outbox.find(id)).toMatchObject({ state: 'failed', done: [0] });
    server.fault = null;
    await retryEscalation(needs, id);
    expect(served.notes).toHaveLength(1);
    expect(served.priority).toBe('high');
  });

  test('runs a session of somebody else than the one who clicked: nothing is written', async () => {
    const { needs, clock, served, server } = await clicked();
    server.user = 'agent2';
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await needs.outbox.find(id)).toMatchObject({
      state: 'failed',
      problem: { kind: 'wrong-user' },
    });
    expect(served.notes).toEqual([]);
    expect(server.requests).toEqual(['GET /me']);
  });

  test('is not granted any more: nothing is asked', async () => {
    const { needs, clock, server, granted, state } = await clicked();
    granted.clear();
    clock.pass(10_000);
    await settleOutbox(needs);
    expect(await state()).toBe('failed');
    expect(server.requests).toEqual([]);
  });
});

describe('what people do about it', () => {
  test('letting an expired escalation be', async () => {
    const { needs, clock, served, state } = await clicked();
    clock.pass(6 * minute);
    await settleOutbox(needs);
    expect(await discardEscalation(needs, id)).toMatchObject({ state: 'undone' });
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'undone' });
    expect(await state()).toBe('undone');
    expect(served.notes).toEqual([]);
  });

  test('an escalation of another ticket is not in the way', async () => {
    const { needs } = await clicked();
    const other = plan({ key: 'plan-00000003', tier: 3 });
    expect(await sendEscalation(needs, other)).toMatchObject({ id: 'plan-00000003' });
  });
});

describe('a plan that is not the one that was shown', () => {
  const note = { kind: 'note', body: 'no mark at all' } as const;
  const [first] = plan().writes;

  test.each([
    ['has a note without its mark', [note]],
    ['has two notes', first ? [first, first] : []],
  ])('%s: refused', async (_name, writes) => {
    const { needs } = fakeDependencies();
    await needs.sites.save(site);
    await expect(sendEscalation(needs, plan({ writes }))).rejects.toMatchObject({
      name: 'plan-changed',
    });
    expect(await needs.outbox.find(id)).toBeUndefined();
  });

  test('is for a site that is not granted: refused', async () => {
    const { needs } = fakeDependencies();
    await expect(sendEscalation(needs, plan())).rejects.toMatchObject({ name: 'site-not-granted' });
  });

  test('comes out of a private window: refused, and nothing is kept', async () => {
    const fakes = fakeDependencies();
    const needs = {
      ...fakes.needs,
      access: { ...fakes.needs.access, isPrivateInFront: async () => true },
    };
    await needs.sites.save(site);
    await expect(sendEscalation(needs, plan())).rejects.toMatchObject({ name: 'private-window' });
    expect(await needs.outbox.find(id)).toBeUndefined();
  });
});

test('an entry left half done overnight is not finished by itself', async () => {
  const fakes = fakeDependencies();
  await fakes.needs.sites.save(site);
  const served = fakes.server.serve(ticket());
  served.notes.push(`Escalated to tier 2.\n\n${markOf(id)}`);
  await fakes.needs.outbox.add(outboxEntry({ state: 'sending', attempts: 1 }));
  fakes.clock.pass(600 * minute);
  await settleOutbox(fakes.needs);
  expect(await fakes.needs.outbox.find(id)).toMatchObject({ state: 'expired', done: [0] });
  expect(served.priority).toBe('low');
});

describe('an escalation that someone looks at', () => {
  test('waits until they look away, and ten seconds more', async () => {
    const { needs, clock, state } = await clicked();
    clock.pass(9000);
    await holdEscalation(needs, id, true);
    clock.pass(30_000);
    await settleOutbox(needs);
    expect(await state()).toBe('waiting');
    await holdEscalation(needs, id, false);
    clock.pass(9999);
    await settleOutbox(needs);
    expect(await state()).toBe('waiting');
    clock.pass(1);
    await settleOutbox(needs);
    expect(await state()).toBe('sent');
  });

  test('is sent two minutes after the click all the same, as when its page was closed', async () => {
    const { needs, clock, entry, state, told } = await clicked();
    await holdEscalation(needs, id, true);
    expect(told).toContain('wake 120000');
    clock.pass(115_000);
    await holdEscalation(needs, id, false);
    expect(await needs.outbox.find(id)).toMatchObject({ sendAt: entry.createdAt + 120_000 });
    clock.pass(5000);
    await settleOutbox(needs);
    expect(await state()).toBe('sent');
  });

  test('can be undone while it is held', async () => {
    const { needs, clock, state } = await clicked();
    await holdEscalation(needs, id, true);
    clock.pass(60_000);
    await undoEscalation(needs, id);
    expect(await state()).toBe('undone');
  });

  test('of another site, or not waiting any more, is not held', async () => {
    const { needs, clock, entry } = await clicked();
    expect(await holdEscalation(needs, id, true, 'https://other.example')).toBeNull();
    clock.pass(10_000);
    expect(await holdEscalation(needs, id, true)).toMatchObject({ sendAt: entry.sendAt });
    await settleOutbox(needs);
    expect(await holdEscalation(needs, id, true)).toMatchObject({ state: 'sent' });
  });
});
