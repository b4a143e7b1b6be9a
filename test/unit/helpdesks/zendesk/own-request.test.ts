import { describe, expect, test } from 'vitest';
import { waitingOn } from '../../../../lib/domain/customer/own-request.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
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

  test('is never another request than the one that was asked for', () => {
    expect(read({ id: 8 }).result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });
});
