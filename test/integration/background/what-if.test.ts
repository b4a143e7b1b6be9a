// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, toInstant } from '../../../lib/domain/time/instant.ts';
import { createMessenger } from '../../../lib/messaging/messenger.ts';
import type { ContentProtocol } from '../../../lib/messaging/protocol.ts';
import { areas, send } from '../../fakes/browser.ts';
import { origin, site } from '../../fakes/dependencies.ts';
import { matrix } from '../../builders/matrix.ts';
import { newBrowser, pageOf } from './worker.ts';

let browser: ReturnType<typeof newBrowser>;
const id = ticketId('1');
const ref = { origin, ticketId: id };
const page = { kind: 'ticket', ticketId: id } as const;
const reading = { ticketId: id, found: {}, missing: [] };

beforeEach(async () => {
  browser = newBrowser();
  browser.start();
  await browser.switchOn();
});

const assessed = async () => {
  const view = await browser.askAsPage('page.assess', {
    page,
    readings: [reading],
    signedInAs: null,
  });
  return view.tickets[0];
};

test('a ticket’s page is given its panel drawn, and no explanation besides', async () => {
  const ticket = await assessed();
  // The texts of this browser are empty: what is drawn is the shape of the panel.
  expect(JSON.stringify(ticket?.panel)).toContain('"data-choice":"solve"');
  expect(ticket?.assessment?.clocks.some((clock) => 'because' in clock)).toBe(false);
  expect(ticket).not.toHaveProperty('choices');
  const stored = areas.local.dump();
  expect(stored).toContain('because');
  expect(stored).not.toContain('data-choice');
});

test('a list is given what its rows show, and no contacts besides', async () => {
  const list = createMessenger<ContentProtocol>((message) =>
    send(message, pageOf('1', { url: `${origin}/list` })),
  );
  const readings = [reading];
  const { tickets } = await list('page.assess', {
    page: { kind: 'ticket-list' },
    readings,
    signedInAs: null,
  });
  expect(tickets[0]).toMatchObject({
    ref,
    assessment: { severity: { id: 'major' }, ladder: { tiers: [] } },
  });
  expect(tickets[0]?.assessment?.clocks[0]).toMatchObject({ metric: 'resolution' });
  const history = await list('page.history', { ticketId: id });
  expect(history).toMatchObject({ ticket: { ref, assessment: { ladder: { tiers: [] } } } });
});

test('a choice that is offered is answered, and nothing is written anywhere', async () => {
  const drawn = await browser.askAsPage('page.what-if', { ticketId: id, choice: 'solve' });
  expect(JSON.stringify(drawn)).toContain('"tag":"li"');
  expect(browser.server.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
  const again = await browser.askAsPopup('popup.view', { url: `${origin}/ticket/1`, tabId: 7 });
  expect(again.ticket?.status).not.toBe('solved');
});

test('what a field of the helpdesk holds counts in the answer', async () => {
  const byLoss = matrix({
    id: 'by-loss',
    severities: [
      { id: 'critical', when: [{ loss: { atLeast: '20%' } }] },
      { id: 'minor', default: true },
    ],
    targets: [{ metric: 'resolution', within: '4 h' }],
  });
  await browser.askAsPopup('matrix.import', { matrix: byLoss });
  const fieldMap = { affected: 'Down', total: 'Agents' };
  const assignments = [{ matrixId: 'by-loss' }];
  await browser.askAsPopup('site.save', { site: { ...site, assignments, fieldMap } });
  Object.assign(browser.server.tickets.get('1')?.fields ?? {}, { Down: '30', Agents: '100' });
  const replyAt = toInstant(browser.clock.now() + hour);
  const { asIs } = await browser.askAsPopup('ticket.what-if', { ref, question: { replyAt } });
  expect(asIs.severity).toMatchObject({ id: 'critical', certain: true });
});

test('a choice that is not offered is refused', async () => {
  for (const choice of ['severity invented', 'workaround', '']) {
    await expect(browser.askAsPage('page.what-if', { ticketId: id, choice })).rejects.toMatchObject(
      { name: 'not-offered' },
    );
  }
});

test('a page may ask nothing but choices: a time is for our own pages', async () => {
  const asked = { ticketId: id, question: { replyAt: 1_800_000_000_000 } };
  for (const verb of ['page.what-if', 'ticket.what-if'])
    expect(await send({ uptier: 1, verb, payload: asked }, pageOf('1'))).toMatchObject({
      ok: false,
      error: { name: 'refused' },
    });
});

test('the popup may ask of any time since the ticket came', async () => {
  const now = browser.clock.now();
  const ask = (replyAt: number) =>
    browser.askAsPopup('ticket.what-if', { ref, question: { replyAt: toInstant(replyAt) } });
  const found = await ask(now + hour);
  expect(found.supposed.assessedAt).toBe(now + hour);
  expect(found.asIs.assessedAt).toBe(now);
  expect(found.next).toMatchObject({ metric: 'resolution', dueAt: now + 4 * hour });
  await expect(ask(now - hour)).rejects.toMatchObject({ name: 'before-ticket' });
});
