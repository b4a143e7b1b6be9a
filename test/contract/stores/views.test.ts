import { expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { day, toInstant } from '../../../lib/domain/time/instant.ts';
import { StoredViews } from '../../../lib/storage/views.ts';
import { assessment, now, ref, severity, ticketView } from '../../component/samples.ts';
import { FakeStorageArea } from '../../fakes/browser-storage.ts';

function open() {
  const area = new FakeStorageArea('local');
  return { area, views: new StoredViews(area) };
}

test("a customer's own sentence is not kept with what was shown of a ticket", async () => {
  const { area, views } = open();
  const quoted = { affected: 20, total: 25, component: null, sentence: 'Our 20 agents are down' };
  const judged = assessment({ severity: severity({ suggestions: [quoted] }) });
  await views.saveTickets([ticketView({ ref, assessment: judged })]);
  expect((await views.ticket(ref))?.assessment?.severity.suggestions).toEqual([]);
  expect(area.dump()).not.toContain('20 agents');
});

test('what was shown is forgotten by its age, and its place in the order with it', async () => {
  const { area, views } = open();
  const young = { ...ref, ticketId: ticketId('43') };
  await views.saveTickets([
    ticketView({ ref, readAt: toInstant(now - day - 1) }),
    ticketView({ ref: young, readAt: toInstant(now - day) }),
  ]);
  await views.forgetBefore(toInstant(now - day));
  expect(await views.ticket(ref)).toBeNull();
  expect((await views.ticket(young))?.ref).toEqual(young);
  expect(area.dump()).not.toContain(`|${ref.ticketId}`);
});
