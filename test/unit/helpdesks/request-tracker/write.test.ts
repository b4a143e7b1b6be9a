import { describe, expect, test } from 'vitest';
import type { Write } from '../../../../lib/domain/plan/plan.ts';
import { ticketId } from '../../../../lib/domain/ticket/ticket.ts';
import { api } from '../../../../lib/helpdesks/request-tracker/index.ts';
import { account, talk, ticket, type Route } from './server.ts';

const mark = 'uptier:k3b9q1';
const write = (effect: Write, routes: Record<string, Route>) =>
  talk(api.write({ ticketId: ticketId('1'), write: effect, mark }), routes);
const note: Write = { kind: 'note', body: `Escalated\n\n${mark}` };

/** A ticket's texts, and a server that adds to them what is posted. */
function texts(before: readonly object[], accept = true) {
  const items = [...before];
  return {
    '/ticket/1/attachments': () => ({ items: [...items].reverse() }),
    'POST /ticket/1/comment': (request) => {
      const body = request.body as { Content: string };
      if (accept) items.push({ Content: body.Content, TransactionId: '592' });
      return { status: 201, json: ['Comments added'] };
    },
  } satisfies Record<string, Route>;
}

describe('a note', () => {
  test('is written once and read back', () => {
    const routes = texts([{ Content: 'Hello', TransactionId: '61' }]);
    expect(write(note, routes)).toEqual({
      result: {
        ok: true,
        value: { alreadyDone: false, path: '/Ticket/Display.html?id=1#txn-592' },
      },
      asked: ['GET /ticket/1/attachments', 'POST /ticket/1/comment', 'GET /ticket/1/attachments'],
    });
    const again = write(note, routes);
    expect(again.result).toMatchObject({ ok: true, value: { alreadyDone: true } });
    expect(again.asked).not.toContain('POST /ticket/1/comment');
  });

  test('carries its mark even where its words do not', () => {
    const routes = texts([]);
    expect(write({ kind: 'note', body: 'Escalated' }, routes).result.ok).toBe(true);
    expect(write(note, routes).result).toMatchObject({ value: { alreadyDone: true } });
  });

  test('is found by its own transaction, not by the copy that RT mailed out', () => {
    const copies = [
      { Content: note.body, TransactionId: '592' },
      { Content: `Mailed: ${note.body}`, TransactionId: '593' },
    ];
    expect(write(note, texts(copies)).result).toMatchObject({
      value: { alreadyDone: true, path: '/Ticket/Display.html?id=1#txn-592' },
    });
  });

  test('that was accepted and cannot be found is not called written', () => {
    expect(write(note, texts([], false)).result).toMatchObject({
      ok: false,
      error: { kind: 'unexpected', detail: expect.stringContaining('could not be read back') },
    });
  });

  test('is not written where its mark cannot be looked for', () => {
    const { asked, result } = write(note, {
      '/ticket/1/attachments': () => ({ status: 503, contentType: 'text/html' }),
    });
    expect(asked).toEqual(['GET /ticket/1/attachments']);
    expect(result).toMatchObject({ ok: false, error: { kind: 'server-error' } });
  });
});

describe('a value', () => {
  const field = (values: readonly string[]) => ({ id: '5', name: 'Escalation', values });
  const refusing = (one: object, said: readonly string[]): Record<string, Route> => ({
    'GET /ticket/1': () => one,
    'PUT /ticket/1': () => said,
  });

  test('that RT did not take is refused in RT’s own words, though it answered 200', () => {
    const { result } = write(
      { kind: 'priority', to: 'High' },
      refusing(ticket(), ['Ticket 1: Permission Denied']),
    );
    expect(result).toEqual({
      ok: false,
      error: { kind: 'refused', detail: 'Ticket 1: Permission Denied' },
    });
  });

  test('that RT passed over in silence is refused, too', () => {
    const { result } = write({ kind: 'priority', to: 'High' }, refusing(ticket(), []));
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'refused', detail: expect.stringMatching(/nothing/) },
    });
  });

  test('RT’s words are cut to a bounded length', () => {
    const { result } = write(
      { kind: 'priority', to: 'High' },
      refusing(ticket(), ['no '.repeat(500)]),
    );
    if (result.ok) throw new Error('written');
    expect(result.error.detail).toHaveLength(200);
  });

  test('a priority that the helpdesk does not have is not asked for', () => {
    expect(write({ kind: 'priority', to: 'Urgent' }, {}).asked).toEqual([]);
  });

  test('a field with several values is left alone', () => {
    const several = ticket({ CustomFields: [field(['a', 'b'])] });
    const { asked, result } = write(
      { kind: 'field', name: 'Escalation', value: 'c' },
      refusing(several, []),
    );
    expect(asked).toEqual(['GET /ticket/1']);
    expect(result).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  test('a write to a merged ticket goes to the survivor', () => {
    const survivor = { ...ticket({ CustomFields: [field([])] }), id: 7, Owner: account('bob') };
    const { asked } = write(
      { kind: 'field', name: 'Escalation', value: 'c' },
      { '/ticket/1': () => survivor },
    );
    expect(asked).toEqual(['GET /ticket/1', 'PUT /ticket/7']);
  });
});
