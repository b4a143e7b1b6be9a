import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ladder } from '../../../lib/domain/ladder/ladder.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { escalated, reply, ticket } from '../../builders/ticket.ts';

const tier = (level: number, more: Record<string, unknown> = {}) => ({
  level,
  name: `Tier ${level}`,
  ...more,
});

function ladderOf(parts: Record<string, unknown>, of: Ticket, now: string): Ladder {
  return assess(of, [matrix(parts)], instant(now), { timeZone: null }).ladder;
}
const states = (ladder: Ladder) => ladder.tiers.map((it) => it.state);
const morning = '2026-11-16T09:30:00Z';

it('begins with tier 1 and recommends it', () => {
  const ladder = ladderOf(
    { tiers: [tier(1), tier(2, { opens: [{ reply: 'delayed' }] })] },
    ticket(),
    morning,
  );
  expect([states(ladder), ladder.recommended]).toEqual([['current', 'not-yet'], 1]);
});

it('moves on to a tier once it has engaged', () => {
  const raised = ticket(
    {},
    reply('2026-11-16T09:05:00Z'),
    escalated('2026-11-16T09:10:00Z', 2),
    reply('2026-11-16T09:20:00Z'),
  );
  expect(states(ladderOf({ tiers: [tier(1), tier(2), tier(3)] }, raised, morning))).toEqual([
    'passed',
    'current',
    'open',
  ]);
});

it('takes "at any time" for permission, not for a reason', () => {
  const parts = { tiers: [tier(1), tier(2, { opens: [{ at: 'any-time' }] })] };
  const ladder = ladderOf(parts, ticket(), morning);
  expect([states(ladder), ladder.recommended]).toEqual([['current', 'open'], 1]);
});

it('opens a tier when a promised reply is late, and says from when', () => {
  const parts = {
    targets: [{ metric: 'first-response', within: '60 min' }],
    tiers: [tier(1), tier(2, { opens: [{ reply: 'delayed' }] })],
  };
  const early = ladderOf(parts, ticket(), morning);
  expect(early.tiers[1]?.opensAt).toBe(instant('2026-11-16T10:00:00Z'));
  const late = ladderOf(parts, ticket(), '2026-11-16T10:00:01Z');
  expect([states(late), late.recommended]).toEqual([['current', 'open'], 2]);
});

it('opens a tier after its delay on its own calendar', () => {
  const parts = {
    calendars: { office: berlin },
    tiers: [tier(1), tier(2, { opens: [{ after: '4 h', since: 'created', calendar: 'office' }] })],
  };
  const friday = ticket({ createdAt: instant('2026-11-20T14:00:00Z') });
  const opensAt = ladderOf(parts, friday, '2026-11-20T15:00:00Z').tiers[1]?.opensAt;
  expect(opensAt && formatInstant(opensAt)).toBe('2026-11-23T10:00:00Z');
});

it('routes by category, and by the words that mean one', () => {
  const parts = {
    categories: [{ id: 'payment-dispute', name: 'Payment dispute' }],
    recognise: { synonyms: { 'payment-dispute': ['charged twice'] } },
    tiers: [tier(1), tier(2, { opens: [{ category: ['payment-dispute'] }] })],
  };
  const byField = ladderOf(parts, ticket({ category: 'Payment dispute' }), morning);
  const byWords = ladderOf(parts, ticket({ subject: 'Invoice 2231 charged twice' }), morning);
  expect([byField.recommended, byWords.recommended]).toEqual([2, 2]);
  expect(byWords.tiers[1]?.because[0]).toMatchObject({
    code: 'trigger-category-word',
    values: ['payment-dispute', 'charged twice'],
  });
});

describe('a tier that wants the reference of the one below', () => {
  const parts = {
    tiers: [
      tier(1),
      tier(2, { opens: [{ at: 'any-time' }] }),
      tier(3, { opens: [{ impact: 'high' }], requires: [{ reference: 2 }] }),
    ],
  };
  it('is blocked and not recommended without it', () => {
    const ladder = ladderOf(parts, ticket({ impact: 'high' }), morning);
    expect([states(ladder), ladder.recommended]).toEqual([['current', 'open', 'blocked'], 1]);
    expect(ladder.tiers[2]?.missing[0]?.referenceOfTier).toBe(2);
  });
  it('names what is missing even while it is not open yet', () => {
    const ladder = ladderOf(parts, ticket(), morning);
    expect([ladder.tiers[2]?.state, ladder.tiers[2]?.missing.length]).toEqual(['not-yet', 1]);
  });
  it('opens once it is there', () => {
    const raised = ticket(
      { impact: 'high' },
      escalated('2026-11-16T09:10:00Z', 2, { reference: 'ESC-7' }),
    );
    const ladder = ladderOf(parts, raised, morning);
    expect([ladder.tiers[2]?.state, ladder.recommended]).toEqual(['open', 3]);
  });
});

it('says of each channel whether it is open and when it opens', () => {
  const parts = {
    calendars: { office: berlin, secret: { open: 'unpublished' } },
    tiers: [
      tier(1, {
        channels: [
          { type: 'phone', address: '+4930123456', calendar: 'office' },
          { type: 'email', address: 'a@example.com', calendar: 'secret' },
          { type: 'chat', address: null },
        ],
      }),
    ],
  };
  const [first] = ladderOf(parts, ticket(), '2026-11-21T12:00:00Z').tiers;
  expect(
    first?.channels.map((it) => [it.openNow, it.opensAt && formatInstant(it.opensAt)]),
  ).toEqual([
    [false, '2026-11-23T08:00:00Z'],
    [null, null],
    [null, null],
  ]);
});
