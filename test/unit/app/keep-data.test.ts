import { expect, test } from 'vitest';
import { forgetOldTickets } from '../../../lib/app/keep-data.ts';
import { day } from '../../../lib/domain/time/instant.ts';
import { ref, ticketView } from '../../component/samples.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';

test('what was shown of a ticket is kept no longer than the ticket itself', async () => {
  const { needs, clock } = fakeDependencies();
  await needs.preferences.save({ timeZone: null, hours: null, keepDays: 30 });
  await needs.views.saveTickets([ticketView({ ref, readAt: clock.now() })]);
  clock.pass(30 * day);
  await forgetOldTickets(needs);
  expect(await needs.views.ticket(ref)).not.toBeNull();
  clock.pass(1);
  await forgetOldTickets(needs);
  expect(await needs.views.ticket(ref)).toBeNull();
});
