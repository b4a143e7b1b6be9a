import { describe, expect, test } from 'vitest';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import type { ApiRequest } from '../../../../lib/ports/http.ts';
import { talk, ticket, type Route } from './replies.ts';

const idsIn = ({ path }: ApiRequest) => (/ids=([\d,]+)/.exec(path)?.[1] ?? '').split(',');
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: from + place, result_type: 'ticket' }));

/** A search whose every ticket carries `tags`. */
function find(
  marks: readonly string[],
  found: (tag: string) => Route,
  { tags = marks, more = {} }: { tags?: unknown; more?: Record<string, Route> } = {},
) {
  const conversation = api.findMarked?.(marks, null) ?? expect.fail('no search');
  const { result, asked } = talk(conversation, {
    'GET v2/search.json': ({ path }: ApiRequest) =>
      found(/tags:(\w+)/.exec(decodeURIComponent(path))?.[1] ?? ''),
    'GET v2/tickets/show_many.json': (request: ApiRequest) => ({
      tickets: idsIn(request).map((id) => ticket({ id, tags })),
    }),
    ...more,
  });
  return {
    asked,
    result,
    count: result.ok ? result.value.records.length : -1,
    isWhole: result.ok && result.value.isWhole,
  };
}
const [one, two] = ['escalated_tier_1', 'escalated_tier_2'];

describe('tickets with an escalation’s tag', () => {
  test('are searched a tag at a time, and each is read once', () => {
    const { asked, count, isWhole } = find([one, two], () => ({ results: rows(1, 3) }));
    expect(asked.filter((line) => line.includes('search'))).toHaveLength(2);
    expect({ count, isWhole }).toEqual({ count: 3, isWhole: true });
  });

  test('are judged by their own tags, as the search lags behind', () => {
    const results = { results: rows(1, 3) };
    expect(find([one, two], () => results, { tags: ['vip', two] }).count).toBe(3);
    expect(find([one, two], () => results, { tags: ['vip'] }).count).toBe(0);
    expect(find([one, two], () => results, { tags: [] }).count).toBe(0);
    // Where nobody says what tags it has, the search's word is all there is.
    expect(find([one, two], () => results, { tags: null }).count).toBe(3);
  });

  test.each([
    [99, true],
    [100, false],
  ])('%i of one tag: all of them are known: %s', (length, isWhole) => {
    const found = find([one, two], (tag) => ({ results: tag === one ? rows(1, length) : [] }));
    expect(found).toMatchObject({ count: length, isWhole });
  });

  test('more than two lists hold are cut, and it is told', () => {
    const marks = ['a', 'b', 'c'];
    const found = (length: number) =>
      find(marks, (tag) => ({ results: rows(1 + 1000 * marks.indexOf(tag), length) }));
    expect(found(66)).toMatchObject({ count: 198, isWhole: true });
    expect(found(67)).toMatchObject({ count: 200, isWhole: false });
  });

  test('are tickets alone, with a number', () => {
    const results = [
      { id: 1, result_type: 'user' },
      { id: null, result_type: 'ticket' },
      { id: 'x' },
      null,
      { id: 7 },
    ];
    expect(find([one], () => ({ results })).count).toBe(1);
  });

  test('are not searched by what a search would understand otherwise', () => {
    const { asked, count } = find(['a b', 'x*', '-y', '"q"', ''], () => ({ results: rows(1, 1) }));
    expect({ asked, count }).toEqual({ asked: [], count: 0 });
  });

  test.each([
    [403, 'forbidden'],
    [422, 'refused'],
    [429, 'rate-limited'],
    [503, 'server-error'],
  ])('are not told where the search, or their list, is answered with %i', (status, kind) => {
    const refusal = { status, json: {} };
    expect(find([one], () => refusal).result).toMatchObject({ ok: false, error: { kind } });
    const more = { 'GET v2/tickets/show_many.json': refusal };
    expect(find([one], () => ({ results: rows(1, 1) }), { more }).result).toMatchObject({
      ok: false,
      error: { kind },
    });
  });
});
