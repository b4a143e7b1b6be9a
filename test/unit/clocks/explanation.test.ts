import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { escalated, reply, status, ticket } from '../../builders/ticket.ts';

const hour = 3_600_000;

function clockOf(parts: Record<string, unknown>, of: Ticket, now: string, metric = 'resolution') {
  const { clocks } = assess(of, [matrix(parts)], instant(now), { timeZone: null, because: true });
  const clock = clocks.find((it) => it.metric === metric);
  if (!clock) throw new Error('no such clock');
  return clock;
}

const inOffice = {
  calendars: { office: berlin },
  targets: [{ metric: 'resolution', within: '40 h', calendar: 'office' }],
};

describe('an explanation', () => {
  it.each([
    ['over a weekend', '2026-11-24T10:00:00Z'],
    ['over a year', '2027-11-24T10:00:00Z'],
  ])('adds up to the elapsed time %s', (_, now) => {
    const paused = ticket(
      {},
      status('2026-11-16T12:00:00Z', 'pending'),
      status('2026-11-17T09:00:00Z', 'open'),
      status('2026-11-18T09:00:00Z', 'solved'),
      status('2026-11-19T09:00:00Z', 'open'),
    );
    const clock = clockOf(inOffice, paused, now);
    const stretches = (clock.because ?? []).flatMap((step) => step.stretches);
    const counted = stretches.map((it) =>
      it.kind === 'counted' ? it.to - it.from : it.kind === 'mixed' ? (it.open ?? 0) : 0,
    );
    expect(counted.reduce((a, b) => a + b, 0)).toBe(clock.elapsed);
    expect(new Set(stretches.map((it) => it.kind))).toContain('solved');
  });
  it('keeps a breach that a milder severity has hidden', () => {
    const parts = {
      severities: [
        { id: 'critical', when: [{ loss: { atLeast: '20%' } }] },
        { id: 'minor', default: true },
      ],
      targets: [
        { metric: 'resolution', severity: 'critical', within: '2 h' },
        { metric: 'resolution', severity: 'minor', within: '48 h' },
      ],
    };
    const milder = ticket(
      { loss: { affected: 25, total: 100, component: null } },
      {
        at: instant('2026-11-16T14:00:00Z'),
        kind: 'loss',
        affected: 1,
        total: 100,
        component: null,
      },
    );
    const clock = clockOf(parts, milder, '2026-11-16T15:00:00Z');
    expect([clock.state, clock.elapsed]).toEqual(['on-track', 6 * hour]);
    expect(clock.because?.map((step) => step.rule.code)).toEqual([
      'step-started',
      'step-breached-earlier',
    ]);
  });
});

describe('what a reviewer would try', () => {
  it('starts no update on a ticket that was solved with a closing comment', () => {
    const closed = ticket(
      {},
      status('2026-11-16T09:30:00Z', 'solved'),
      reply('2026-11-16T09:30:00Z'),
    );
    const parts = { targets: [{ metric: 'periodic-update', within: '1 h' }] };
    expect(clockOf(parts, closed, '2026-11-16T15:00:00Z', 'periodic-update').state).toBe('met');
  });
  it('takes a second workaround, and a pause beneath the first', () => {
    const parts = { targets: [{ metric: 'resolution', within: '4 h', metBy: ['workaround'] }] };
    const eased = (time: string) => ({ at: instant(time), kind: 'workaround' }) as const;
    const again = { at: instant('2026-11-16T11:00:00Z'), kind: 'recurred' } as const;
    const twice = ticket({}, eased('2026-11-16T10:00:00Z'), again, eased('2026-11-16T12:00:00Z'));
    expect(clockOf(parts, twice, '2026-11-16T20:00:00Z')).toMatchObject({
      state: 'met',
      elapsed: 2 * hour,
    });
    const waiting = ticket(
      {},
      eased('2026-11-16T10:00:00Z'),
      status('2026-11-16T10:30:00Z', 'pending'),
      again,
    );
    expect(clockOf(parts, waiting, '2026-11-16T20:00:00Z')).toMatchObject({
      state: 'paused',
      elapsed: hour,
    });
  });
  it('judges each escalation by the channel that it used', () => {
    const channels = [
      { type: 'form', address: 'https://example.com/form', respondsWithin: '30 min' },
      { type: 'email', address: 'a@example.com', respondsWithin: '4 h' },
    ];
    const tiers = [
      { level: 1, name: 'One' },
      { level: 2, name: 'Two', channels },
    ];
    const raised = ticket(
      {},
      escalated('2026-11-16T10:00:00Z', 2, { channel: 'form' }),
      reply('2026-11-16T12:00:00Z'),
      escalated('2026-11-16T13:00:00Z', 2, { channel: 'email' }),
    );
    const { clocks } = assess(raised, [matrix({ tiers })], instant('2026-11-16T14:00:00Z'), {
      timeZone: null,
    });
    const clock = clocks.find((it) => it.tier === 2);
    expect(clock?.cycles.map((it) => it.breached)).toEqual([true, false]);
    expect(clock?.dueAt).toBe(instant('2026-11-16T17:00:00Z'));
  });
  it('urges nobody on once the ticket is solved', () => {
    const parts = {
      targets: [{ metric: 'first-response', within: '30 min' }],
      tiers: [
        { level: 1, name: 'One' },
        { level: 2, name: 'Two', opens: [{ after: '4 h' }, { reply: 'delayed' }] },
      ],
    };
    const solved = ticket(
      {},
      reply('2026-11-16T10:00:00Z'),
      status('2026-11-16T10:30:00Z', 'solved'),
    );
    const { ladder } = assess(solved, [matrix(parts)], instant('2026-11-16T20:00:00Z'), {
      timeZone: null,
    });
    expect(ladder.recommended).toBe(1);
  });
});
