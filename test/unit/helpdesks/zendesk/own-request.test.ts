import { describe, expect, test } from 'vitest';
import { waitingOn } from '../../../../lib/domain/customer/own-request.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { sideOf, type Person } from '../../../../lib/helpdesks/zendesk/parse-request.ts';
import { talkOwnRequest } from '../../../../lib/helpdesks/zendesk/talk-request.ts';
import { talk } from './replies.ts';

const people = [
  { id: 9, name: 'Ann', agent: false },
  { id: 501, name: 'Bob', agent: true },
];
const comment = (hour: string, author: number, more: object = {}) => ({
  created_at: `2026-11-20T${hour}:00:00Z`,
  author_id: author,
  public: true,
  ...more,
});
type Page = Readonly<Record<string, unknown>>;

function read(about: object, ...pages: readonly Page[]) {
  let turn = 0;
  const request = { id: 7, subject: 'It broke', status: 'open', requester_id: 9, ...about };
  const talked = talk(talkOwnRequest(ticketId('7')), {
    'GET v2/requests/7.json': { request },
    'GET v2/requests/7/comments.json': () => ({ users: people, ...pages[turn++] }),
  });
  return { ...talked, value: talked.result.ok ? talked.result.value : null };
}
const whole = (...comments: readonly object[]): Page => ({ comments });
const more = (...comments: readonly object[]): Page => ({
  comments,
  meta: { has_more: true, after_cursor: 'next' },
});

describe('a customer’s own request', () => {
  test.each([
    ['new', 'vendor'],
    ['open', 'vendor'],
    ['hold', 'vendor'],
    ['pending', 'customer'],
    ['solved', 'nobody'],
    ['closed', 'nobody'],
    ['parked', null],
  ])('that is %s waits on %s', (status, wanted) => {
    const { value } = read({ status }, whole(comment('09', 9)));
    expect(value && waitingOn(value)).toBe(wanted);
    expect(value?.missing.includes('status')).toBe(wanted === null);
  });

  test.each([
    ['oldest first', [comment('09', 9), comment('10', 501), comment('11', 9)]],
    ['newest first', [comment('11', 9), comment('10', 501), comment('09', 9)]],
  ])('has the vendor’s last answer from comments %s', (_, comments) => {
    expect(read({}, whole(...comments)).value).toMatchObject({
      lastAnswer: { at: instant('2026-11-20T10:00:00Z'), author: 'Bob' },
      lastBy: 'customer',
      missing: ['created'],
    });
  });

  test('counts neither Zendesk’s own words nor a note as an answer, nor staff who asked', () => {
    const comments = [comment('09', 501), comment('10', -1), comment('11', 501, { public: false })];
    const { value } = read({ requester_id: 501 }, whole(...comments));
    expect(value).toMatchObject({ lastAnswer: null, lastBy: 'customer', missing: ['created'] });
  });

  test('asks for no further page once the newest one has the answer', () => {
    const { value, asked } = read({}, more(comment('11', 501), comment('10', 9)));
    expect(asked).toHaveLength(2);
    expect(value?.lastAnswer?.at).toBe(instant('2026-11-20T11:00:00Z'));
  });

  test('goes on where the newest page has the customer’s words alone', () => {
    const { value, asked } = read(
      {},
      more(comment('11', 9), comment('10', 9)),
      whole(comment('09', 501), comment('08', 9)),
    );
    expect(asked).toHaveLength(3);
    expect(value).toMatchObject({
      lastAnswer: { at: instant('2026-11-20T09:00:00Z'), author: 'Bob' },
      lastBy: 'customer',
    });
  });

  test('follows further pages, five at most, and then says what it does not know', () => {
    const two = read({}, more(comment('08', 9), comment('09', 501)), whole(comment('10', 501)));
    expect(two.value?.lastAnswer?.at).toBe(instant('2026-11-20T10:00:00Z'));
    const endless = Array.from({ length: 9 }, () => more(comment('08', 9), comment('09', 501)));
    const { value, asked } = read({}, ...endless);
    expect(asked).toHaveLength(6);
    expect(value).toMatchObject({ lastAnswer: null, missing: ['created', 'last-answer'] });
  });

  test.each([
    ['named by number alone', { comments: [comment('09', 501)], next_page: 'https://x/?page=2' }],
    ['refused', { status: 403 }],
    ['with one that has no time', { comments: [comment('09', 501), { author_id: 501 }] }],
  ])('with further comments %s has no last answer, and says so', (_, page) => {
    expect(read({}, page).value).toMatchObject({
      lastAnswer: null,
      missing: ['created', 'last-answer'],
    });
  });

  test.each([
    [404, 'application/json', 'not-found'],
    [403, 'application/json', 'forbidden'],
    [401, 'application/json', 'signed-out'],
    [429, 'text/plain', 'rate-limited'],
    [503, 'text/html', 'server-error'],
    [200, 'text/html', 'signed-out'],
  ])(
    'that is answered with %i %s is not told, and its comments are not asked for',
    (status, contentType, kind) => {
      const { result, asked } = talk(talkOwnRequest(ticketId('7')), {
        'GET v2/requests/7.json': { status, contentType },
        'GET v2/users/me.json': { user: { id: null } },
      });
      expect(result).toMatchObject({ ok: false, error: { kind } });
      expect(asked.join()).not.toContain('comments');
    },
  );

  test('is never another request than the one that was asked for', () => {
    expect(read({ id: 8 }).result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });
});

describe('whose people a writer belongs to', () => {
  const people_ = new Map<string, Person>([
    ['1', { id: '1', agent: true, name: undefined, role: undefined }],
    ['2', { id: '2', agent: undefined, name: undefined, role: 'agent' }],
    ['3', { id: '3', agent: undefined, name: undefined, role: 'admin' }],
    ['4', { id: '4', agent: false, name: undefined, role: undefined }],
    ['5', { id: '5', agent: undefined, name: undefined, role: 'end-user' }],
    ['6', { id: '6', agent: undefined, name: undefined, role: 'robot' }],
    ['7', { id: '7', agent: undefined, name: undefined, role: undefined }],
  ]);
  test.each([
    ['1', 'vendor'],
    ['2', 'vendor'],
    ['3', 'vendor'],
    ['4', 'customer'],
    ['5', 'customer'],
    ['6', null],
    ['7', null],
    ['8', null],
    [undefined, null],
  ])('%s: %s; who asked is the customer', (author, wanted) => {
    expect(sideOf(author, '9', people_)).toBe(wanted);
    expect(sideOf(author, undefined, people_)).toBe(wanted);
    expect(sideOf(author, author, people_)).toBe(author === undefined ? null : 'customer');
  });
});

describe('what a request lacks', () => {
  test.each([
    [{ created_at: '2026-11-20T08:00:00Z' }, []],
    [{ created_at: '1970-01-01T00:00:00Z' }, ['created']],
    [{ created_at: 'x', subject: '  ' }, ['subject', 'created']],
    [{ created_at: null, subject: null, status: null }, ['subject', 'status', 'created']],
    [{ status: 'triage' }, ['status', 'created']],
  ])('%j: %j', (about, missing) => {
    expect(read(about, whole(comment('09', 9))).value?.missing).toEqual(missing);
  });

  test('is told beside what it has, in the words of the helpdesk', () => {
    const { value } = read(
      { status: 'hold', created_at: '2026-11-20T08:00:00Z' },
      whole(comment('09', 9), comment('10', 501)),
    );
    expect(value).toEqual({
      id: '7',
      subject: 'It broke',
      status: 'on-hold',
      rawStatus: 'On-hold',
      createdAt: instant('2026-11-20T08:00:00Z'),
      lastAnswer: { at: instant('2026-11-20T10:00:00Z'), author: 'Bob' },
      lastBy: 'vendor',
      missing: [],
    });
    expect(read({ status: 'triage' }, whole()).value).toMatchObject({
      status: null,
      rawStatus: 'triage',
    });
    expect(read({ status: '' }, whole()).value?.rawStatus).toBeNull();
  });

  test('is its writer where nobody names them: then nobody knows the last answer', () => {
    const { value } = read({}, whole(comment('09', 501), comment('10', 88)));
    expect(value).toMatchObject({ lastAnswer: null, lastBy: null });
    expect(value?.missing).toContain('last-answer');
  });

  test('a limit on the comments is a limit', () => {
    const { result } = read({}, { status: 429, headers: { 'retry-after': '9' } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'rate-limited', retryAfter: 9000 } });
  });
});
