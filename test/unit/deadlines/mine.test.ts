import { expect, test } from 'vitest';
import { isMine } from '../../../lib/domain/deadlines/is-mine.ts';
import { deadlineKinds } from '../../../lib/domain/deadlines/deadline.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, toInstant } from '../../../lib/domain/time/instant.ts';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { matrix } from '../../builders/matrix.ts';
import { origin } from '../../fakes/dependencies.ts';
import { deadlineWorld } from './world.ts';

test.each([
  ['nobody’s', null, null, true],
  ['led by me', 'Asha Rao', 'agent2', true],
  ['led by somebody else, though assigned to me', 'agent2', 'asha rao', false],
  ['assigned to me', null, ' asha rao', true],
  ['assigned to somebody else', null, 'agent2', false],
])('what is %s', (_, lead, assignee, mine) => {
  expect(isMine({ lead, assignee }, ['Asha Rao'])).toBe(mine);
});

test('who wants only their own is told of no other’s, by their names and by their account', async () => {
  const start = instant('2026-11-20T09:00:00Z');
  const world = await deadlineWorld(
    matrix({ targets: [{ metric: 'resolution', within: '4 h' }] }),
    start,
  );
  await world.needs.preferences.save({
    ...standardPreferences,
    notifications: { kinds: deadlineKinds, quiet: null, mine: ['Asha Rao'] },
  });
  await world.needs.memory.update(origin, (state) => ({ ...state, account: 'agent1' }));
  await world.see({ id: ticketId('1'), assignee: 'Asha Rao' });
  await world.see({ id: ticketId('2'), assignee: 'agent2' });
  await world.see({ id: ticketId('3'), assignee: null });
  await world.see({ id: ticketId('4'), assignee: 'agent2' });
  await world.tell('4', { kind: 'escalated', tier: 2 });
  await world.tell('4', { kind: 'lead', who: 'agent1' });
  await world.passTo(toInstant(start + 5 * hour));
  const told = (await world.log()).filter(({ state }) => state === 'shown');
  expect(new Set(told.map((it) => it.ticketId))).toEqual(new Set(['1', '3', '4']));
  // The toolbar counts all the same.
  expect(await world.needs.deadlines.pressing()).toMatchObject({ breached: 4 });
});
