// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { ownOrigin } from '../../../lib/domain/customer/own-case.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { Database } from '../../../lib/storage/database.ts';
import { readFigures } from '../../../lib/storage/figures-store.ts';
import { origin } from '../../fakes/dependencies.ts';
import { newBrowser } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
const ref = { origin, ticketId: ticketId('1') };
const escalated = { kind: 'escalated', tier: 2, channel: 'phone' } as const;

beforeEach(async () => {
  browser = newBrowser();
  browser.start();
  await browser.switchOn();
});

async function counted() {
  const found = [];
  for await (const some of readFigures(new Database())) found.push(...some);
  return found;
}

test('an escalation is on the board at once, and in the figures that pages read', async () => {
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  const { rows } = await browser.askAsPopup('insights.board');
  expect(rows).toMatchObject([{ ref, tier: 2, status: 'open', severity: 'Major', saidBy: 'log' }]);
  expect(rows[0]?.next).toMatchObject({ metric: 'resolution' });
  expect(await counted()).toMatchObject([
    { ref, tier: 2, channel: 'phone', severity: 'Major', resolutionDueAt: expect.any(Number) },
  ]);
});

test('who takes it leads on the board, and what is closed has left it', async () => {
  await browser.askAsPage('page.assess', {
    page: { kind: 'ticket', ticketId: ref.ticketId },
    readings: [],
    signedInAs: 'agent1',
  });
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  await browser.askAsPopup('case.take', { ref, why: null });
  expect((await browser.askAsPopup('insights.board')).rows).toMatchObject([
    { lead: 'agent1', isMine: true, status: 'acknowledged' },
  ]);
  await browser.askAsPopup('case.change', {
    ref,
    drafts: [{ kind: 'withdrawn', reason: 'by mistake' }],
  });
  expect((await browser.askAsPopup('insights.board')).rows).toEqual([]);
  expect(await counted()).toMatchObject([{ status: 'withdrawn' }]);
});

test('cases of a file are counted until nothing is left, whatever becomes of the worker', async () => {
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  const file = JSON.parse(await browser.askAsPopup('case.export')) as { cases: { ref: object }[] };
  const [one] = file.cases;
  const cases = Array.from({ length: 120 }, (_, at) => ({
    ...one,
    ref: { origin, ticketId: String(at + 1) },
  }));
  await browser.askAsPopup('case.import', { text: JSON.stringify({ ...file, cases }) });
  browser.start();
  let step = await browser.askAsPopup('insights.count');
  while (step.left > 0) step = await browser.askAsPopup('insights.count');
  expect(await counted()).toHaveLength(120);
});

test('what somebody asks of a vendor as its customer is on no board of the team', async () => {
  await browser.askAsPopup('case.change', { ref, drafts: [escalated] });
  const file = JSON.parse(await browser.askAsPopup('case.export')) as { cases: object[] };
  const cases = file.cases.map((it) => ({ ...it, ref: { origin: ownOrigin, ticketId: '1' } }));
  await browser.askAsPopup('case.import', { text: JSON.stringify({ ...file, cases }) });
  expect((await browser.askAsPopup('insights.board')).rows).toHaveLength(1);
  expect(await counted()).toHaveLength(1);
});

test('a page of the web may not ask for the board', async () => {
  const asked = browser.askAsPage as unknown as (verb: string) => Promise<unknown>;
  await expect(asked('insights.board')).rejects.toMatchObject({ name: 'refused' });
});
