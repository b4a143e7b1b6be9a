import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { agent, created, customer, talk, ticket } from './replies.ts';

const breach_at = '2026-11-20T13:00:00Z';
const dueAt = instant(breach_at);

function read(about: Record<string, unknown>, more: Record<string, unknown> = {}) {
  const talked = talk(api.readTicket(ticketId('7')), {
    'GET v2/tickets/7.json': { ticket: ticket(about), users: [customer, agent] },
    'GET v2/tickets/7/audits.json': { audits: [created()] },
    ...more,
  });
  if (!talked.result.ok) throw new Error(talked.result.error.detail);
  return { ...talked, clocks: talked.result.value.clocks };
}
const withMetric = (metric: Record<string, unknown>, more = {}) =>
  read({ slas: { policy_metrics: [metric] }, ...more }).clocks?.[0];

describe('Zendesk’s own clocks', () => {
  test.each([
    ['active', { stage: 'active', breach_at }, { dueAt, isPaused: false }],
    [
      'paused, without a due time',
      { stage: 'paused', breach_at: null },
      { dueAt: null, isPaused: true },
    ],
    ['achieved', { stage: 'achieved', breach_at }, { dueAt, isOver: true, isPaused: false }],
    ['completed, as some read it', { stage: 'completed', breach_at }, { isOver: true }],
    [
      'fulfilled, as an app of Zendesk’s shows',
      { stage: 'Fulfilled', breach_at },
      { isOver: true },
    ],
    ['of no stage', { breach_at }, { dueAt, isPaused: null }],
    ['of a stage that nobody knows', { stage: 'snoozed', breach_at }, { dueAt, isPaused: null }],
    ['from 1970', { stage: 'active', breach_at: '1970-01-01T00:00:00Z' }, { dueAt: null }],
    [
      'from 1970, by way of a zone',
      { stage: 'active', breach_at: '1970-01-01T00:00:00-08:00' },
      { dueAt: null },
    ],
    ['from 1999', { stage: 'active', breach_at: '1999-12-31T23:59:59Z' }, { dueAt: null }],
    [
      'from 2000',
      { stage: 'active', breach_at: '2000-01-01T00:00:00Z' },
      { dueAt: instant('2000-01-01T00:00:00Z') },
    ],
    ['from 1970 in India', { stage: 'active', breach_at: '1970-01-01T05:30:00Z' }, { dueAt: null }],
    ['of a clock that began in 1970', { breach_at: '1970-12-31T23:59:59Z' }, { dueAt: null }],
    ['with a due time that is none', { stage: 'active', breach_at: 'soon' }, { dueAt: null }],
  ])('one that is %s', (_, metric, wanted) => {
    expect(withMetric({ metric: 'first_reply_time', ...metric })).toMatchObject(wanted);
  });

  test('one of an unknown name keeps it', () => {
    expect(
      withMetric({ metric: 'total_resolution_time', stage: 'active', breach_at })?.metric,
    ).toBe('total_resolution_time');
  });

  test.each([
    ['first_reply_time', 1, true],
    ['next_reply_time', 2, true],
    ['next_reply_time', 1, false],
  ])('a breach of %s is told by run %i of the replies: %s', (metric, instance_id, isBreached) => {
    const reply_time = [{ type: 'breach', time: breach_at, instance_id }];
    const clock = withMetric(
      { metric, stage: 'achieved', breach_at },
      { metric_events: { reply_time } },
    );
    expect(clock?.isBreached).toBe(isBreached);
  });

  const reply = (type: string, time: string, instance_id: unknown, more = {}) => ({
    type,
    time: `2026-11-20T${time}:00Z`,
    instance_id,
    ...more,
  });
  const over = (metric: string, name: string, events: readonly object[]) =>
    withMetric({ metric, stage: 'achieved', breach_at }, { metric_events: { [name]: events } });

  test('a clock that is over was stopped by the last run’s last fulfilment', () => {
    const events = [
      reply('breach', '09:30', 2),
      reply('fulfill', '09:40', 2),
      reply('fulfill', '11:00', 3),
      reply('fulfill', '11:30', 3),
      reply('activate', '08:00', 1),
    ];
    expect(over('next_reply_time', 'reply_time', events)).toMatchObject({
      stoppedAt: instant('2026-11-20T11:30:00Z'),
      isBreached: false,
    });
    expect(over('requester_wait_time', 'requester_wait_time', events)).toMatchObject({
      stoppedAt: instant('2026-11-20T11:30:00Z'),
    });
  });

  test.each([
    ['of no run', [reply('breach', '09:30', 0)]],
    ['that was deleted', [reply('breach', '09:30', 1, { deleted: true })]],
    ['whose run is no number', [reply('breach', '09:30', '1')]],
    ['at no time', [{ ...reply('breach', '09:30', 1), time: null }]],
    ['from 1970', [{ ...reply('breach', '09:30', 1), time: '1970-01-01T00:00:00Z' }]],
    ['that are none', []],
  ])('events %s tell nothing of a clock that is over', (_, events) => {
    expect(over('agent_work_time', 'agent_work_time', events)).toEqual({
      metric: 'agent_work_time',
      dueAt,
      startedAt: null,
      stoppedAt: null,
      isOver: true,
      isPaused: false,
      isBreached: false,
    });
  });

  test('an earlier breach says nothing of a clock that runs: its due time does', () => {
    const clock = withMetric(
      { metric: 'requester_wait_time', stage: 'active', breach_at },
      { metric_events: { requester_wait_time: [reply('breach', '09:30', 1)] } },
    );
    expect(clock).toMatchObject({ dueAt, stoppedAt: null, isBreached: false });
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['a text', 'none'],
    ['an object without clocks', {}],
    ['an object whose clocks are null', { policy_metrics: null }],
    ['an object whose clocks are an object', { policy_metrics: {} }],
  ])('`slas` that is %s says nothing: they are asked for by themselves', (_, slas) => {
    const { asked, clocks } = read({ slas });
    expect(asked).toContain('GET v2/tickets/7/slas/policy_metrics.json');
    expect(clocks).toBeUndefined();
  });

  test('of what cannot be read the rest is still told', () => {
    const good = { metric: 'agent_work_time', stage: 'active', breach_at };
    const bad = [null, 7, {}, { stage: 'active' }, { metric: '', breach_at }, { metric: null }];
    const { clocks } = read({ slas: { policy_metrics: [...bad, good] } });
    expect(clocks).toMatchObject([{ metric: 'agent_work_time', dueAt }]);
  });

  test('of a metric that runs again the run that is over is left out', () => {
    const metric = 'next_reply_time';
    const later = '2026-11-20T15:00:00Z';
    const ended = { metric, stage: 'achieved', breach_at };
    for (const goesOn of [
      { metric, stage: 'active', breach_at: later },
      { metric, stage: 'paused', breach_at: null },
      { metric, stage: null, breach_at: later },
    ])
      for (const policy_metrics of [
        [ended, goesOn],
        [goesOn, ended],
      ]) {
        const { clocks } = read({ slas: { policy_metrics } });
        expect(clocks).toHaveLength(1);
        expect(clocks?.[0]).not.toHaveProperty('isOver');
      }
    const first = { ...ended, metric: 'first_reply_time' };
    expect(read({ slas: { policy_metrics: [first, ended] } }).clocks).toHaveLength(2);
  });

  test('no more than twenty are taken', () => {
    const policy_metrics = Array.from({ length: 30 }, (_, place) => ({
      metric: `m${place}`,
      stage: 'active',
      breach_at,
    }));
    expect(read({ slas: { policy_metrics } }).clocks).toHaveLength(20);
  });

  test('none, where Zendesk applies none', () => {
    const { clocks, asked } = read({ slas: { policy_metrics: [] } });
    expect(clocks).toEqual([]);
    expect(asked.some((line) => line.includes('policy_metrics'))).toBe(false);
  });

  test('that did not come with the ticket are asked for by themselves', () => {
    const policy_metrics = [{ metric: 'first_reply_time', stage: 'active', breach_at }];
    const { clocks } = read(
      { slas: undefined },
      { 'GET v2/tickets/7/slas/policy_metrics.json': { policy_metrics } },
    );
    expect(clocks).toMatchObject([{ metric: 'first-response', dueAt }]);
  });

  test.each([403, 404])('refused with %i by the plan, come with a list', (status) => {
    const policy_metrics = [{ metric: 'first_reply_time', stage: 'active', breach_at }];
    const { asked, clocks } = read(
      { slas: undefined },
      {
        'GET v2/tickets/7/slas/policy_metrics.json': { status, json: {} },
        // Among others that nobody asked for.
        'GET v2/tickets/show_many.json': {
          tickets: [
            ticket({ id: 8, slas: { policy_metrics: [] } }),
            ticket({ slas: { policy_metrics } }),
          ],
        },
      },
    );
    expect(clocks).toMatchObject([{ metric: 'first-response' }]);
    expect(asked.find((line) => line.includes('show_many'))).toMatch(/[,=]slas$/);
  });

  test('that nobody tells are not told: that is not the same as none', () => {
    expect(read({ slas: undefined }).clocks).toBeUndefined();
  });

  test('a limit is no plan: another endpoint is no way around it', () => {
    const { result, asked } = talk(api.readTicket(ticketId('7')), {
      'GET v2/tickets/7.json': { ticket: ticket({ slas: undefined }) },
      'GET v2/tickets/7/slas/policy_metrics.json': { status: 429, headers: { 'retry-after': '9' } },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'rate-limited', retryAfter: 9000 } });
    expect(asked).toHaveLength(2);
  });

  test('a limit at the last of the ways is one, too', () => {
    const { result } = talk(api.readTicket(ticketId('7')), {
      'GET v2/tickets/7.json': { ticket: ticket({ slas: undefined }) },
      'GET v2/tickets/show_many.json': { status: 429 },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
  });
});
