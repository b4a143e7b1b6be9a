import { describe, expect, test } from 'vitest';
import { fail, succeed, type Result } from '../../../../lib/domain/result.ts';
import type { HelpdeskProblem } from '../../../../lib/domain/helpdesk-problem.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/freshdesk/index.ts';
import type { ApiReply } from '../../../../lib/ports/http.ts';
import { call } from '../../../contract/helpdesks/call.ts';
import { replyCaptures, type ReplyCapture } from '../../../contract/helpdesks/folders.ts';
import { talk, ticket } from './replies.ts';

const json = { contentType: 'application/json', headers: {}, json: {} as unknown };
const busy: ApiReply = { ...json, status: 429, headers: { 'retry-after': '7' } };
const down: ApiReply = { ...json, status: 503, headers: { 'retry-after': '7' } };
const noAnswer: HelpdeskProblem = { kind: 'no-answer', detail: 'no connection' };

/** What comes of a talk whose request number `turn` is answered so, and what it asked for after it. */
function stoppedAt(capture: ReplyCapture, turn: number, how: Result<ApiReply, HelpdeskProblem>) {
  const conversation = call(api, capture.call);
  let step = conversation.next();
  let asked = 0;
  for (; !step.done && asked <= turn; asked += 1) {
    const recorded = capture.exchange[asked];
    if (recorded === undefined) throw new Error('more is asked than was recorded');
    step = conversation.next(
      asked === turn ? how : succeed({ json: undefined, ...recorded.reply }),
    );
  }
  if (!step.done) return `goes on with ${step.value.path}`;
  return step.value.ok ? 'an answer' : step.value.error.kind;
}

describe('wherever in a talk it comes, it ends the talk and is the problem', () => {
  test.each([
    ['a limit', 'rate-limited', succeed(busy)],
    ['a server that says when it is back', 'server-error', succeed(down)],
    ['no connection', 'no-answer', fail(noAnswer)],
  ])('%s', (_what, kind, how) => {
    const turns = replyCaptures('freshdesk').flatMap((capture) =>
      capture.exchange.map((_, turn) => ({ capture, turn })),
    );
    expect(turns.length).toBeGreaterThan(100);
    for (const { capture, turn } of turns)
      expect([capture.call, turn, stoppedAt(capture, turn, how)]).toEqual([
        capture.call,
        turn,
        kind,
      ]);
  });
});

describe('a server in trouble that does not say for how long', () => {
  const trouble = { status: 500, json: {} };

  test('keeps the account’s words from a ticket, and not the ticket', () => {
    const { result } = talk(api.readTicket(ticketId('7')), {
      'GET v2/tickets/7': ticket({ status: 9, group_id: 3 }),
      'GET v2/tickets/7/conversations': [],
      'GET _/ticket_fields': trouble,
      'GET _/bootstrap/agents_groups': trouble,
    });
    expect(result).toMatchObject({
      ok: true,
      value: { ticket: { status: 'open', group: null }, missing: ['status', 'group'] },
    });
  });

  test.each([
    ['in trouble', trouble, 'server-error'],
    ['refusing', { status: 403, json: {} }, 'forbidden'],
  ])('hands no ticket to a group that it could not name: %s', (_what, answer, kind) => {
    const { result, requests } = talk(
      api.write({
        ticketId: ticketId('7'),
        write: { kind: 'group', to: 'Incidents' },
        mark: 'uptier:k3b9q1',
      }),
      { 'GET _/bootstrap/agents_groups': answer },
    );
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(requests).toHaveLength(1);
  });
});

test.each([
  ['it is not there, either', { status: 404, json: {} }, 'not-found'],
  ['the plan has none', { status: 403, json: {} }, 'not-found'],
  ['it is a page', { status: 200, contentType: 'text/html' }, 'not-found'],
  ['the server is in trouble: nobody knows', { status: 500, json: {} }, 'server-error'],
])('the archive is asked for a ticket that is not there: %s', (_what, archive, kind) => {
  const routes = { 'GET v2/tickets/archived/7': archive };
  expect(talk(api.readTicket(ticketId('7')), routes).result).toMatchObject({
    ok: false,
    error: { kind },
  });
});
