import { describe, expect, test } from 'vitest';
import type { CaseDraft } from '../../../lib/domain/case/case-event.ts';
import { readCases } from '../../../lib/domain/case/read-case.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { entry, WalkedCase } from '../../builders/case.ts';
import { matrix } from '../../builders/matrix.ts';
import { reply, status } from '../../builders/ticket.ts';

const policy = matrix({
  tiers: [
    { level: 1, name: 'Support' },
    { level: 2, name: 'Desk', opens: [{ at: 'any-time' }] },
    { level: 3, name: 'Head', opens: [{ at: 'any-time' }], requires: [{ reference: 2 }] },
  ],
  lifecycle: {
    lead: { assigned: true },
    closure: {
      anyOf: [
        'objectives-met',
        'no-recurrence-and-satisfied',
        'customer-agrees',
        'mutual-agreement',
      ],
      confirmation: 'customer-agreement',
    },
    monitoring: { period: 'agreed-per-case' },
  },
});
const day = (time: string) => `2026-11-16T${time}:00Z`;
const escalate: CaseDraft = { kind: 'escalated', tier: 2, channel: 'form' };
const agreed: CaseDraft = { kind: 'agreed', who: 'Ms Customer' };
const close = (...criteria: string[]): CaseDraft => ({ kind: 'closed', criteria });
const monitor = (until: string): CaseDraft => ({ kind: 'monitoring', until: instant(until) });
const fixed: CaseDraft = { kind: 'resolved', text: 'Routed around the dead trunk.' };

function opened(): WalkedCase {
  const walked = new WalkedCase(policy);
  walked.next(day('09:00'), escalate);
  return walked;
}

function inProgress(): WalkedCase {
  const walked = opened();
  walked.next(day('09:10'), { kind: 'acknowledged', tier: 2 });
  walked.next(day('09:11'), { kind: 'lead', who: 'Ada' });
  walked.next(day('09:20'), { kind: 'work-started' });
  return walked;
}

describe('a case goes on', () => {
  test('from open to closed, by every state between', () => {
    const walked = opened();
    expect(walked.state.status).toBe('open');
    expect(walked.next(day('09:10'), { kind: 'acknowledged', tier: 2 })).toBe('acknowledged');
    walked.next(day('09:11'), { kind: 'lead', who: 'Ada' });
    expect(walked.next(day('09:20'), { kind: 'work-started' })).toBe('in-progress');
    expect(walked.next(day('10:00'), fixed)).toBe('resolved');
    expect(walked.next(day('10:05'), monitor(day('18:00')))).toBe('monitoring');
    walked.next(day('18:10'), agreed);
    expect(walked.next(day('18:15'), close('no-recurrence-and-satisfied'))).toBe('closed');
    expect(walked.state.since).toBe(instant(day('18:15')));
  });

  test('back to in progress when the problem comes back, and forgets the agreement', () => {
    const walked = inProgress();
    walked.next(day('10:00'), fixed);
    walked.next(day('10:05'), monitor(day('18:00')));
    walked.next(day('11:00'), agreed);
    expect(walked.next(day('12:00'), { kind: 'recurred' })).toBe('in-progress');
    expect(walked.state).toMatchObject({ resolution: null, monitoring: null, agreement: null });
    expect(walked.state.recurrences).toEqual([instant(day('12:00'))]);
    walked.next(day('13:00'), fixed);
    expect(walked.refusal(day('13:01'), close('customer-agrees'))?.code).toBe(
      'case-close-no-agreement',
    );
  });

  test('to a higher tier, which has to answer anew', () => {
    const walked = inProgress();
    walked.next(day('12:00'), { kind: 'reference', tier: 2, reference: 'INC-7' });
    expect(walked.next(day('12:01'), { kind: 'escalated', tier: 3 })).toBe('open');
    expect(walked.state.tier).toBe(3);
    expect(walked.state.tiers).toMatchObject([
      { tier: 2, reference: 'INC-7', acknowledgedBy: 'word' },
      { tier: 3, acknowledgedAt: null },
    ]);
  });

  test('after its end as another case of the ticket', () => {
    const walked = inProgress();
    walked.next(day('10:00'), { kind: 'withdrawn', reason: 'Called in by mistake.' });
    expect(walked.refusal(day('10:01'), fixed)).toEqual({
      code: 'case-over',
      values: ['withdrawn'],
    });
    expect(walked.next(day('11:00'), escalate)).toBe('open');
    const cases = readCases(walked.log);
    expect(cases.map((it) => it.status)).toEqual(['withdrawn', 'open']);
    expect(cases[1]).toMatchObject({ lead: null, openedAt: instant(day('11:00')) });
  });

  test('after its end still takes what was seen and what is learned', () => {
    const walked = inProgress();
    walked.next(day('10:00'), fixed);
    walked.next(day('10:01'), agreed);
    walked.next(day('10:02'), close('customer-agrees'));
    const action = 'action-0001';
    walked.next(day('11:00'), {
      kind: 'action',
      action,
      text: 'Second trunk',
      owner: 'Net',
      dueAt: null,
    });
    walked.next(day('12:00'), { kind: 'action-done', action });
    walked.next(day('12:30'), { kind: 'rca-delivered' });
    expect(walked.state).toMatchObject({
      status: 'closed',
      actions: [{ id: action, doneAt: instant(day('12:00')) }],
      rcaDeliveredAt: instant(day('12:30')),
    });
  });
});

describe('what the policy or the state does not allow', () => {
  test.each<[string, CaseDraft, string]>([
    ['a tier that the policy has not', { kind: 'escalated', tier: 9 }, 'plan-no-tier'],
    [
      'tier 3 without the reference of tier 2',
      { kind: 'escalated', tier: 3 },
      'requires-reference',
    ],
    [
      'an answer of a tier that nobody called',
      { kind: 'acknowledged', tier: 3 },
      'case-tier-not-called',
    ],
    ['a second answer', { kind: 'acknowledged', tier: 2 }, 'case-tier-acknowledged'],
    ['another lead without a reason', { kind: 'lead', who: 'Bob' }, 'case-hand-over-needs-reason'],
    ['the lead who leads', { kind: 'lead', who: 'Ada', reason: 'x' }, 'case-leads-already'],
    ['monitoring before it is solved', monitor(day('18:00')), 'case-not-resolved'],
    ['a recurrence before it is solved', { kind: 'recurred' }, 'case-not-resolved'],
    [
      'an unknown corrective action',
      { kind: 'action-done', action: 'action-9999' },
      'case-no-such-action',
    ],
    ['closing by nothing', close(), 'case-close-no-criterion'],
    ['closing by something else', close('time-is-up'), 'case-close-not-offered'],
    ['closing unsolved', close('customer-agrees'), 'case-not-resolved'],
    ['closing without agreement', close('mutual-agreement'), 'case-close-no-agreement'],
  ])('%s is refused with its reason', (_name, draft, code) => {
    expect(inProgress().refusal(day('12:00'), draft)?.code).toBe(code);
  });

  test.each<CaseDraft>([
    { kind: 'lead', who: 'Ada' },
    { kind: 'acknowledged', tier: 2 },
    { kind: 'observation', team: 'Net', text: 'x' },
    close('customer-agrees'),
    { kind: 'withdrawn', reason: 'x' },
  ])('before the escalation there is no case: %o', (draft) => {
    expect(new WalkedCase(policy).refusal(day('08:00'), draft)?.code).toBe('case-not-open');
  });

  test('closing before the monitoring is over, by that criterion alone', () => {
    const walked = inProgress();
    walked.next(day('10:00'), fixed);
    walked.next(day('10:01'), agreed);
    const satisfied = close('no-recurrence-and-satisfied');
    expect(walked.refusal(day('10:02'), satisfied)?.code).toBe('case-close-not-monitored');
    walked.next(day('10:05'), monitor(day('18:00')));
    expect(walked.refusal(day('17:59'), satisfied)).toMatchObject({
      code: 'case-close-monitoring-runs',
      instants: [instant(day('18:00'))],
    });
    expect(walked.refusal(day('17:59'), close('customer-agrees'))).toBeNull();
    expect(walked.refusal(day('18:00'), satisfied)).toBeNull();
  });

  test('closing without a lead, where the policy puts one in charge', () => {
    const walked = opened();
    walked.next(day('10:00'), fixed);
    walked.next(day('10:01'), agreed);
    expect(walked.refusal(day('10:02'), close('customer-agrees'))?.code).toBe('case-close-no-lead');
  });

  test('by mutual agreement an unsolved case is closed, and kept as such', () => {
    const walked = inProgress();
    walked.next(day('10:00'), agreed);
    expect(walked.next(day('10:01'), close('mutual-agreement', 'mutual-agreement'))).toBe('closed');
  });

  test('a policy that asks nobody still needs the customer’s word where the criterion is one', () => {
    const free = new WalkedCase(matrix());
    free.log.push(entry(day('09:00'), escalate));
    free.log.push(entry(day('10:00'), fixed));
    expect(free.refusal(day('11:00'), close('customer-agrees'))?.code).toBe(
      'case-close-no-agreement',
    );
    expect(free.refusal(day('11:00'), close('objectives-met'))).toBeNull();
  });
});

describe('what the helpdesk shows', () => {
  test('a public reply is the answer of the tier that was called in', () => {
    const walked = new WalkedCase(policy, [reply(day('08:30')), reply(day('09:30'))]);
    walked.next(day('09:00'), escalate);
    expect(walked.state).toMatchObject({
      status: 'acknowledged',
      tiers: [{ acknowledgedAt: instant(day('09:30')), acknowledgedBy: 'reply' }],
    });
  });

  test('a solved ticket is a resolved case until it is opened again; that is no recurrence', () => {
    const events = [status(day('10:00'), 'solved'), status(day('11:00'), 'open')];
    const walked = new WalkedCase(policy, events.slice(0, 1));
    walked.next(day('09:00'), escalate);
    expect(walked.state).toMatchObject({ status: 'resolved', resolution: { byTicket: true } });
    const again = new WalkedCase(policy, events);
    again.next(day('09:00'), escalate);
    expect(again.state).toMatchObject({ status: 'in-progress', resolution: null, recurrences: [] });
  });
});
