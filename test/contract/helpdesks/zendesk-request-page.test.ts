// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { instant } from '../../../lib/domain/time/instant.ts';
import { readRequestPage } from '../../../lib/helpdesks/zendesk/request-page.ts';

// A Help Center's request as the standard theme writes it, each part by itself.

const url = new URL('https://support.vendor.example/hc/de/requests/7');
const icon = '<svg class="icon-agent"></svg>';
const comment = (hour: string, name: string, { agent = false, body = 'Hello' } = {}) =>
  `<li class="comment"><div class="comment-author">${agent ? icon : ''}<div class="comment-meta"><span>${name}</span>
   <div class="meta-data"><time datetime="2026-11-20T${hour}:00Z">neulich</time></div></div></div><div class="comment-body">${body}</div></li>`;

function page({
  comments = [comment('09:00', 'Ann'), comment('10:00', 'Bob', { agent: true })],
  title = '<h1 class="request-title"> Es ist\n kaputt </h1>',
  status = '<span class="status-label status-label-request status-label-hold">Wartend</span>',
  created = '<time datetime="2026-11-20T09:00:00Z"></time>',
  pages = '',
}: {
  comments?: readonly string[];
  title?: string;
  status?: string;
  created?: string;
  pages?: string;
} = {}) {
  return readRequestPage(
    new DOMParser().parseFromString(
      `<html lang="de"><body><main class="request-container">${title}<section class="request-main"><ul class="comment-list">${comments.join('')}</ul>${pages}</section>
       <dl class="request-details">${created}${status}</dl></main></body></html>`,
      'text/html',
    ),
    url,
  );
}

const at = (hour: string) => instant(`2026-11-20T${hour}:00Z`);

describe('a request’s page', () => {
  test('says what stands there, in any language', () => {
    expect(page()).toEqual({
      id: '7',
      subject: 'Es ist kaputt',
      status: 'on-hold',
      rawStatus: 'Wartend',
      createdAt: at('09:00'),
      lastAnswer: { at: at('10:00'), author: 'Bob' },
      lastBy: 'vendor',
      missing: [],
    });
  });

  test('takes a time that was never set for none', () => {
    const created = '<time datetime="1970-01-01T05:30:00Z"></time>';
    expect(page({ created })?.createdAt).toBeNull();
  });

  test('takes for an answer what an agent wrote, not what wrote last', () => {
    const comments = [
      comment('09:00', 'Ann'),
      comment('10:00', 'Bob', { agent: true }),
      comment('11:00', 'Ann'),
    ];
    expect(page({ comments })).toMatchObject({
      lastAnswer: { at: at('10:00'), author: 'Bob' },
      lastBy: 'customer',
    });
    expect(page({ comments: [comment('09:00', 'Ann')] })).toMatchObject({
      lastAnswer: null,
      lastBy: 'customer',
      missing: [],
    });
  });

  test.each([
    ['no comment', []],
    ['a comment without a time', [comment('09:00', 'Ann').replace(/<time.*<\/time>/, '')]],
    ['a comment whose time is none', [comment('9', 'Ann')]],
    ['a comment whose time names no zone', [comment('09:00', 'Ann').replace(':00Z"', ':00"')]],
    ['a comment that says nothing of its author', ['<li class="comment">Hello</li>']],
  ])('with %s does not know the last answer', (_, more) => {
    const comments = more.length === 0 ? [] : [comment('10:00', 'Bob', { agent: true }), ...more];
    expect(page({ comments })).toMatchObject({ lastAnswer: null, missing: ['last-answer'] });
  });

  test('that has further pages does not know it either', () => {
    const pages = '<nav class="pagination"></nav>';
    expect(page({ pages })).toMatchObject({ lastAnswer: null, missing: ['last-answer'] });
  });

  test.each([
    ['subject', { title: '<h1 class="request-title"> </h1>' }],
    ['status', { status: '<span class="status-label status-label-request">Open</span>' }],
    ['status', { status: '<span class="status-label-request status-label-triage">Open</span>' }],
    ['created', { created: '<time datetime="1 hour ago"></time>' }],
    ['created', { created: '<time datetime=""></time>' }],
  ])('without a %s that can be read says so', (fact, parts) => {
    expect(page(parts)?.missing).toEqual([fact]);
  });

  test('believes the time and the agent’s picture beside the words, never in them', () => {
    const body = `<div class="comment-author">${icon}<div class="comment-meta"><span>Boss</span></div></div><time datetime="2030-01-01T00:00:00Z"></time>`;
    expect(page({ comments: [comment('09:00', 'Ann', { body })] })).toMatchObject({
      lastAnswer: null,
      lastBy: 'customer',
      missing: [],
    });
  });

  test('of an author without a name has an answer without one', () => {
    const comments = [comment('10:00', ' ', { agent: true })];
    expect(page({ comments })?.lastAnswer).toEqual({ at: at('10:00'), author: null });
    const long = page({ comments: [comment('10:00', 'B'.repeat(5000), { agent: true })] });
    expect(long?.lastAnswer?.author?.length).toBeLessThan(1000);
  });
});
