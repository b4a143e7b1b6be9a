import { describe, expect, it } from 'vitest';
import type { TicketEvent } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant } from '../../../lib/domain/time/instant.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';

const at = (time: string) => instant(`2026-11-16T${time}:00Z`);
const severities = [
  { id: 'critical', name: 'Critical', when: [{ loss: { atLeast: '20%' } }] },
  { id: 'minor', name: 'Minor', default: true },
];
const targets = [
  { metric: 'resolution', severity: 'critical', within: '2 h' },
  { metric: 'resolution', severity: 'minor', within: '48 h' },
];
const lost = (time: string, affected: number): TicketEvent => ({
  at: at(time),
  kind: 'loss',
  affected,
  total: 100,
  component: null,
});
const grave = { affected: 25, total: 100, component: null };
const stepsOf = (
  events: readonly TicketEvent[],
  parts: object = {},
  loss: typeof grave | null = grave,
  now = '2026-11-16T16:00:00Z',
) => {
  const all = { severities, targets, ...parts };
  const of = ticket({ loss }, ...events);
  return clockIn(all, { metric: 'resolution' }, of, now, { because: true }).because ?? [];
};
const breaches = (...given: Parameters<typeof stepsOf>) =>
  stepsOf(...given).flatMap(({ at: when, rule }) =>
    rule.code === 'step-breached-earlier' ? [[when, ...rule.values]] : [],
  );

describe('a breach under an earlier severity', () => {
  it('stands among the steps where the severity changed, with the time used until then', () => {
    const events = [lost('14:00', 1), status('2026-11-16T15:00:00Z', 'pending')];
    expect(stepsOf(events)).toEqual([
      {
        at: at('09:00'),
        event: 'created',
        rule: { code: 'step-started', values: [] },
        stretches: [{ from: at('09:00'), to: at('15:00'), kind: 'counted' }],
        elapsed: 6 * hour,
      },
      {
        at: at('14:00'),
        event: 'loss',
        rule: { code: 'step-breached-earlier', values: ['Critical', '2 h'] },
        stretches: [],
        elapsed: 5 * hour,
      },
      {
        at: at('15:00'),
        event: 'status',
        rule: { code: 'step-paused', values: [] },
        stretches: [{ from: at('15:00'), to: at('16:00'), kind: 'paused' }],
        elapsed: 6 * hour,
      },
    ]);
  });
  it('is told once, however often the loss was counted before', () => {
    const field: TicketEvent = { at: at('13:00'), kind: 'field', name: 'site', to: 'Pune' };
    expect(breaches([lost('12:00', 30), field, lost('14:00', 1), lost('15:00', 0)])).toEqual([
      [at('14:00'), 'Critical', '2 h'],
    ]);
  });
  it('is none where the time was not used up, or just used up', () => {
    expect(breaches([lost('10:00', 1)])).toEqual([]);
    expect(breaches([lost('11:00', 1)])).toEqual([]);
  });
  it('is none of its own where the target is as long, or the severity is the same again', () => {
    const same = targets.map((it) => ({ ...it, within: '2 h' }));
    expect(breaches([lost('14:00', 1)], { targets: same })).toEqual([]);
    expect(breaches([lost('14:00', 1), lost('15:00', 40)])).toEqual([]);
  });
  it('is not claimed of a severity that nobody was sure of', () => {
    const longer = [
      { ...targets[0], within: '4 h' },
      { ...targets[1], within: '3 h' },
    ];
    // For five hours nobody knew the loss: it may have been critical all the time.
    expect(breaches([lost('14:00', 30)], { targets: longer }, null)).toEqual([]);
    expect(breaches([lost('09:00', 1), lost('14:00', 30)], { targets: longer }, null)).toEqual([
      [at('14:00'), 'Minor', '3 h'],
    ]);
  });
  it('is that of the clock as it stood then, whichever it is', () => {
    const responses = targets.map((it) => ({ ...it, metric: 'first-response' }));
    const of = ticket({ loss: grave }, lost('14:00', 1), reply('2026-11-16T15:00:00Z'));
    const parts = { severities, targets: responses };
    const which = { metric: 'first-response' };
    const clock = clockIn(parts, which, of, '2026-11-16T16:00:00Z', { because: true });
    expect(clock.because?.map(({ at: when, rule }) => [when, rule.code])).toEqual([
      [at('09:00'), 'step-started'],
      [at('14:00'), 'step-breached-earlier'],
      [at('15:00'), 'step-stopped'],
    ]);
  });
  it('ends with what a person said of the severity, where that is the first that is known', () => {
    const said = (time: string, id: string | null): TicketEvent => ({
      at: at(time),
      kind: 'severity',
      id,
      reason: 'seen by the lead',
    });
    const events = [said('09:00', 'critical'), lost('14:00', 1), said('15:00', null)];
    const of = { ...ticket(), events };
    const which = { metric: 'resolution' };
    const now = '2026-11-16T16:00:00Z';
    const { because } = clockIn({ severities, targets }, which, of, now, { because: true });
    expect(because?.map(({ at: when, rule }) => [when, rule.code])).toEqual([
      [at('09:00'), 'step-started'],
      [at('15:00'), 'step-breached-earlier'],
    ]);
  });
  it('names no severity where none held', () => {
    const parts = {
      severities: severities.slice(0, 1),
      targets: [...targets.slice(0, 1), { metric: 'resolution', within: '4 h' }],
    };
    const none = { ...grave, affected: 1 };
    expect(breaches([lost('14:00', 30)], parts, none)).toEqual([[at('14:00'), '', '4 h']]);
  });
});

it('needs no breach where nobody asks for the steps', () => {
  const of = ticket({ loss: grave }, lost('14:00', 1));
  const which = { metric: 'resolution' };
  const clock = clockIn({ severities, targets }, which, of, '2026-11-16T16:00:00Z');
  expect(clock).not.toHaveProperty('because');
});
