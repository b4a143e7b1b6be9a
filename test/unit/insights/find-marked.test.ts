// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { fail, succeed } from '../../../lib/domain/result.ts';
import { api as freshdesk } from '../../../lib/helpdesks/freshdesk/index.ts';
import { api as requestTracker } from '../../../lib/helpdesks/request-tracker/index.ts';
import { api as zendesk } from '../../../lib/helpdesks/zendesk/index.ts';
import type { HelpdeskApi } from '../../../lib/ports/helpdesk.ts';
import type { ApiRequest } from '../../../lib/ports/http.ts';

const marks = ['escalated_tier_1', 'escalated_tier_2'];

/** Holds the conversation with what `answer` gives, and tells what was asked for. */
function search(
  api: HelpdeskApi,
  answer: (path: string) => unknown,
  { field = null as string | null, wanted = marks as readonly string[], status = 200 } = {},
) {
  const talk = api.findMarked?.(wanted, field);
  if (!talk) throw new Error('no search');
  const asked: string[] = [];
  let step = talk.next();
  while (!step.done) {
    const request: ApiRequest = step.value;
    expect(request.method).toBe('GET');
    const path = decodeURIComponent(request.path.replaceAll('+', ' '));
    asked.push(path);
    const json = answer(path);
    const contentType = 'application/json';
    step = talk.next(
      json === undefined
        ? fail({ kind: 'no-answer', detail: '' })
        : succeed({ status, contentType, headers: {}, json }),
    );
  }
  return { asked, result: step.value };
}

const found = (records: ReturnType<typeof search>) =>
  records.result.ok
    ? {
        ids: records.result.value.records.map(({ ticket }) => ticket.id),
        isWhole: records.result.value.isWhole,
      }
    : records.result.error.kind;

describe('Request Tracker', () => {
  const row = (id: number) => ({
    type: 'ticket',
    id,
    Subject: 'Calls drop',
    Status: 'open',
    Created: '2026-11-20T09:00:00Z',
    LastUpdated: '2026-11-20T09:00:00Z',
    Requestor: [],
  });

  test('is asked once for every mark in the field that was picked', () => {
    const talk = search(requestTracker, () => ({ items: [row(1), row(2)] }), {
      field: 'Next Step',
    });
    expect(found(talk)).toEqual({ ids: ['1', '2'], isWhole: true });
    expect(talk.asked).toHaveLength(1);
    expect(talk.asked[0]).toContain(
      "query=(CF.{Next Step} = 'escalated_tier_1' OR CF.{Next Step} = 'escalated_tier_2') AND Status = '__Active__'",
    );
  });

  test('a page that is full may not be all', () => {
    const items = Array.from({ length: 100 }, (_, at) => row(at + 1));
    expect(found(search(requestTracker, () => ({ items }), { field: 'Mark' }))).toMatchObject({
      isWhole: false,
    });
  });

  test.each(["a} = '' OR id > {b", "it's", 'back\\slash', 'x"y'])(
    'no query is made of the field %j',
    (field) => {
      const talk = search(requestTracker, () => ({ items: [] }), { field });
      expect(talk.asked).toEqual([]);
      expect(found(talk)).toBe('refused');
    },
  );

  test('a session that ended is told', () => {
    const talk = search(requestTracker, () => ({ message: 'x' }), { field: 'Mark', status: 401 });
    expect(found(talk)).toBe('signed-out');
  });
});

describe('Zendesk', () => {
  const ticket = (id: number, tags: readonly string[]) => ({
    id,
    status: 'open',
    created_at: '2026-11-20T09:00:00Z',
    updated_at: '2026-11-20T09:00:00Z',
    tags,
  });

  test('is asked for each tag by itself, then for the tickets; their own tags decide', () => {
    const talk = search(zendesk, (path) =>
      path.includes('/search.json')
        ? { results: [{ id: path.includes('tier_1') ? 1 : 2, result_type: 'ticket' }, { id: 3 }] }
        : { tickets: [ticket(1, ['escalated_tier_1']), ticket(2, marks), ticket(3, ['vip'])] },
    );
    expect(found(talk)).toEqual({ ids: ['1', '2'], isWhole: true });
    expect(talk.asked[0]).toContain('query=type:ticket status<solved tags:escalated_tier_1&');
    expect(talk.asked[2]).toContain('show_many.json?ids=1,3,2');
  });

  test('what is found and is no ticket is left out', () => {
    const talk = search(zendesk, () => ({ results: [{ id: 9, result_type: 'user' }, 'text', {}] }));
    expect(found(talk)).toEqual({ ids: [], isWhole: true });
    expect(talk.asked).toHaveLength(2);
  });

  test('nothing but a tag is searched for', () => {
    const talk = search(zendesk, () => ({ results: [] }), { wanted: ['a b', 'x:y', '*'] });
    expect(talk.asked).toEqual([]);
  });
});

describe('Freshdesk', () => {
  const ticket = (id: number, status: number) => ({
    id,
    status,
    created_at: '2026-11-20T09:00:00Z',
    updated_at: '2026-11-20T09:00:00Z',
  });

  test('is asked once, in double quotes, and what is solved is left out', () => {
    const talk = search(freshdesk, () => ({ total: 2, results: [ticket(1, 2), ticket(2, 4)] }));
    expect(found(talk)).toEqual({ ids: ['1'], isWhole: true });
    expect(talk.asked).toEqual([
      `/api/v2/search/tickets?query="tag:'escalated_tier_1' OR tag:'escalated_tier_2'"`,
    ]);
  });

  test('a query is never longer than it takes; what is left out is told', () => {
    const wanted = Array.from({ length: 20 }, (_, at) => `escalated_tier_${at + 1}`);
    const talk = search(freshdesk, () => ({ results: [] }), { wanted });
    const query = talk.asked[0]?.split('query=')[1] ?? '';
    expect(query.length).toBeLessThanOrEqual(512);
    expect(query.length).toBeGreaterThan(450);
    expect(found(talk)).toEqual({ ids: [], isWhole: false });
  });

  test('thirty rows may not be all', () => {
    const results = Array.from({ length: 30 }, (_, at) => ticket(at + 1, 2));
    expect(found(search(freshdesk, () => ({ results })))).toMatchObject({ isWhole: false });
  });
});
