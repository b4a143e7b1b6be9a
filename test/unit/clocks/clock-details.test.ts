import { expect, it } from 'vitest';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';
import { clockIn, shown } from './clock-of.ts';

const at = (time: string) => instant(`2026-11-${time}Z`);

it('lists at most 64 open stretches until it is due', () => {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const hours = Object.fromEntries(days.map((day) => [day, [['09:00', '10:00']]]));
  const parts = {
    calendars: { hourly: { timeZone: 'UTC', hours } },
    targets: [{ metric: 'resolution', within: '65 h', calendar: 'hourly' }],
  };
  const clock = clockIn(parts, { metric: 'resolution' }, ticket(), '2026-11-16T09:30:00Z');
  expect(clock.openUntilDue).toHaveLength(64);
  expect(clock.openUntilDue?.[0]).toEqual([at('16T09:30:00'), at('16T10:00:00')]);
});

it('has not started where updates are owed from an escalation that came after the solving', () => {
  const target = { metric: 'periodic-update', within: '4 h', from: 'escalated' };
  const raised = { at: at('16T11:00:00'), kind: 'escalated', tier: 2 } as const;
  const solved = ticket({}, status('2026-11-16T10:00:00Z', 'solved'), raised);
  const parts = { targets: [target] };
  const clock = clockIn(parts, { metric: 'periodic-update' }, solved, '2026-11-16T12:00:00Z');
  expect(shown(clock)).toEqual(['not-started', null]);
});

it('says what was assumed of the ticket first, then what of its calendar, and what may be missing', () => {
  const parts = {
    calendars: { support: { open: '24x5', region: 'customer' } },
    scope: { ticketTypes: ['incident'] },
    targets: [{ metric: 'resolution', within: '4 h', calendar: 'support' }],
  };
  const of = (more: Partial<Ticket>) =>
    clockIn(
      parts,
      { metric: 'resolution' },
      ticket({ type: null, ...more }, reply('2026-11-16T09:20:00Z')),
      '2026-11-16T10:00:00Z',
      { timeZone: 'Asia/Kolkata' },
    );
  const assumed = [
    { code: 'assumed-type', values: ['incident'] },
    { code: 'assumed-working-days', values: ['Asia/Kolkata'] },
  ];
  expect(of({})).toMatchObject({ bound: 'assumed', reasons: assumed });
  expect(of({ completeness: 'snapshot' })).toMatchObject({
    bound: 'at-most',
    reasons: [{ code: 'earlier-pauses-possible', values: [] }, ...assumed],
  });
});
