import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { isAbove, tierToOffer } from '../../../lib/domain/ladder/tiers-above.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { escalated, reply, ticket } from '../../builders/ticket.ts';

const policy = matrix({
  tiers: [
    { level: 1, name: 'Desk' },
    { level: 2, name: 'Team', opens: [{ reply: 'delayed' }] },
    { level: 4, name: 'Head', opens: [{ impact: 'high' }] },
  ],
});
const first = reply('2026-11-16T09:10:00Z');
const toTeam = [escalated('2026-11-16T09:20:00Z', 2), reply('2026-11-16T09:30:00Z')];
const toHead = [escalated('2026-11-16T09:40:00Z', 4), reply('2026-11-16T09:50:00Z')];

describe('an escalation', () => {
  test.each([
    ['a ticket that nobody has touched', ticket(), [2, 4], 2],
    ['a ticket that the desk works on', ticket({}, first), [2, 4], 2],
    ['one of high impact', ticket({ impact: 'high' }, first), [2, 4], 4],
    ['one that waits for the team', ticket({}, first, toTeam[0]!), [2, 4], 2],
    ['one that the team works on', ticket({}, first, ...toTeam), [4], 4],
    ['one that has reached the head', ticket({}, first, ...toTeam, ...toHead), [], null],
  ])('of %s goes above the tier that leads, to %j', (_name, subject, above, offered) => {
    const now = instant('2026-11-16T10:00:00Z');
    const { ladder } = assess(subject, [policy], now, { timeZone: 'UTC' });
    expect(ladder.tiers.filter(isAbove).map(({ level }) => level)).toEqual(above);
    expect(tierToOffer(ladder)).toBe(offered);
  });
});
