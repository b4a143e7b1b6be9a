import { describe, expect, test } from 'vitest';
import type { Write } from '../../../../lib/domain/plan/plan.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import type { ApiRequest } from '../../../../lib/ports/http.ts';
import { me, talk, ticket, type Route } from './replies.ts';

const mark = 'uptier:k3b9q1';
const write = (effect: Write, routes: Record<string, Route>) =>
  talk(api.write({ ticketId: ticketId('7'), write: effect, mark }), {
    'GET v2/users/me.json': me,
    ...routes,
  });
const sent = (requests: readonly ApiRequest[]) => requests.filter(({ method }) => method !== 'GET');
const stamp = '2026-11-20T12:00:00Z';

/** A ticket that takes what it is sent. */
function taking(before: Record<string, unknown>, keepsTags = true) {
  let now: Record<string, unknown> = ticket(before);
  return {
    'GET v2/tickets/7.json': () => ({ ticket: now }),
    'PUT v2/tickets/7.json': ({ body }: ApiRequest) => {
      now = { ...now, ...(body as { ticket: object }).ticket };
      return { ticket: now };
    },
    'PUT v2/tickets/7/tags.json': ({ body }: ApiRequest) => {
      const { tags } = body as { tags: string[] };
      now = { ...now, tags: keepsTags ? [...(now['tags'] as string[]), ...tags] : tags };
      return { tags: now['tags'] };
    },
  };
}

describe('a change', () => {
  test('names the ticket’s state, and carries the session’s token', () => {
    const { result, requests } = write({ kind: 'priority', to: 'Urgent' }, taking({}));
    expect(result).toMatchObject({ ok: true, value: { alreadyDone: false } });
    expect(sent(requests)).toMatchObject([
      {
        path: '/api/v2/tickets/7.json',
        headers: { 'x-csrf-token': 'secret' },
        body: { ticket: { priority: 'urgent', safe_update: true, updated_stamp: stamp } },
      },
    ]);
  });

  test('that is there already is not made again', () => {
    const { result, requests } = write(
      { kind: 'priority', to: 'urgent' },
      taking({ priority: 'urgent' }),
    );
    expect(result).toMatchObject({ ok: true, value: { alreadyDone: true } });
    expect(sent(requests)).toEqual([]);
  });

  test('a token that is too old is fetched anew, once', () => {
    const old = { error: { title: 'Forbidden', message: 'Invalid authenticity token' } };
    let refusals = 0;
    const routes = taking({});
    const { result, requests } = write(
      { kind: 'priority', to: 'High' },
      {
        ...routes,
        'PUT v2/tickets/7.json': (request: ApiRequest) =>
          (refusals += 1) === 1
            ? { status: 403, json: old }
            : routes['PUT v2/tickets/7.json'](request),
      },
    );
    expect(result.ok).toBe(true);
    expect(sent(requests)).toHaveLength(2);
    const forever = write(
      { kind: 'priority', to: 'High' },
      {
        ...routes,
        'GET v2/tickets/7.json': { ticket: ticket() },
        'PUT v2/tickets/7.json': { status: 403, json: old },
      },
    );
    expect(forever.result).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(sent(forever.requests)).toHaveLength(2);
  });

  test.each([
    [409, 'refused'],
    [422, 'refused'],
    [403, 'forbidden'],
    [429, 'rate-limited'],
  ])('that Zendesk answers with %i is %s, and not sent again', (status, kind) => {
    const { result, requests } = write(
      { kind: 'priority', to: 'High' },
      { ...taking({}), 'PUT v2/tickets/7.json': { status, json: {} } },
    );
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(sent(requests)).toHaveLength(1);
  });

  test.each([
    ['is gone', { status: 404, json: {} }, 'not-found'],
    ['may not be seen', { status: 403, json: {} }, 'forbidden'],
    ['comes too soon', { status: 429, json: {} }, 'rate-limited'],
    ['is answered with another', { ticket: ticket({ id: 8 }) }, 'unexpected'],
    ['is answered with none', { ticket: null }, 'unexpected'],
  ])('is not made where the ticket %s', (_, answer, kind) => {
    for (const effect of [
      { kind: 'priority', to: 'High' },
      { kind: 'tag', tag: 'escalated_tier_2' },
      { kind: 'note', body: 'Escalated.' },
    ] as const) {
      const { result, requests } = write(effect, {
        ...taking({}),
        'GET v2/tickets/7.json': answer,
        'GET v2/tickets/7/comments.json': { comments: [] },
      });
      expect(result).toMatchObject({ ok: false, error: { kind } });
      expect(sent(requests)).toEqual([]);
    }
  });

  test('that was taken and cannot be read back is not told as made', () => {
    let reads = 0;
    const { result, requests } = write(
      { kind: 'priority', to: 'High' },
      {
        ...taking({}),
        'GET v2/tickets/7.json': () =>
          (reads += 1) === 1 ? { ticket: ticket() } : { status: 503, json: {} },
      },
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'server-error' } });
    expect(sent(requests)).toHaveLength(1);
  });

  test('a refused token with no new one leaves the refusal as it was', () => {
    let asked = 0;
    const { result, requests } = write(
      { kind: 'priority', to: 'High' },
      {
        ...taking({}),
        'GET v2/users/me.json': () =>
          (asked += 1) === 1 ? me : { user: { id: 501, role: 'agent' } },
        'PUT v2/tickets/7.json': {
          status: 403,
          json: { error: { title: 'Forbidden', message: 'Invalid authenticity token' } },
        },
      },
    );
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'forbidden', detail: expect.stringContaining('Invalid authenticity token') },
    });
    expect(sent(requests)).toHaveLength(1);
  });

  test('without a token is not tried, nor is a priority that Zendesk does not have', () => {
    const bare = write(
      { kind: 'priority', to: 'High' },
      { ...taking({}), 'GET v2/users/me.json': { user: { id: 501, role: 'agent' } } },
    );
    expect(bare.result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(sent(bare.requests)).toEqual([]);
    const unknown = write({ kind: 'priority', to: 'Enormous' }, taking({}));
    expect(unknown.result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(unknown.requests).toEqual([]);
  });

  test('that Zendesk took without doing it is told', () => {
    const { result } = write(
      { kind: 'priority', to: 'High' },
      { ...taking({}), 'PUT v2/tickets/7.json': { ticket: ticket() } },
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test.each([
    [{ error: 'RecordInvalid', description: 'Closed' }, 'RecordInvalid: Closed'],
    [{ error: { title: 'Forbidden', message: 'No' } }, 'Forbidden: No'],
    [{ error: { message: 'No' }, description: 7 }, 'No'],
    [{ error: ['x'], description: 'a\n  b' }, 'a b'],
    [['x'], '422'],
    [null, '422'],
  ])('that is refused says it in Zendesk’s words: %j', (json, words) => {
    const { result } = write(
      { kind: 'priority', to: 'High' },
      { ...taking({}), 'PUT v2/tickets/7.json': { status: 422, json } },
    );
    const detail = result.ok ? '' : result.error.detail;
    expect(detail.endsWith(words)).toBe(true);
  });

  test('is not tried where nobody is signed in, or a customer is', () => {
    for (const user of [{ id: null }, { ...me.user, role: 'end-user' }]) {
      const { result, requests } = write(
        { kind: 'priority', to: 'High' },
        { ...taking({}), 'GET v2/users/me.json': { user } },
      );
      expect(result.ok).toBe(false);
      expect(sent(requests)).toEqual([]);
    }
  });
});

describe('a tag', () => {
  const tag: Write = { kind: 'tag', tag: 'escalated_tier_2' };

  test('is added by the tags’ own endpoint, alone', () => {
    const { result, requests } = write(tag, taking({ tags: ['vip'] }));
    expect(result).toMatchObject({ ok: true, value: { alreadyDone: false } });
    expect(sent(requests)).toMatchObject([
      {
        method: 'PUT',
        path: '/api/v2/tickets/7/tags.json',
        body: { tags: ['escalated_tier_2'], safe_update: 'true', updated_stamp: stamp },
      },
    ]);
  });

  test('that cost others is told', () => {
    const { result } = write(tag, taking({ tags: ['vip'] }, false));
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });
});

describe('a group', () => {
  const groups = (...names: readonly string[]) => ({
    'GET v2/groups.json': { groups: names.map((name, place) => ({ id: 300 + place, name })) },
  });

  test('is found by its name', () => {
    const { result, requests } = write(
      { kind: 'group', to: 'Tier 2' },
      { ...groups('Tier 1', 'Tier 2'), ...taking({}) },
    );
    expect(result).toEqual({
      ok: true,
      value: { alreadyDone: false, path: '/agent/tickets/7' },
    });
    expect(sent(requests)).toMatchObject([{ body: { ticket: { group_id: 301 } } }]);
  });

  const call = { kind: 'group', to: 'Tier 2' } as const;

  test('is found on a later page, and not among those that were deleted', () => {
    const pages: Readonly<Record<string, object>> = {
      start: {
        groups: [{ id: 300, name: 'Tier 2', deleted: true }],
        meta: { has_more: true, after_cursor: 'two' },
      },
      two: { groups: [{ id: 301, name: 'Tier 2', deleted: false }], meta: { has_more: false } },
    };
    const { result, requests } = write(call, {
      ...taking({}),
      'GET v2/groups.json': ({ path }: ApiRequest) =>
        pages[/page\[after\]=(\w+)/.exec(path)?.[1] ?? 'start'],
    });
    expect(result.ok).toBe(true);
    expect(sent(requests)).toMatchObject([{ body: { ticket: { group_id: 301 } } }]);
  });

  test('that the ticket may not be handed to is told', () => {
    const { result } = write(call, {
      ...groups('Tier 1', 'Tier 2'),
      ...taking({}),
      'PUT v2/tickets/7.json': { status: 422, json: { error: 'RecordInvalid' } },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('is looked for in five hundred, and not for ever', () => {
    const { result, asked } = write(call, {
      ...taking({}),
      'GET v2/groups.json': { groups: [], meta: { has_more: true, after_cursor: 'same' } },
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(asked.filter((line) => line.includes('groups'))).toHaveLength(5);
  });

  test.each([
    ['301', 301],
    ['12345678901234567', '12345678901234567'],
  ])('whose number is the text %s is written without a digit lost', (id, group_id) => {
    const { result, requests } = write(call, {
      ...taking({}),
      'GET v2/groups.json': { groups: [{ id, name: 'Tier 2' }] },
    });
    expect(result.ok).toBe(true);
    expect(sent(requests)).toMatchObject([{ body: { ticket: { group_id } } }]);
  });

  test.each([
    ['that is not there', groups('Tier 1')],
    ['that is there twice', groups('Tier 2', 'Tier 2')],
  ])('%s is refused, and nothing is sent', (_, routes) => {
    const { result, requests } = write(
      { kind: 'group', to: 'Tier 2' },
      { ...routes, ...taking({}) },
    );
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(sent(requests)).toEqual([]);
  });
});

describe('a note', () => {
  const note: Write = { kind: 'note', body: 'Escalated to tier 2.' };
  const commented = (...comments: readonly object[]) => ({ comments });

  test('is internal, and holds its mark', () => {
    let comments: readonly object[] = [];
    const { result, requests } = write(note, {
      ...taking({}),
      'GET v2/tickets/7/comments.json': () => commented(...comments),
      'PUT v2/tickets/7.json': ({ body }: ApiRequest) => {
        const { comment } = (body as { ticket: { comment: object } }).ticket;
        comments = [{ id: 55, ...comment }];
        return { ticket: ticket() };
      },
    });
    expect(result).toEqual({
      ok: true,
      value: { alreadyDone: false, path: '/agent/tickets/7?comment=55' },
    });
    expect(sent(requests)).toMatchObject([
      { body: { ticket: { comment: { public: false, body: `Escalated to tier 2.\n\n${mark}` } } } },
    ]);
  });

  test('that is there without a number is found, and shown by its ticket', () => {
    const { result } = write(note, {
      'GET v2/tickets/7/comments.json': commented({ public: false, plain_body: mark }),
    });
    expect(result).toEqual({ ok: true, value: { alreadyDone: true, path: '/agent/tickets/7' } });
  });

  test('whose mark stands in a public comment alone is not taken for written', () => {
    const { requests } = write(note, {
      ...taking({}),
      'GET v2/tickets/7/comments.json': commented({ id: 1, public: true, body: mark }),
    });
    expect(sent(requests)).toHaveLength(1);
  });

  test('is looked for on later pages before it is written', () => {
    const { result, requests } = write(note, {
      'GET v2/tickets/7/comments.json': ({ path }: ApiRequest) =>
        path.includes('page[after]=two')
          ? commented({ id: 9, public: false, plain_body: mark })
          : { ...commented(), meta: { has_more: true, after_cursor: 'two' } },
    });
    expect(result).toMatchObject({ ok: true, value: { alreadyDone: true } });
    expect(sent(requests)).toEqual([]);
  });

  test('goes into no closed ticket', () => {
    const { result, requests } = write(note, {
      ...taking({ status: 'closed' }),
      'GET v2/tickets/7/comments.json': commented(),
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(sent(requests)).toEqual([]);
  });
});
