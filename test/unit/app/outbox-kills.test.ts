import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { retryEscalation } from '../../../lib/app/change-outbox.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { finalStates } from '../../../lib/domain/plan/outbox.ts';
import { DatabaseCaseStore } from '../../../lib/storage/case-store.ts';
import { Database } from '../../../lib/storage/database.ts';
import { DatabaseOutboxStore } from '../../../lib/storage/outbox-store.ts';
import { DatabaseSetAside } from '../../../lib/storage/set-aside.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, FixedClock, site } from '../../fakes/dependencies.ts';
import { mortal } from '../../fakes/mortal.ts';

let names = 0;

/** A ticket with an escalation that waits, over a real database. */
async function waiting() {
  const name = `kills-${(names += 1)}`;
  const openStores = () => {
    const database = new Database(name);
    const reader = new DatabaseSetAside(database, new FixedClock());
    return {
      outbox: new DatabaseOutboxStore(database, reader),
      cases: new DatabaseCaseStore(database, reader),
    };
  };
  const fakes = fakeDependencies(openStores());
  await fakes.needs.sites.save(site);
  const served = fakes.server.serve(ticket());
  const send = () => sendEscalation(fakes.needs, plan());
  /** A new worker over the same database, server and browser. */
  const nextLife = () => ({ ...fakes.needs, ...openStores() });
  return { ...fakes, served, send, nextLife };
}

const entryOf = async (needs: {
  outbox: { find(id: string): Promise<{ state: string } | undefined> };
}) => (await needs.outbox.find(plan().key))?.state;

/** How many touches of the world an undisturbed sending takes. */
async function touchesInAll(): Promise<number> {
  const world = await waiting();
  await world.send();
  world.clock.pass(10_000);
  const life = mortal(world.needs, Infinity, 'before');
  await settleOutbox(life.needs);
  expect(await entryOf(world.needs)).toBe('sent');
  return life.touches();
}

const all = await touchesInAll();
const ends = Array.from({ length: all }, (_, at) => at + 1);

describe.each(['before', 'after'] as const)(
  'a worker that dies while it sends, %s an effect',
  (when) => {
    test.each(ends)(
      'at touch %i, leaves one note at most and a state that people can act on',
      async (end) => {
        const world = await waiting();
        await world.send();
        world.clock.pass(10_000);
        const life = mortal(world.needs, end, when);
        expect(await Promise.race([settleOutbox(life.needs).then(() => 'done'), life.died])).toBe(
          'died',
        );

        const next = world.nextLife();
        world.clock.pass(30_000);
        await settleOutbox(next);
        expect(world.served.notes.length).toBeLessThanOrEqual(1);
        const state = await entryOf(next);
        expect(finalStates).toContain(state);
        if (state === 'sent') expect(world.served.notes).toHaveLength(1);
        else expect(state).toBe('unknown');

        // The user looks and sends it after all: then it is there, exactly once.
        await retryEscalation(next, plan().key);
        expect(await entryOf(next)).toBe('sent');
        expect(world.served.notes).toHaveLength(1);
        expect(world.served).toMatchObject({
          priority: 'high',
          fields: { 'Next Step': 'escalated_tier_2' },
        });
        const events = await next.cases.events(plan().ref);
        expect(events.filter(({ kind }) => kind === 'escalated')).toHaveLength(1);
      },
    );
  },
);

test.each(['before', 'after'] as const)(
  'a worker that dies while a click is written down, %s an effect, loses no answered click',
  async (when) => {
    for (let end = 1; ; end += 1) {
      const world = await waiting();
      const life = mortal(world.needs, end, when);
      const ended = await Promise.race([
        sendEscalation(life.needs, plan()).then(() => 'answered' as const),
        life.died,
      ]);
      const next = world.nextLife();
      world.clock.pass(20_000);
      await settleOutbox(next);
      const isKnown = (await next.outbox.find(plan().key)) !== undefined;
      expect(world.served.notes).toHaveLength(isKnown ? 1 : 0);
      if (ended === 'died') continue;
      expect(isKnown).toBe(true);
      break;
    }
  },
);

test('a note that arrives after its worker died is not written again', async () => {
  const world = await waiting();
  await world.send();
  world.clock.pass(10_000);
  // The request is on its way when the worker dies, and is taken in only later.
  let arrive: () => void = () => undefined;
  let isOnTheWay = false;
  const { send } = world.server;
  const onTheWay: typeof send = (origin, request) =>
    request.method === 'POST'
      ? new Promise(() => {
          isOnTheWay = true;
          arrive = () => void send(origin, request);
        })
      : send(origin, request);
  void settleOutbox({ ...world.needs, http: { send: onTheWay } });
  await expect
    .poll(() => world.server.requests.filter((line) => line.includes('notes')).length)
    .toBe(1);
  await expect.poll(() => isOnTheWay).toBe(true);

  const next = world.nextLife();
  await settleOutbox(next);
  expect(await entryOf(next)).toBe('unknown');
  arrive();
  await retryEscalation(next, plan().key);
  expect(await entryOf(next)).toBe('sent');
  expect(world.served.notes).toHaveLength(1);
});
