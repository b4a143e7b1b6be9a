import { describe, expect, test } from 'vitest';
import type { CaseDraft } from '../../../lib/domain/case/case-event.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { WalkedCase } from '../../builders/case.ts';
import { preset, presetIds, type PresetId } from '../presets/read-preset.ts';

const at = (time: string, day = 16) => `2026-11-${day}T${time}:00Z`;
const close = (...criteria: string[]): CaseDraft => ({ kind: 'closed', criteria });
/** A case with tier 2 that is led, was resolved, is monitored until 18:00, and is agreed. */
function monitored(id: PresetId): WalkedCase {
  const walked = new WalkedCase(preset(id));
  const steps: readonly CaseDraft[] = [
    { kind: 'escalated', tier: 2 },
    { kind: 'acknowledged', tier: 2 },
    { kind: 'lead', who: 'Lead' },
    { kind: 'work-started' },
    { kind: 'resolved', text: 'Done.' },
    { kind: 'monitoring', until: instant(at('18:00')) },
  ];
  for (const step of steps) walked.next(at('10:00'), step);
  return walked;
}

describe.each(presetIds)('under the policy of %s', (id) => {
  test('nothing goes on before somebody escalated, and to no tier that it has not', () => {
    const walked = new WalkedCase(preset(id));
    const early: readonly CaseDraft[] = [
      { kind: 'acknowledged', tier: 1 },
      { kind: 'lead', who: 'Lead' },
      { kind: 'work-started' },
      { kind: 'resolved', text: 'Done.' },
      { kind: 'recurred' },
      { kind: 'withdrawn', reason: 'x' },
      close('objectives-met'),
    ];
    const codes = early.map((draft) => walked.refusal(at('10:00'), draft)?.code);
    expect(codes.every((code) => code === 'case-not-open')).toBe(true);
    expect(walked.refusal(at('10:00'), { kind: 'escalated', tier: 4 })?.code).toBe('plan-no-tier');
  });

  test('a watched case comes back, is solved again, and needs a new agreement', () => {
    const walked = monitored(id);
    walked.next(at('11:00'), { kind: 'agreed', who: 'Customer' });
    expect(walked.next(at('12:00'), { kind: 'recurred' })).toBe('in-progress');
    expect(walked.state).toMatchObject({ agreement: null, monitoring: null, resolution: null });
    expect(walked.refusal(at('12:01'), close('customer-agrees'))?.code).toBe('case-not-resolved');
    expect(walked.next(at('13:00'), { kind: 'resolved', text: 'Done.' })).toBe('resolved');
    expect(walked.refusal(at('13:01'), close('customer-agrees'))?.code).toBe(
      'case-close-no-agreement',
    );
  });

  test('each criterion that it offers closes once it is met, and none before', () => {
    const until = at('18:00');
    const early = monitored(id).refusal(at('17:59'), close('no-recurrence-and-satisfied'));
    expect(early?.code).toBe('case-close-monitoring-runs');
    for (const criterion of [
      'objectives-met',
      'no-recurrence-and-satisfied',
      'customer-agrees',
      'mutual-agreement',
    ]) {
      const walked = monitored(id);
      walked.next(at('11:00'), { kind: 'agreed', who: 'Customer' });
      expect(walked.next(until, close(criterion))).toBe('closed');
      // What happens then is another case; only what is learned still belongs to it.
      expect(walked.refusal(at('19:00'), { kind: 'recurred' })?.code).toBe('case-over');
      expect(walked.refusal(at('19:00'), close(criterion))?.code).toBe('case-over');
      const learned: CaseDraft = {
        kind: 'action',
        action: 'action-0001',
        text: 'x',
        owner: 'Ops',
        dueAt: null,
      };
      expect(walked.refusal(at('19:00'), learned)).toBeNull();
    }
  });

  test('it is withdrawn from every state that is not the end', () => {
    const walked = monitored(id);
    expect(walked.next(at('11:00'), { kind: 'withdrawn', reason: 'A mistake.' })).toBe('withdrawn');
    expect(walked.refusal(at('11:01'), { kind: 'withdrawn', reason: 'x' })?.code).toBe('case-over');
  });
});

test.each<[PresetId, boolean]>([
  ['myoperator', true],
  ['exotel-contact-center', false],
  ['jamilatech', false],
  ['s-club', false],
])('%s wants the reference of tier 2 before tier 3: %s', (id, isWanted) => {
  const walked = new WalkedCase(preset(id));
  walked.next(at('10:00'), { kind: 'escalated', tier: 2 });
  const third: CaseDraft = { kind: 'escalated', tier: 3 };
  expect(walked.refusal(at('10:01'), third)?.code ?? null).toBe(
    isWanted ? 'requires-reference' : null,
  );
  if (!isWanted) return;
  walked.next(at('10:02'), { kind: 'reference', tier: 2, reference: 'MYOP-1' });
  expect(walked.next(at('10:03'), third)).toBe('open');
});

test.each<[PresetId, boolean]>([
  ['exotel', true],
  ['exotel-contact-center', false],
  ['jamilatech', false],
  ['myoperator', false],
  ['s-club', false],
])('%s closes no escalation without a lead: %s', (id, isWanted) => {
  const walked = new WalkedCase(preset(id));
  walked.next(at('10:00'), { kind: 'escalated', tier: 2 });
  walked.next(at('10:01'), { kind: 'agreed', who: 'Customer' });
  expect(walked.refusal(at('10:02'), close('mutual-agreement'))?.code ?? null).toBe(
    isWanted ? 'case-close-no-lead' : null,
  );
});
