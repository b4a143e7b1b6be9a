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
    const { clocks } = read(
      { slas: undefined },
      {
        'GET v2/tickets/7/slas/policy_metrics.json': { status, json: {} },
        'GET v2/tickets/show_many.json': { tickets: [ticket({ slas: { policy_metrics } })] },
      },
    );
    expect(clocks).toMatchObject([{ metric: 'first-response' }]);
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
});
