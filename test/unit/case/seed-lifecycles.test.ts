import { describe, expect, test } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { caseGaps } from '../../../lib/domain/case/case-gaps.ts';
import { casePromises } from '../../../lib/domain/case/case-promises.ts';
import { clockEvents } from '../../../lib/domain/case/clock-events.ts';
import type { CaseDraft } from '../../../lib/domain/case/case-event.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import type { Ticket, TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { withEvents } from '../../../lib/domain/ticket/with-events.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { WalkedCase } from '../../builders/case.ts';
import { berlin } from '../../builders/matrix.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';
import { preset, type PresetId } from '../presets/read-preset.ts';

// Monday, 2026-11-16.
const at = (time: string, day = 16) => `2026-11-${day}T${time}:00Z`;

/** A ticket and its case under a published policy, looked at whenever one likes. */
function walk(id: PresetId, facts: Partial<Ticket> = {}, ...events: readonly TicketEvent[]) {
  const matrix: Matrix = preset(id);
  const subject = ticket({ createdAt: instant(at('09:00')), ...facts }, ...events);
  const walked = new WalkedCase(matrix, subject.events);
  const look = (when: string) => {
    const told = clockEvents(walked.log).filter((event) => event.at <= instant(when));
    const { clocks, ladder, severity } = assess(
      withEvents(subject, told),
      [matrix],
      instant(when),
      { timeZone: 'Asia/Kolkata', hours: berlin },
    );
    const clock = (metric: string, tier?: number) => {
      const found = clocks.find((it) => it.metric === metric && it.tier === tier);
      return { ...found, due: found?.dueAt ? formatInstant(found.dueAt) : null };
    };
    const promises = casePromises(walked.state, clocks, instant(when)).map(
      ({ what, tier, state }) => `${what} ${tier ?? ''} ${state}`.replace(/ +/g, ' '),
    );
    const gaps = caseGaps(walked.state, matrix, instant(when)).map(({ code }) => code);
    return { clock, ladder, severity, promises, gaps };
  };
  return { walked, look, next: walked.next.bind(walked), refusal: walked.refusal.bind(walked) };
}

const monitoring = (until: string): CaseDraft => ({ kind: 'monitoring', until: instant(until) });

describe('Exotel', () => {
  test('a form is answered in 30 min, led, planned, monitored for an agreed time, closed by agreement', () => {
    const { walked, look, next, refusal } = walk('exotel', {}, reply(at('09:20')));
    next(at('10:00'), { kind: 'escalated', tier: 2, channel: 'form' });
    expect(look(at('10:00')).clock('acknowledgement', 2)).toMatchObject({
      due: at('10:30'),
      state: 'on-track',
    });
    expect(look(at('10:31')).clock('acknowledgement', 2).state).toBe('breached');
    expect(look(at('10:01')).gaps).toEqual([
      'case-gap-lead',
      'case-gap-communication-plan',
      'case-gap-observations',
    ]);
    next(at('10:20'), { kind: 'lead', who: 'Lead' });
    next(at('10:25'), { kind: 'acknowledged', tier: 2 });
    expect(look(at('10:26')).clock('acknowledgement', 2).state).toBe('met');
    next(at('10:40'), { kind: 'plan', plan: 'communication', text: 'A call each evening.' });
    next(at('10:45'), { kind: 'plan', plan: 'technical', text: 'Trace the trunk.' });
    next(at('10:50'), { kind: 'work-started' });
    next(at('11:00'), { kind: 'observation', team: 'Voice', text: 'One trunk is dead.' });
    next(at('12:00'), { kind: 'lead', who: 'Manager', reason: 'End of shift.' });
    // The account manager in copy is another way to the same tier, with an hour.
    next(at('13:00'), { kind: 'escalated', tier: 2, channel: 'ticket' });
    expect(look(at('13:01')).clock('acknowledgement', 2).due).toBe(at('14:00'));
    next(at('13:30'), { kind: 'acknowledged', tier: 2 });
    next(at('13:40'), { kind: 'resolved', text: 'Another trunk is used.' });
    expect(look(at('13:41')).gaps).toContain('case-gap-monitoring');
    next(at('14:00'), monitoring(at('14:00', 18)));
    expect(look(at('14:01')).gaps).toEqual(['case-gap-standby']);
    next(at('14:05'), { kind: 'standby', team: ['Voice'] });
    expect(next(at('09:00', 17), { kind: 'recurred' })).toBe('in-progress');
    next(at('10:00', 17), { kind: 'resolved', text: 'The switch was replaced.' });
    next(at('10:10', 17), monitoring(at('10:10', 19)));
    expect(look(at('10:11', 17)).clock('monitoring')).toMatchObject({
      state: 'on-track',
      due: at('10:10', 19),
    });
    const close: CaseDraft = { kind: 'closed', criteria: ['no-recurrence-and-satisfied'] };
    expect(refusal(at('10:11', 19), close)?.code).toBe('case-close-no-agreement');
    expect(look(at('10:11', 19)).gaps).toEqual(['case-gap-close']);
    next(at('10:20', 19), { kind: 'agreed', who: 'Customer' });
    expect(next(at('10:30', 19), close)).toBe('closed');
    expect(walked.state).toMatchObject({
      lead: { who: 'Manager' },
      earlierLeads: [{ who: 'Lead' }],
      recurrences: [instant(at('09:00', 17))],
      standby: ['Voice'],
      tiers: [{ tier: 2, calls: [{ channel: 'form' }, { channel: 'ticket' }] }],
      closure: { criteria: ['no-recurrence-and-satisfied'] },
      outOfPlace: [],
    });
    expect(look(at('10:31', 19)).gaps).toEqual([]);
  });

  test('what cannot be resolved in time is closed by mutual agreement, as feedback', () => {
    const { next } = walk('exotel');
    next(at('10:00'), { kind: 'escalated', tier: 2, channel: 'phone' });
    next(at('10:05'), { kind: 'acknowledged', tier: 2 });
    next(at('10:06'), { kind: 'lead', who: 'Voice manager' });
    next(at('11:00'), { kind: 'agreed', who: 'Customer', text: 'It is planned for spring.' });
    expect(next(at('11:05'), { kind: 'closed', criteria: ['mutual-agreement'] })).toBe('closed');
  });
});

describe('MyOperator', () => {
  test('tier 2 by mail, its ticket id for the form of tier 3, and no form without it', () => {
    const { walked, look, next, refusal } = walk('myoperator', {});
    const form: CaseDraft = { kind: 'escalated', tier: 3, channel: 'form' };
    expect(refusal(at('09:30'), form)).toEqual({ code: 'requires-reference', values: [2] });
    next(at('10:00'), { kind: 'unsatisfactory' });
    next(at('10:01'), { kind: 'escalated', tier: 2, channel: 'email' });
    expect(refusal(at('11:00'), form)?.code).toBe('requires-reference');
    expect(look(at('11:00')).ladder.tiers[2]?.missing).toMatchObject([{ referenceOfTier: 2 }]);
    // The id comes with the answer, long after the mail.
    next(at('12:00'), { kind: 'acknowledged', tier: 2 });
    next(at('12:00'), { kind: 'reference', tier: 2, reference: 'MYOP-4711' });
    expect(look(at('12:01')).ladder.tiers[2]?.missing).toEqual([]);
    expect(next(at('15:00'), form)).toBe('open');
    expect(walked.state.tiers).toMatchObject([{ tier: 2, reference: 'MYOP-4711' }, { tier: 3 }]);
    next(at('16:00'), { kind: 'acknowledged', tier: 3 });
    next(at('16:30'), { kind: 'work-started' });
    next(at('17:00'), { kind: 'workaround' });
    // A workaround meets the resolution: 4 to 24 business hours, by the hours that the user added.
    expect(look(at('17:01')).clock('resolution').state).toBe('met');
    next(at('18:00'), { kind: 'resolved', text: 'The widget is fixed.' });
    expect(next(at('18:10'), { kind: 'closed', criteria: ['objectives-met'] })).toBe('closed');
  });
});

describe('JamilaTech', () => {
  test('tier 2 within 4 h of tier 1, tier 3 within 12 h of tier 2, an update every 24 h', () => {
    const { look, next, refusal } = walk(
      'jamilatech',
      {},
      reply(at('09:30')),
      reply(at('08:00', 17)),
      status(at('20:00', 17), 'solved'),
    );
    expect(look(at('09:31')).clock('tier-engagement', 2).due).toBe(at('13:30'));
    next(at('13:00'), { kind: 'escalated', tier: 2, channel: 'email' });
    expect(look(at('13:01')).clock('tier-engagement', 2).state).toBe('met');
    next(at('14:00'), { kind: 'acknowledged', tier: 2 });
    expect(look(at('14:01')).clock('tier-engagement', 3).due).toBe(at('02:00', 17));
    next(at('03:00', 17), { kind: 'escalated', tier: 3, channel: 'portal' });
    expect(look(at('03:01', 17)).clock('tier-engagement', 3).state).toBe('met-late');
    next(at('04:00', 17), { kind: 'acknowledged', tier: 3 });
    next(at('05:00', 17), {
      kind: 'update-given',
      text: 'We found the cause.',
      nextAt: instant(at('12:00', 17)),
    });
    expect(look(at('12:01', 17)).promises).toContain('update missed');
    expect(look(at('08:01', 17)).clock('periodic-update').due).toBe(at('08:00', 18));
    next(at('18:00', 17), { kind: 'update-given', text: 'It is solved.', nextAt: null });
    expect(look(at('18:01', 17)).promises).toContain('update late');
    const close: CaseDraft = { kind: 'closed', criteria: ['objectives-met'] };
    // Support confirms the solution with the customer before it closes.
    expect(refusal(at('20:01', 17), close)?.code).toBe('case-close-no-agreement');
    next(at('20:02', 17), { kind: 'agreed', who: 'Customer' });
    expect(next(at('20:03', 17), close)).toBe('closed');
    expect(look(at('20:04', 17)).gaps).toEqual(['case-gap-actions']);
  });
});

describe('S-Club', () => {
  test('a data breach goes to tier 3 at once; summary, timeline and corrective actions are kept', () => {
    const { walked, look, next } = walk('s-club', { category: 'data-breach' });
    expect(look(at('09:01')).ladder.recommended).toBe(3);
    next(at('09:05'), { kind: 'escalated', tier: 3 });
    expect(look(at('09:06')).clock('periodic-update').state).toBe('not-timed');
    next(at('09:30'), { kind: 'acknowledged', tier: 3 });
    next(at('09:40'), { kind: 'work-started' });
    next(at('10:00'), { kind: 'update-given', text: 'We are on it.', nextAt: null });
    next(at('11:00'), { kind: 'resolved', text: 'The leak is closed.' });
    expect(look(at('11:01')).gaps).toEqual(['case-gap-actions']);
    const action = 'action-0001';
    next(at('11:30'), {
      kind: 'action',
      action,
      text: 'Rotate every key.',
      owner: 'Developers',
      dueAt: instant(at('12:00', 20)),
    });
    next(at('12:00'), { kind: 'closed', criteria: ['objectives-met'] });
    next(at('12:00', 19), { kind: 'action-done', action });
    expect(walked.state).toMatchObject({
      status: 'closed',
      actions: [{ owner: 'Developers', doneAt: instant(at('12:00', 19)) }],
    });
    expect(look(at('12:01', 19)).gaps).toEqual([]);
  });
});

describe('Exotel Contact Center', () => {
  test('a critical one: 6 h without the time for remote access, its RCA 72 h after the solution', () => {
    const { walked, look, next } = walk(
      'exotel-contact-center',
      { loss: { affected: 25, total: 100, component: 'ACD' } },
      status(at('14:00'), 'solved'),
    );
    expect(look(at('09:10')).severity.id).toBe('critical');
    expect(look(at('09:10')).clock('first-response').due).toBe(at('10:30'));
    expect(look(at('09:10')).clock('resolution').due).toBe(at('15:00'));
    next(at('09:30'), { kind: 'escalated', tier: 3 });
    next(at('09:40'), { kind: 'acknowledged', tier: 3 });
    next(at('09:45'), { kind: 'work-started' });
    next(at('10:00'), { kind: 'pause', reason: 'awaiting-remote-access' });
    expect(look(at('10:30')).clock('resolution').state).toBe('paused');
    next(at('11:00'), { kind: 'resume', reason: 'awaiting-remote-access' });
    expect(look(at('11:01')).clock('resolution').due).toBe(at('16:00'));
    expect(walked.state.pauses).toEqual([
      { reason: 'awaiting-remote-access', from: instant(at('10:00')), to: instant(at('11:00')) },
    ]);
    expect(walked.state).toMatchObject({ status: 'resolved', resolution: { byTicket: true } });
    expect(look(at('14:01')).clock('resolution').state).toBe('met');
    expect(look(at('14:01')).clock('rca').due).toBe(at('14:00', 19));
    expect(look(at('14:01')).promises).toContain('rca open');
    next(at('14:30'), { kind: 'closed', criteria: ['objectives-met'] });
    next(at('15:00', 18), { kind: 'rca-delivered' });
    expect(look(at('15:01', 18)).promises).toContain('rca kept');
    expect(walked.state.status).toBe('closed');
  });
});
