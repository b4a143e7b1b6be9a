import { expect, test } from 'vitest';
import { sendEscalation } from '../../../lib/app/escalate.ts';
import { settleOutbox } from '../../../lib/app/settle-outbox.ts';
import type { HelpdeskApi } from '../../../lib/ports/helpdesk.ts';
import { plan } from '../../builders/outbox-entry.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';
import { helpdeskApi } from '../../fakes/helpdesk-api.ts';

/** An escalation that has just been sent to `api`. */
async function sent(api: HelpdeskApi) {
  const fakes = fakeDependencies({ helpdesk: () => api });
  await fakes.needs.sites.save(site);
  fakes.server.serve(ticket());
  await sendEscalation(fakes.needs, plan());
  fakes.clock.pass(10_000);
  await settleOutbox(fakes.needs);
  expect((await fakes.needs.outbox.find(plan().key))?.state).toBe('sent');
  return fakes;
}

const refreshes = (told: readonly string[]) =>
  told.filter((it) => it === `refresh ${origin}`).length;

test('a helpdesk that goes on working after a write is read once more, when it is done', async () => {
  const { needs, clock, told } = await sent({ ...helpdeskApi, settlesAfter: 6000 });
  const before = refreshes(told);
  expect(told).toContain('wake 6000');
  clock.pass(5999);
  await settleOutbox(needs);
  expect(refreshes(told)).toBe(before);
  clock.pass(1);
  await settleOutbox(needs);
  expect(refreshes(told)).toBe(before + 1);
  await settleOutbox(needs);
  expect(refreshes(told)).toBe(before + 1);
});

test('a worker that died in between does it when it is back, and not a day later', async () => {
  for (const [wait, more] of [
    [30_000, 1],
    [86_400_000, 0],
  ] as const) {
    const { needs, clock, told } = await sent({ ...helpdeskApi, settlesAfter: 6000 });
    const before = refreshes(told);
    clock.pass(wait);
    await settleOutbox(needs);
    expect(refreshes(told)).toBe(before + more);
  }
});

test('any other helpdesk is read back once', async () => {
  const { needs, clock, told } = await sent(helpdeskApi);
  const before = refreshes(told);
  clock.pass(10_000);
  await settleOutbox(needs);
  expect(refreshes(told)).toBe(before);
});
