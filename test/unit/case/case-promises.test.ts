import { describe, expect, it } from 'vitest';
import { casePromises } from '../../../lib/domain/case/case-promises.ts';
import { clockEvents } from '../../../lib/domain/case/clock-events.ts';
import { noCase } from '../../../lib/domain/case/case-state.ts';
import { assess } from '../../../lib/domain/assess.ts';
import { withEvents } from '../../../lib/domain/ticket/with-events.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { entry } from '../../builders/case.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { status, ticket } from '../../builders/ticket.ts';

describe('what a policy promises in its office hours', () => {
  const policy = matrix({
    calendars: { office: berlin },
    targets: [{ metric: 'resolution', within: '8 h', calendar: 'office' }],
  });
  // Created on Friday at 09:00 in Berlin: used up at 17:00, when the office closes.
  const friday = { createdAt: instant('2026-11-20T08:00:00Z') };
  const promised = (now: string, ...events: readonly TicketEvent[]) => {
    const { clocks } = assess(ticket(friday, ...events), [policy], instant(now), {
      timeZone: null,
    });
    return casePromises(noCase, clocks, instant(now)).map(({ what, state }) => [what, state]);
  };

  it('is not missed while the office is closed', () => {
    expect(promised('2026-11-21T10:00:00Z')).toEqual([['resolution', 'open']]);
    expect(promised('2026-11-23T08:00:00Z')).toEqual([['resolution', 'open']]);
    expect(promised('2026-11-23T08:00:01Z')).toEqual([['resolution', 'missed']]);
  });
  it('is kept on a closed day, and late after the next opening', () => {
    const onSaturday = status('2026-11-21T10:00:00Z', 'solved');
    expect(promised('2026-11-24T08:00:00Z', onSaturday)).toEqual([['resolution', 'kept']]);
    const onMonday = status('2026-11-23T09:00:00Z', 'solved');
    expect(promised('2026-11-24T08:00:00Z', onMonday)).toEqual([['resolution', 'late']]);
  });
});

describe('an escalation that was withdrawn', () => {
  const policy = matrix({
    tiers: [
      { level: 1, name: 'One' },
      { level: 2, name: 'Two', respondsWithin: '1 h' },
    ],
  });
  const called = entry('2026-11-16T10:00:00Z', { kind: 'escalated', tier: 2 });
  const withdrawn = entry('2026-11-16T10:05:00Z', { kind: 'withdrawn', reason: 'by mistake' });
  const again = entry('2026-11-16T11:00:00Z', { kind: 'escalated', tier: 2 });
  const clockOf = (...log: readonly (typeof called)[]) => {
    const now = instant('2026-11-16T12:30:00Z');
    const told = withEvents(ticket(), clockEvents(log));
    const { clocks } = assess(told, [policy], now, { timeZone: null });
    const clock = clocks.find((it) => it.metric === 'acknowledgement' && it.tier === 2);
    return [clock?.state, clock?.startedAt ?? null];
  };

  it('is owed no answer', () => {
    expect(clockOf(called)).toEqual(['breached', called.event.at]);
    expect(clockOf(called, withdrawn)).toEqual(['not-started', null]);
  });
  it('takes nothing from one that comes after it, or from a case that was closed before', () => {
    expect(clockOf(called, withdrawn, again)).toEqual(['breached', again.event.at]);
    const closed = entry('2026-11-16T10:30:00Z', { kind: 'closed', criteria: [] });
    const late = entry('2026-11-16T10:40:00Z', { kind: 'withdrawn', reason: 'too late' });
    expect(clockOf(called, closed, late)).toEqual(['breached', called.event.at]);
  });
});
