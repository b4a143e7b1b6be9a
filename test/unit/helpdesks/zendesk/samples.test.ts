import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { formatInstant } from '../../../../lib/domain/time/instant.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import { ownClocks } from '../../../../lib/helpdesks/zendesk/own-clocks.ts';
import {
  metricEvents,
  policyMetricsReply,
} from '../../../../lib/helpdesks/zendesk/parse-clocks.ts';
import { sample, talk } from './replies.ts';

const small = sample('small_replies');
const statuses = small['GET /api/v2/custom_statuses.json?active=true'];
const read = (more: Record<string, unknown> = {}) =>
  talk(api.readTicket(ticketId('35436')), {
    'GET v2/tickets/35436.json': sample('ticket_show'),
    'GET v2/tickets/35436/audits.json': sample('ticket_audits'),
    'GET v2/custom_statuses.json': statuses,
    ...more,
  });

describe('what the documentation shows is read', () => {
  test('a ticket, with what stands beside it', () => {
    expect(read().result).toMatchObject({
      ok: true,
      value: {
        ticket: {
          id: '35436',
          subject: 'Help, my printer is on fire!',
          body: 'The fire is very colorful.',
          type: 'incident',
          status: 'open',
          priority: 'High',
          tags: ['enterprise', 'other_tag'],
          fields: { '27642': '745', '27648': 'yes' },
          requester: { name: 'Roger Wilco', organization: 'Acme' },
          assignee: 'Johnny Agent',
          group: 'Tier 2',
        },
      },
    });
  });

  test('its own clocks, as they are', () => {
    const { result } = read();
    expect(result.ok && result.value.clocks).toMatchObject([
      { metric: 'next-response', isPaused: false },
      { metric: 'first-response', isOver: true },
      { metric: 'requester_wait_time', dueAt: null, isPaused: true },
    ]);
  });

  test('a history that does not show the beginning is partial from where it begins', () => {
    const { result } = read();
    const { ticket, missing } = result.ok ? result.value : expect.fail('not read');
    expect(ticket.completeness).toBe('partial');
    expect(formatInstant(ticket.knownFrom ?? expect.fail('no start'))).toBe('2011-09-25T22:35:44Z');
    expect(missing).toContain('history');
    expect(
      ticket.events.filter(({ kind }) => kind === 'status').map((it) => 'to' in it && it.to),
    ).toEqual(['open', 'pending', 'open', 'on-hold', 'open']);
  });

  test('a tag that another product uses for its tiers is no escalation of ours', () => {
    const { result } = read();
    expect(result.ok && result.value.ticket.events.some(({ kind }) => kind === 'escalated')).toBe(
      false,
    );
  });

  test('the clocks of one ticket by their own endpoint', () => {
    const { policy_metrics } = v.parse(policyMetricsReply, sample('slas_policy_metrics'));
    expect(ownClocks(policy_metrics).map((it) => [it.metric, it.isOver, it.isPaused])).toEqual([
      ['next-response', undefined, false],
      ['first-response', true, false],
      ['periodic-update', undefined, false],
      ['requester_wait_time', undefined, true],
      ['agent_work_time', undefined, false],
    ]);
  });

  test('what happened to each metric tells when a clock was over; what was deleted does not', () => {
    const key = 'GET /api/v2/tickets/987?include=slas,metric_events -> ticket.metric_events';
    const events = v.parse(metricEvents, sample('ticket_metrics_and_events')[key]);
    const [clock] = ownClocks([{ metric: 'first_reply_time', stage: 'achieved' }], events);
    expect(formatInstant(clock?.stoppedAt ?? expect.fail('not over'))).toBe('2015-08-27T08:41:00Z');
    expect(clock?.isBreached).toBe(false);
  });

  test('the session’s own account', () => {
    const { result } = talk(api.whoAmI(), {
      'GET v2/users/me.json': small['GET /api/v2/users/me.json'],
    });
    expect(result).toEqual({ ok: true, value: 'Johnny Agent' });
  });
});
