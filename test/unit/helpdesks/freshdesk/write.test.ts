import { describe, expect, test } from 'vitest';
import type { Write } from '../../../../lib/domain/plan/plan.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/freshdesk/index.ts';
import { noteHtml } from '../../../../lib/helpdesks/freshdesk/note-html.ts';
import type { ApiRequest } from '../../../../lib/ports/http.ts';
import { entry, talk, ticket, type Route } from './replies.ts';

const mark = 'uptier:k3b9q1';
const write = (effect: Write, routes: Record<string, Route>) =>
  talk(api.write({ ticketId: ticketId('7'), write: effect, mark }), routes);
const me = { agent: { id: 501 }, meta: { csrf_token: 'secret' } };

/** A ticket that takes what it is sent, as a whole. */
function taking(before: object) {
  let now = ticket(before);
  return {
    'GET _/bootstrap/me': me,
    'GET _/tickets/7': () => ({ ticket: now }),
    'PUT _/tickets/7': ({ body }: ApiRequest) => {
      now = { ...now, ...(body as object) };
      // What the reply shows may be of before.
      return { ticket: ticket(before) };
    },
  };
}

const sent = (requests: readonly ApiRequest[]) =>
  requests.filter(({ method }) => method !== 'GET').map(({ body }) => body);

describe('a tag', () => {
  const tag: Write = { kind: 'tag', tag: 'escalated_tier_2' };

  test('joins those that are there, which would be replaced', () => {
    const { result, requests } = write(tag, taking({ tags: ['vip', 'L1-ESC'] }));
    expect(sent(requests)).toEqual([{ tags: ['vip', 'L1-ESC', 'escalated_tier_2'] }]);
    expect(result).toMatchObject({ ok: true, value: { alreadyDone: false } });
  });

  test('that is there is not written again, however it is spelled', () => {
    const { result, requests } = write(tag, taking({ tags: ['Escalated_Tier_2'] }));
    expect(sent(requests)).toEqual([]);
    expect(result).toMatchObject({ ok: true, value: { alreadyDone: true } });
  });

  test.each([
    ['absent', undefined],
    ['of another shape', [{ name: 'vip' }]],
  ])('is not written where the tags are %s: they would be lost', (_what, tags) => {
    const { result, requests } = write(tag, taking({ tags }));
    expect(sent(requests)).toEqual([]);
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });
});

describe('a note', () => {
  const note: Write = { kind: 'note', body: `Escalated <b>\n\n${mark}` };
  function notes(before: readonly object[] = []) {
    const all = [...before];
    return {
      'GET _/bootstrap/me': me,
      'GET _/tickets/7/conversations': () => ({ conversations: all }),
      'POST _/tickets/7/notes': ({ body }: ApiRequest) => {
        all.push(entry('10:00', { private: true, body_text: (body as { body: string }).body }));
        return { status: 201, json: {} };
      },
    };
  }

  test('is private, tells nobody, and is written once', () => {
    const routes = notes();
    const first = write(note, routes);
    expect(first.result).toMatchObject({ ok: true, value: { alreadyDone: false } });
    expect(sent(first.requests)).toMatchObject([{ private: true, notify_emails: [] }]);
    const again = write(note, routes);
    expect(again.result).toMatchObject({ ok: true, value: { alreadyDone: true } });
    expect(sent(again.requests)).toEqual([]);
  });

  test('a customer’s message with the mark in it is none of ours', () => {
    const forged = entry('09:00', { incoming: true, body_text: mark });
    expect(sent(write(note, notes([forged])).requests)).toHaveLength(1);
  });

  test('nothing in it is markup', () => {
    expect(noteHtml('<img src=x onerror="a">\n& so')).toBe(
      '<div>&lt;img src=x onerror=&quot;a&quot;&gt;</div><div>&amp; so</div>',
    );
  });
});

test('every write carries the session’s token, asked for just before', () => {
  const { requests } = write({ kind: 'priority', to: 'Urgent' }, taking({}));
  const at = requests.findIndex(({ method }) => method === 'PUT');
  expect(requests[at]?.headers).toMatchObject({ 'X-CSRF-Token': 'secret' });
  expect(requests[at - 1]?.path).toBe('/api/_/bootstrap/me');
});

test.each(['P1', '', '5', 'constructor'])(
  'a priority called %j is none, and nothing is asked',
  (to) => {
    const { result, requests } = write({ kind: 'priority', to }, taking({}));
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(requests).toEqual([]);
  },
);

test('a write that changed nothing is refused, though it answered 200', () => {
  const routes = { ...taking({}), 'PUT _/tickets/7': { ticket: ticket() } };
  expect(write({ kind: 'priority', to: 'Urgent' }, routes).result).toMatchObject({
    ok: false,
    error: { kind: 'refused', detail: expect.stringContaining('changed nothing') },
  });
});

test('what Freshdesk refuses is told in its own words', () => {
  const refusal = {
    description: 'Validation failed',
    errors: [{ field: 'cf_cause', message: 'It should not be blank', code: 'missing_field' }],
  };
  const routes = { ...taking({}), 'PUT _/tickets/7': { status: 400, json: refusal } };
  expect(write({ kind: 'priority', to: 'Urgent' }, routes).result).toMatchObject({
    error: {
      kind: 'refused',
      detail: 'PUT /api/_/tickets/7: 400 Validation failed; cf_cause: It should not be blank',
    },
  });
});

test.each([
  ['a role that may not', { status: 403, json: { code: 'access_denied' } }, 'forbidden', '403'],
  ['spam or deleted', { status: 405, json: {} }, 'refused', 'spam or deleted'],
  ['a token that is refused', { status: 401, json: {} }, 'signed-out', '401'],
  ['a limit', { status: 429, headers: { 'retry-after': '9' }, json: {} }, 'rate-limited', '429'],
  ['a page', { status: 200, contentType: 'text/html' }, 'unexpected', 'a page instead of data'],
])('a priority is not written, and why is told: %s', (_what, refusal, kind, words) => {
  const routes = { ...taking({}), 'PUT _/tickets/7': refusal };
  const { result, requests } = write({ kind: 'priority', to: 'Urgent' }, routes);
  expect(result).toMatchObject({
    ok: false,
    error: { kind, detail: expect.stringContaining(words) },
  });
  expect(sent(requests)).toHaveLength(1);
});

describe('a group', () => {
  const people = (groups: readonly object[]) => ({
    'GET _/bootstrap/agents_groups': { data: { agents: [], groups } },
  });
  const to = (name: string): Write => ({ kind: 'group', to: name });

  test('is named as agents name it, and written by its number', () => {
    const routes = { ...taking({}), ...people([{ id: 301, name: 'Incidents' }]) };
    expect(sent(write(to('Incidents'), routes).requests)).toEqual([{ group_id: 301 }]);
  });

  test('whose number is longer than a number can be is left alone: its neighbour would be written', () => {
    const routes = { ...taking({}), ...people([{ id: '90071992547409931', name: 'Incidents' }]) };
    const { result, requests } = write(to('Incidents'), routes);
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(sent(requests)).toEqual([]);
  });

  test.each([
    ['is refused', { status: 403, json: {} }, 'forbidden'],
    ['is taken and not done', { ticket: ticket() }, 'refused'],
  ])('that %s is told as that', (_what, answer, kind) => {
    const routes = { ...taking({}), ...people([{ id: 301, name: 'Incidents' }]) };
    const { result } = write(to('Incidents'), { ...routes, 'PUT _/tickets/7': answer });
    expect(result).toMatchObject({ ok: false, error: { kind } });
  });

  test.each([
    ['is not there', []],
    ['two groups are called so', [301, 302].map((id) => ({ id, name: 'Incidents' }))],
  ])('is not guessed where it %s', (_what, groups) => {
    const { result, requests } = write(to('Incidents'), { ...taking({}), ...people(groups) });
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(sent(requests)).toEqual([]);
  });
});
