import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../../lib/domain/time/instant.ts';
import { api } from '../../../../lib/helpdesks/zendesk/index.ts';
import type { ApiRequest } from '../../../../lib/ports/http.ts';
import { agent, audit, created, customer, me, talk, ticket, type Route } from './replies.ts';

/** What is left of an answer that nobody takes whole. */
const tooLarge = { status: 200, contentType: 'application/json' };
const id = ticketId('7');
const mark = 'uptier:k3b9q1';
const rowsIn = ({ path }: ApiRequest) => Number(/page\[size\]=(\d+)/.exec(path)?.[1]);
const cursorIn = ({ path }: ApiRequest) => /page\[after\]=(\w+)/.exec(path)?.[1] ?? 'start';

describe('a history too large to take', () => {
  const read = (audits: Route) => {
    const { result, asked } = talk(api.readTicket(id), {
      'GET v2/tickets/7.json': { ticket: ticket(), users: [customer, agent] },
      'GET v2/tickets/7/audits.json': audits,
    });
    if (!result.ok) throw new Error(result.error.detail);
    return { ...result.value, pages: asked.filter((line) => line.includes('audits')) };
  };
  const reply = (at: string) => audit(at, 501, [{ type: 'Comment', public: true, author_id: 501 }]);

  test('is asked for in smaller pages, from where it was too large', () => {
    const { ticket: it, pages } = read((request: ApiRequest) => {
      const cursor = cursorIn(request);
      if (cursor === 'start')
        return { audits: [reply('11:00')], meta: { has_more: true, after_cursor: 'two' } };
      if (rowsIn(request) > 20) return tooLarge;
      return cursor === 'two'
        ? { audits: [reply('10:00')], meta: { has_more: true, after_cursor: 'three' } }
        : { audits: [created()], meta: { has_more: false } };
    });
    expect(
      pages.map((line) => [/size\]=(\d+)/.exec(line)?.[1], /after\]=(\w+)/.exec(line)?.[1]]),
    ).toEqual([
      ['100', undefined],
      ['100', 'two'],
      ['20', 'two'],
      ['20', 'three'],
    ]);
    expect(it.completeness).toBe('full');
    expect(it.events.map(({ kind }) => kind)).toEqual(['created', 'public-reply', 'public-reply']);
  });

  test('even in smaller pages ends before them: what was before is not known', () => {
    const { ticket: it, missing } = read((request: ApiRequest) =>
      cursorIn(request) === 'start'
        ? {
            audits: [reply('11:00'), reply('10:00')],
            meta: { has_more: true, after_cursor: 'two' },
          }
        : tooLarge,
    );
    expect(it).toMatchObject({
      completeness: 'partial',
      knownFrom: instant('2026-11-20T10:00:00Z'),
    });
    expect(missing).toContain('history');
  });

  test('from its first page on leaves the ticket as it is now, and nothing before', () => {
    const { ticket: it, missing, pages } = read(tooLarge);
    expect(pages).toHaveLength(2);
    expect(it).toMatchObject({
      status: 'open',
      completeness: 'partial',
      knownFrom: instant('2026-11-20T12:00:00Z'),
    });
    expect(it.events.map(({ kind }) => kind)).toEqual(['created']);
    expect(missing).toContain('history');
  });
});

describe('comments too large to take', () => {
  const write = (comments: Route) => {
    const { result, requests } = talk(
      api.write({ ticketId: id, write: { kind: 'note', body: 'Escalated.' }, mark }),
      {
        'GET v2/tickets/7.json': { ticket: ticket() },
        'GET v2/users/me.json': me,
        'GET v2/tickets/7/comments.json': comments,
      },
    );
    return { result, requests, sent: requests.filter(({ method }) => method !== 'GET') };
  };

  test('are searched for the mark in smaller pages, five hundred of them', () => {
    let pages = 0;
    const { result, sent } = write((request: ApiRequest) => {
      if (rowsIn(request) > 20) return tooLarge;
      pages += 1;
      const comments = pages === 25 ? [{ id: 9, public: false, plain_body: mark }] : [];
      return { comments, meta: { has_more: true, after_cursor: `c${pages}` } };
    });
    expect(result).toMatchObject({ ok: true, value: { alreadyDone: true } });
    expect(pages).toBe(25);
    expect(sent).toEqual([]);
  });

  test('even in smaller pages let nothing be written: the note might be among them', () => {
    const { result, requests, sent } = write(tooLarge);
    expect(result).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(sent).toEqual([]);
    expect(requests.filter(({ path }) => path.includes('comments'))).toHaveLength(2);
  });
});
