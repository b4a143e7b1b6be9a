import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import type { ApiRequest } from '../../../../lib/ports/http.ts';
import { agent, customer, talk, type Route } from './replies.ts';

const at = (hour: string) => instant(`2026-11-20T${hour}:00Z`);
const note = (hour: string, more: object = {}) => ({
  id: 1,
  created_at: `2026-11-20T${hour}:00Z`,
  author_id: 501,
  public: false,
  plain_body: `said at ${hour}, uptier:a`,
  ...more,
});
function read(comments: Route) {
  const { result, asked } = talk(
    api.readNotes?.(ticketId('7'), 'uptier:') ?? expect.fail('no notes'),
    { 'GET v2/tickets/7/comments.json': comments },
  );
  if (!result.ok) throw new Error(result.error.detail);
  return { asked, notes: result.value };
}

describe('internal notes', () => {
  test('that hold the word come oldest first, with who wrote them', () => {
    const { notes, asked } = read({
      comments: [
        note('11:00'),
        note('10:00', { author_id: 88 }),
        note('09:00', { author_id: null }),
      ],
      users: [customer, agent],
    });
    expect(notes).toEqual([
      { at: at('09:00'), author: null, text: 'said at 09:00, uptier:a' },
      { at: at('10:00'), author: '88', text: 'said at 10:00, uptier:a' },
      { at: at('11:00'), author: 'Bob', by: 'agent', text: 'said at 11:00, uptier:a' },
    ]);
    expect(asked).toEqual([
      'GET v2/tickets/7/comments.json?page[size]=100&sort=-created_at&include=users',
    ]);
  });

  test('are neither what customers see nor what does not say that they do not', () => {
    const comments = [
      note('09:00', { public: true }),
      note('10:00', { public: undefined }),
      note('11:00', { public: 'false' }),
      note('12:00', { plain_body: 'without the word' }),
      note('13:00', { plain_body: undefined }),
      note('14:00', { created_at: 'yesterday' }),
    ];
    expect(read({ comments }).notes).toEqual([]);
  });

  test('have the text without markup, else the one with it', () => {
    const texts = (more: object) =>
      read({ comments: [note('09:00', more)] }).notes.map(({ text }) => text);
    expect(texts({ body: '**uptier:b**', plain_body: 'uptier:b' })).toEqual(['uptier:b']);
    expect(texts({ body: '**uptier:b**', plain_body: undefined })).toEqual(['**uptier:b**']);
  });

  test('are looked for on five pages, each from where the last one ended', () => {
    const pages: string[] = [];
    const { notes } = read(({ path }: ApiRequest) => {
      pages.push(/page\[after\]=([^&]+)/.exec(path)?.[1] ?? 'start');
      return {
        comments: [note(`1${pages.length}:00`)],
        users: [agent],
        meta: { has_more: true, after_cursor: `c=${pages.length}` },
      };
    });
    expect(pages).toEqual(['start', 'c%3D1', 'c%3D2', 'c%3D3', 'c%3D4']);
    expect(notes).toHaveLength(5);
    expect(notes.every(({ author }) => author === 'Bob')).toBe(true);
  });

  test('end where the page says so, or does not say where the next begins', () => {
    for (const meta of [
      { has_more: false, after_cursor: 'x' },
      { has_more: true, after_cursor: null },
      { has_more: 'true', after_cursor: 'x' },
      null,
    ])
      expect(read({ comments: [], meta }).asked).toHaveLength(1);
  });
});
