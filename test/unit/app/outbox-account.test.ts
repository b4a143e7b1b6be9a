import { describe, expect, test } from 'vitest';
import { retryEscalation } from '../../../lib/app/change-outbox.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { markLines } from '../../../lib/domain/plan/note-mark.ts';
import { minute } from '../../../lib/domain/time/instant.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';

const id = plan().key;

/** An escalation that `by` planned while a page showed `shown`; null: nobody knows. */
async function clicked(by: string | null, shown: string | null = by) {
  const fakes = fakeDependencies();
  const { needs, server, clock } = fakes;
  await needs.sites.save(site);
  const served = server.serve(ticket());
  const pageShows = (account: string | null) =>
    needs.memory.update(origin, (state) => ({ ...state, account }));
  await pageShows(shown);
  const facts = { tier: 2, channel: 'phone', reference: null, at: '2026-11-20T09:00:00Z' } as const;
  const body = `Escalated.\n\n${markLines({ v: 1, id, ...facts, by })}`;
  await sendEscalation(needs, plan({ writes: [{ kind: 'note', body }] }));
  const entry = () => needs.outbox.find(id);
  const settle = async (milliseconds: number) => {
    clock.pass(milliseconds);
    await settleOutbox(needs);
  };
  return { ...fakes, served, pageShows, entry, settle };
}

const other = { state: 'failed', problem: { kind: 'wrong-user' } };

describe('an escalation that was clicked by one account', () => {
  test('is not sent in the session of another, though its page shows that other by now', async () => {
    const { server, served, pageShows, settle, entry } = await clicked('agent1');
    server.user = 'agent2';
    await pageShows('agent2');
    await settle(10_000);
    expect(await entry()).toMatchObject({
      ...other,
      problem: { kind: 'wrong-user', detail: 'outbox_other_account agent1' },
    });
    expect(served.notes).toEqual([]);
    expect(server.requests).toEqual(['GET /me']);
  });

  test('is not sent by another, who signed in after it expired and wants it sent', async () => {
    const { needs, server, served, pageShows, settle } = await clicked('agent1');
    await settle(6 * minute);
    server.user = 'agent2';
    await pageShows('agent2');
    expect(await retryEscalation(needs, id)).toMatchObject(other);
    expect(served.notes).toEqual([]);
    server.user = 'agent1';
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
  });

  test('that its note does not name, is compared with what the page showed at the click', async () => {
    const { server, served, pageShows, settle, entry } = await clicked(null, 'agent1');
    expect(await entry()).toMatchObject({ account: 'agent1' });
    server.user = 'agent2';
    await pageShows('agent2');
    await settle(10_000);
    expect(await entry()).toMatchObject(other);
    expect(served.notes).toEqual([]);
  });

  test('is not sent where the session does not tell and the page shows another by now', async () => {
    const { server, served, pageShows, settle, entry } = await clicked('agent1');
    server.user = null;
    await pageShows('agent2');
    await settle(10_000);
    expect(await entry()).toMatchObject(other);
    expect(served.notes).toEqual([]);
  });
});

describe('where neither the session nor a page tells the account', () => {
  const nobodyTells = async (by: string | null = null) => {
    const world = await clicked(by, null);
    world.server.user = null;
    return world;
  };

  test('a fresh click is sent', async () => {
    const { served, settle, entry } = await nobodyTells();
    await settle(10_000);
    expect(await entry()).toMatchObject({ state: 'sent' });
    expect(served.notes).toHaveLength(1);
  });

  test.each([null, 'agent1'])(
    'one that expired is not sent later, and it is said why (by %s)',
    async (by) => {
      const { needs, served, settle } = await nobodyTells(by);
      await settle(6 * minute);
      expect(await retryEscalation(needs, id)).toMatchObject({
        state: 'failed',
        problem: { kind: 'wrong-user', detail: 'outbox_account_not_told' },
      });
      expect(served.notes).toEqual([]);
    },
  );

  test('one that failed is not sent again, until its page shows the account of the click', async () => {
    const { needs, server, served, pageShows, settle, entry } = await nobodyTells('agent1');
    server.fault = { on: /^POST/, what: 403 };
    await settle(10_000);
    server.fault = null;
    expect(await entry()).toMatchObject({ problem: { kind: 'forbidden' } });
    expect(await retryEscalation(needs, id)).toMatchObject(other);
    await pageShows('agent2');
    expect(await retryEscalation(needs, id)).toMatchObject(other);
    expect(served.notes).toEqual([]);
    await pageShows('agent1');
    expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sent' });
    expect(served.notes).toHaveLength(1);
  });
});
