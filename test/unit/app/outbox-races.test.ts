import { expect, test } from 'vitest';
import { discardEscalation, retryEscalation } from '../../../lib/app/change-outbox.ts';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, site } from '../../fakes/dependencies.ts';

const id = plan().key;

/** An escalation whose time has come, on a helpdesk that takes its first note in only when told. */
async function heldBack() {
  const fakes = fakeDependencies();
  await fakes.needs.sites.save(site);
  const served = fakes.server.serve(ticket());
  let release: () => void = () => undefined;
  let isHeld = false;
  const released = new Promise<void>((resolve) => (release = resolve));
  const needs = {
    ...fakes.needs,
    http: {
      send: async (...[origin, request]: Parameters<typeof fakes.server.send>) => {
        if (request.method === 'POST' && !isHeld) {
          isHeld = true;
          await released;
        }
        return fakes.server.send(origin, request);
      },
    },
  };
  await sendEscalation(needs, plan());
  fakes.clock.pass(10_000);
  const state = async () => (await needs.outbox.find(id))?.state;
  const untilHeld = async () => {
    await expect.poll(() => isHeld).toBe(true);
  };
  return { ...fakes, needs, served, release, untilHeld, state };
}

test('a sweep that came second leaves the note to the first, also for a third sweep', async () => {
  const { needs, served, release, untilHeld, state } = await heldBack();
  const sweeps = [settleOutbox(needs), settleOutbox(needs)];
  await untilHeld();
  // The second sweep is over with its part by now; the first waits for the helpdesk.
  await settleOutbox(needs);
  expect(await state()).toBe('sending');
  expect(await retryEscalation(needs, id)).toMatchObject({ state: 'sending' });
  expect(await discardEscalation(needs, id)).toMatchObject({ state: 'sending' });
  release();
  await Promise.all(sweeps);
  expect(served.notes).toHaveLength(1);
  expect(await state()).toBe('sent');
});

test('an entry that another worker settled meanwhile is neither written on nor settled again', async () => {
  const { needs, served, release, untilHeld, state } = await heldBack();
  const sweep = settleOutbox(needs);
  await untilHeld();
  const entry = await needs.outbox.find(id);
  if (!entry) throw new Error('no entry');
  await needs.outbox.move(id, ['sending'], { ...entry, state: 'unknown' });
  release();
  await sweep;
  expect(served.notes).toHaveLength(1);
  expect(served.priority).toBe('low');
  expect(await state()).toBe('unknown');
});
