// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { lastOf } from '../../../lib/domain/customer/own-request.ts';
import { parsePageRequest } from '../../../lib/domain/customer/own-request-record.ts';
import { requestAt } from '../../../lib/helpdesks/portals.ts';
import { readRequestPage } from '../../../lib/helpdesks/request-pages.ts';
import type { OwnRequest } from '../../../lib/domain/customer/own-request.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { converse } from './converse.ts';
import { call } from './call.ts';
import { helpdesk, pageCaptures, replyCaptures } from './folders.ts';

const url = new URL('https://support.vendor.example/hc/en-us/requests/1');
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const capture = (name: string): string => {
  const found = pageCaptures('zendesk').find(({ file }) => file.endsWith(`-${name}.html`));
  if (!found) throw new Error(name);
  return found.html;
};
const read = (html: string) => readRequestPage(parse(html), url)?.request;

describe('a request’s address', () => {
  test.each([
    ['https://acme.zendesk.com/hc/en-us/requests/33', '33'],
    ['https://acme.zendesk.com/hc/requests/33', '33'],
    ['https://acme.zendesk.com/hc/pt-br/requests/33?page=2#comment_1', '33'],
    ['https://support.vendor.example/hc/de/requests/7/', '7'],
  ])('%s names request %s', (address, id) => {
    expect(requestAt(address)).toMatchObject({ portal: { id: 'zendesk' }, ref: { ticketId: id } });
  });

  test.each([
    'https://acme.zendesk.com/hc/en-us/requests/new',
    'https://acme.zendesk.com/hc/en-us/requests',
    'https://acme.zendesk.com/hc/en-us/requests/0',
    'https://acme.zendesk.com/hc/en-us/requests/1234567890123456789012',
    'https://acme.zendesk.com/agent/tickets/33',
    'https://acme.freshdesk.com/support/tickets/33',
    'file:///hc/requests/33',
    'not an address',
  ])('%s names none', (address) => expect(requestAt(address)).toBeNull());
});

describe('a request’s page', () => {
  test('says what the API says of the same request', () => {
    const reply = replyCaptures('zendesk').find(({ file }) =>
      file.endsWith('-request.reply.json'),
    )!;
    const { result } = converse(call(helpdesk('zendesk').api, reply.call), reply.exchange);
    const { rawStatus: _, ...asked } = (result as { value: OwnRequest }).value;
    expect(read(capture('request'))).toMatchObject(asked);
  });

  test('in a theme of the vendor’s own says that nothing was found', () => {
    expect(read(capture('request-own-theme'))).toEqual({
      id: '1',
      subject: null,
      status: null,
      rawStatus: null,
      createdAt: null,
      lastAnswer: null,
      lastBy: null,
      missing: ['subject', 'status', 'created', 'last-answer'],
    });
  });

  test('with further pages of comments does not name a last answer', () => {
    const html = capture('request').replace('</ul>', '</ul><nav class="pagination"></nav>');
    expect(read(html)).toMatchObject({ lastAnswer: null, missing: ['last-answer'] });
  });

  test('takes no agent, name or time out of a comment’s own words', () => {
    const words = `<div class="comment-author"><svg class="icon-agent"></svg><time datetime="2030-01-01T00:00:00Z"></time></div>`;
    const html = capture('request').replaceAll(
      /<div class="comment-body">/g,
      `<div class="comment-body">${words}`,
    );
    expect(read(html)).toEqual(read(capture('request')));
  });

  test('gives what is parsed again without loss, and nothing else is taken', () => {
    const page = readRequestPage(parse(capture('request')), url);
    expect(parsePageRequest(JSON.parse(JSON.stringify(page)))).toEqual(page);
    for (const other of [null, 7, 'page', {}, { ...page, more: 1 }, { origin: 'x', request: {} }])
      expect(parsePageRequest(other)).toBeNull();
    const broken = { ...page, request: { ...page?.request, createdAt: Number.NaN } };
    expect(parsePageRequest(broken)).toBeNull();
  });
});

test('a later message whose writer nobody knows leaves the last answer open', () => {
  const at = instant('2026-11-20T10:00:00Z');
  const later = instant('2026-11-20T11:00:00Z');
  const answer = { at, author: 'Bob', by: 'vendor' as const };
  const unknown = { at: later, author: null, by: null };
  expect(lastOf([answer, unknown], true)).toMatchObject({ lastAnswer: null, lastBy: null });
  expect(
    lastOf(
      [
        { ...answer, at: later },
        { ...unknown, at },
      ],
      true,
    ),
  ).toMatchObject({
    lastAnswer: { at: later, author: 'Bob' },
    missing: [],
  });
});
