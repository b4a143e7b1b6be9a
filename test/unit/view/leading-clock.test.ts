import { expect, test } from 'vitest';
import { hour, toInstant } from '../../../lib/domain/time/instant.ts';
import { badgeOf } from '../../../lib/domain/view/badge.ts';
import { clocksThatMayLead } from '../../../lib/domain/view/leading-clock.ts';
import { assessment, clock, now, ticketView } from '../../component/samples.ts';

const at = (hours: number) => toInstant(now + hours * hour);
const due = (hours: number) => ({
  dueAt: at(hours),
  atRiskAt: at(hours / 2),
  breachesAt: at(hours),
});
const stopped = { dueAt: null, atRiskAt: null, breachesAt: null, stoppedAt: at(-1) };

const met = clock({ metric: 'first-response', state: 'met', ...stopped });
const late = clock({ metric: 'rca', state: 'met-late', ...stopped });
const soon = clock({ metric: 'next-response', state: 'on-track', ...due(4) });
const later = clock({ metric: 'resolution', state: 'on-track', ...due(9) });
const theirs = clock({ metric: 'resolution', state: 'on-track', source: 'helpdesk', ...due(2) });
const hidden = clock({ metric: 'monitoring', state: 'breached', hidden: true, ...due(-1) });
const paused = clock({ metric: 'resolution', state: 'paused', ...stopped });

test.each([
  ['what runs', [met, late, soon, later, hidden], ['next-response', 'resolution']],
  [
    'what stands still before what the helpdesk says',
    [met, theirs],
    ['first-response', 'resolution'],
  ],
  ['the first of those that stand still', [met, late, paused], ['resolution']],
  ['nothing where nothing is shown', [hidden], []],
])('a row is told of %s', (_, clocks, expected) => {
  const told = clocksThatMayLead(assessment({ clocks }), now);
  expect(told.map(({ metric }) => metric)).toEqual(expected);
});

test('its badge is at every later instant what all the clocks would make of it', () => {
  const all = [met, late, soon, later, theirs, hidden, paused];
  // Every choice of them: what is left out never would have led.
  for (let choice = 0; choice < 2 ** all.length; choice += 1) {
    const clocks = all.filter((_, place) => (choice >> place) % 2 === 1);
    const whole = ticketView({ assessment: assessment({ clocks }) });
    const row = ticketView({
      assessment: assessment({ clocks: clocksThatMayLead(assessment({ clocks }), now) }),
    });
    for (const hours of [0, 1, 2.5, 4.5, 8, 10])
      expect(badgeOf(row, at(hours))).toEqual(badgeOf(whole, at(hours)));
  }
});
