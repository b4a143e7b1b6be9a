import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time/instant.ts';
import { escalated, message, reply, ticket } from '../../builders/ticket.ts';
import { clockIn, codes, shown, text } from './clock-of.ts';

const now = '2026-11-16T12:00:00Z';
const of = (target: Record<string, unknown>, it: Parameters<typeof clockIn>[2]) =>
  clockIn({ targets: [target] }, { metric: String(target['metric']) }, it, now);
const unclear = ['unknown', ['reply-author-unknown']];
const partial = { completeness: 'partial', knownFrom: instant('2026-11-16T10:00:00Z') } as const;

describe('a reply whose author nobody knows', () => {
  const next = { metric: 'next-response', within: '4 h' };
  it('may be the first, so that a message may wait for the next', () => {
    const clock = of(
      next,
      ticket({}, reply('2026-11-16T09:10:00Z', null), message('2026-11-16T09:20:00Z')),
    );
    expect([clock.state, codes(clock)]).toEqual(unclear);
  });
  it('changes nothing once an agent has replied and nobody waits', () => {
    const clock = of(
      next,
      ticket(
        {},
        reply('2026-11-16T09:10:00Z'),
        reply('2026-11-16T09:15:00Z', null),
        message('2026-11-16T09:20:00Z'),
      ),
    );
    expect(shown(clock)).toEqual(['on-track', '2026-11-16T13:20:00Z']);
  });
  it('may have answered a message that waits', () => {
    const clock = of(
      next,
      ticket(
        {},
        reply('2026-11-16T09:10:00Z'),
        message('2026-11-16T09:20:00Z'),
        reply('2026-11-16T09:30:00Z', null),
      ),
    );
    expect([clock.state, codes(clock)]).toEqual(unclear);
  });
  it('may have been the update that was owed, until an agent replies', () => {
    const update = { metric: 'periodic-update', within: '4 h' };
    const unknown = of(update, ticket({}, reply('2026-11-16T09:10:00Z', null)));
    expect([unknown.state, codes(unknown)]).toEqual(unclear);
    const replied = [reply('2026-11-16T09:10:00Z', null), reply('2026-11-16T10:00:00Z')];
    expect(shown(of(update, ticket({}, ...replied)))).toEqual(['on-track', '2026-11-16T14:00:00Z']);
  });
  it('may have acknowledged an escalation, but not one that came after it', () => {
    const tiers = [
      { level: 1, name: 'One' },
      { level: 2, name: 'Two', respondsWithin: '4 h' },
    ];
    const second = { metric: 'acknowledgement', tier: 2 };
    const [escalation, answer] = [
      escalated('2026-11-16T10:00:00Z', 2),
      reply('2026-11-16T10:10:00Z', null),
    ];
    const clock = clockIn({ tiers }, second, ticket({}, escalation, answer), now);
    expect([clock.state, codes(clock)]).toEqual(unclear);
    const earlier = { ...answer, at: instant('2026-11-16T09:30:00Z') };
    expect(shown(clockIn({ tiers }, second, ticket({}, earlier, escalation), now))).toEqual([
      'on-track',
      '2026-11-16T14:00:00Z',
    ]);
  });
});

describe('a public reply', () => {
  const next = { metric: 'next-response', within: '4 h' };
  it.each([
    ['customer', '2026-11-16T13:20:00Z'],
    ['light-agent', null],
    ['system', null],
  ] as const)('of a %s waits for an answer: %s', (by, due) => {
    const both = [reply('2026-11-16T09:10:00Z'), reply('2026-11-16T09:20:00Z', by)];
    expect(text(of(next, ticket({}, ...both)).dueAt)).toBe(due);
  });
});

describe('a history that is known from ten o’clock on', () => {
  it('has no monitoring period that can be relied on from before', () => {
    const parts = { targets: [{ metric: 'monitoring', promise: 'agreed per case' }] };
    const monitored = (when: string) =>
      clockIn(
        parts,
        { metric: 'monitoring' },
        ticket(partial, {
          at: instant(when),
          kind: 'monitoring',
          until: instant('2026-11-17T12:00:00Z'),
        }),
        now,
      ).state;
    expect(monitored('2026-11-16T09:59:59Z')).toBe('unknown');
    expect(monitored('2026-11-16T10:00:00Z')).toBe('on-track');
  });
  it('has a workaround that ends the clock, at the latest then', () => {
    const target = { metric: 'resolution', within: '4 h', metBy: ['workaround'] };
    const workaround = { at: instant('2026-11-16T11:00:00Z'), kind: 'workaround' } as const;
    const clock = of(target, ticket(partial, workaround));
    expect([clock.state, clock.bound, text(clock.stoppedAt)]).toEqual([
      'met',
      'at-most',
      '2026-11-16T11:00:00Z',
    ]);
  });
});
