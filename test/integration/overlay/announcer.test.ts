import { describe, expect, test } from 'vitest';
import type { ClockState } from '../../../lib/domain/clocks/clock.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { toInstant } from '../../../lib/domain/time/instant.ts';
import { badgeOf, unreadBadge, type Badge } from '../../../lib/domain/view/badge.ts';
import { createAnnouncer } from '../../../lib/overlay/announcer.ts';
import { formats, text } from '../../component/english.ts';
import { assessment, clock, now, ticketView } from '../../component/samples.ts';

const badge = (state: ClockState) =>
  badgeOf(ticketView({ assessment: assessment({ clocks: [clock({ state, dueAt: null })] }) }), now);
const list = (states: Readonly<Record<string, ClockState>>) =>
  new Map(Object.entries(states).map(([id, state]) => [ticketId(id), badge(state)]));
const at = (milliseconds: number) => ({ text, formats, now: toInstant(now + milliseconds) });

test('what is seen for the first time is no news', () => {
  const announcer = createAnnouncer();
  announcer.note(new Map([[ticketId('1'), unreadBadge(null)]]), at(0));
  announcer.note(list({ 1: 'breached', 2: 'at-risk' }), at(0));
  expect(announcer.words()).toBe('');
});

test('several that cross at once are one sentence', () => {
  const announcer = createAnnouncer();
  announcer.note(list({ 1: 'on-track', 2: 'on-track' }), at(0));
  announcer.note(list({ 1: 'at-risk', 2: 'at-risk' }), at(0));
  expect(announcer.words()).toBe('2 tickets here changed their SLA state.');
});

test('two sentences are ten seconds apart, and the second is not lost', () => {
  const announcer = createAnnouncer();
  announcer.note(list({ 1: 'on-track', 2: 'on-track' }), at(0));
  announcer.note(list({ 1: 'at-risk', 2: 'on-track' }), at(0));
  announcer.note(list({ 1: 'at-risk', 2: 'breached' }), at(1000));
  expect(announcer.words()).toContain('Ticket 1');
  expect(announcer.nextAt()).toBe(now + 10_000);
  announcer.note(list({ 1: 'at-risk', 2: 'breached' }), at(10_000));
  expect(announcer.words()).toContain('Ticket 2');
  expect(announcer.nextAt()).toBeNull();
});

test('a ticket that is met or paused is not told of', () => {
  const announcer = createAnnouncer();
  announcer.note(list({ 1: 'on-track', 2: 'on-track' }), at(0));
  announcer.note(list({ 1: 'met', 2: 'paused' }), at(0));
  expect(announcer.words()).toBe('');
});

describe('once the history is there', () => {
  const minute = 60_000;
  const bound = badgeOf(
    ticketView({ assessment: assessment({ clocks: [clock({ bound: 'at-most' })] }) }),
    now,
  );
  const breached = (minutes: number) =>
    badgeOf(
      ticketView({
        assessment: assessment({
          clocks: [
            clock({
              state: 'breached',
              dueAt: toInstant(now + minutes * minute),
              breachesAt: toInstant(now + minutes * minute),
            }),
          ],
        }),
      }),
      toInstant(now + 5 * minute),
    );
  const told = (before: Badge, after: Badge) => {
    const announcer = createAnnouncer();
    announcer.note(new Map([[ticketId('1'), before]]), at(0));
    announcer.note(new Map([[ticketId('1'), after]]), at(5 * minute));
    return announcer.words();
  };

  test('a bound that becomes a certainty has crossed nothing', () => {
    expect(told(bound, breached(-20))).toBe('');
    expect(told(badge('unknown'), breached(-20))).toBe('');
  });

  test('a breach since the last look is told, whatever was known before', () => {
    expect(told(bound, breached(2))).toContain('Ticket 1 is now breached');
    expect(told(badge('on-track'), breached(-20))).toContain('Ticket 1 is now breached');
  });
});
