import { describe, expect, test } from 'vitest';
import { api } from '../../../lib/helpdesks/site-map/index.ts';
import {
  formatInstant,
  hour,
  instant,
  toInstant,
  type Instant,
} from '../../../lib/domain/time/instant.ts';
import type { TicketFacts } from '../../../lib/domain/ticket/facts.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import type { TicketRecord } from '../../../lib/ports/helpdesk.ts';
import { siteMap } from '../../builders/site-map.ts';
import { ticket } from '../../builders/ticket.ts';

const id = ticketId('7');
const facts = (parts: Partial<TicketFacts> = {}): TicketFacts => ({
  ticketId: id,
  found: { subject: 'Drucker', rawStatus: 'Offen' },
  missing: [],
  shown: { createdAt: '20.11.2026 14:05' },
  ...parts,
});
const now = instant('2026-11-22T12:00:00Z');
const hourBefore = (hours: number) => toInstant(now - hours * hour);

/** What was read of the ticket before: when it was created, and whether that is known to the minute. */
const before = (createdAt: Instant, missing: readonly string[] = []): TicketRecord => ({
  ticket: ticket({ id, createdAt }),
  missing,
  version: '1',
  mergedInto: null,
});
const read = (page: TicketFacts, known?: TicketRecord, at = now) =>
  api.forMap?.(siteMap()).fromPage?.(page, known, at);

describe('a ticket as its page shows it', () => {
  test('has today’s facts, its creation in the zone that was told, and no history', () => {
    const result = read(facts());
    if (!result?.ok) throw new Error('not read');
    const { ticket: it, missing } = result.value;
    expect(it).toMatchObject({ status: 'open', rawStatus: 'Offen', completeness: 'snapshot' });
    expect(formatInstant(it.createdAt)).toBe('2026-11-20T13:05:00Z');
    // Who opened it no page says.
    expect(it.events).toEqual([{ kind: 'created', at: it.createdAt }]);
    expect(missing).toEqual([]);
  });

  test('a word that the user did not explain counts as open and is told', () => {
    const result = read(facts({ found: { rawStatus: 'Eskaliert' } }));
    expect(result).toMatchObject({
      ok: true,
      value: { ticket: { status: 'open' }, missing: ['status'] },
    });
  });

  test.each([
    ['no date', facts({ shown: {} }), 'createdAt'],
    ['a date that is none', facts({ shown: { createdAt: 'vor 2 Stunden' } }), 'createdAt'],
    ['no status', facts({ found: {} }), 'status'],
  ])('%s: nothing is judged, and what is missing is said', (_, page, name) => {
    expect(read(page)).toEqual({ ok: false, error: [name] });
  });

  test('a page without the date takes it from one that showed it', () => {
    const createdAt = instant('2026-11-20T13:05:00Z');
    const page = facts({ shown: {}, missing: ['createdAt'] });
    expect(read(page, before(createdAt))).toMatchObject({
      ok: true,
      value: { ticket: { createdAt }, missing: [] },
    });
    // What was known to the day alone is no more than that later on.
    expect(read(page, before(createdAt, ['createdAt']))).toMatchObject({
      value: { ticket: { createdAt }, missing: ['createdAt'] },
    });
  });

  test('a list that shows the day alone takes nothing from a page that showed the time', () => {
    const createdAt = instant('2026-11-20T13:05:00Z');
    const day = facts({ shown: { createdAt: '20.11.2026' } });
    expect(read(day, before(createdAt))).toMatchObject({ value: { ticket: { createdAt } } });
    // Without it the day's beginning counts, and that this is not the time is told.
    expect(read(day)).toMatchObject({ value: { missing: ['createdAt'] } });
  });

  describe('an age counts from the earliest moment that it can mean, and is told as not exact', () => {
    const map = siteMap({ dates: { zone: 'UTC', formats: ['{ago}', 'dd.MM.yyyy HH:mm'] } });
    const aged = (text: string, known?: TicketRecord, at = now) =>
      api.forMap?.(map).fromPage?.(facts({ shown: { createdAt: text } }), known, at);
    const since = (at: Instant, missing: readonly string[]) => ({
      ok: true,
      value: { ticket: { createdAt: at }, missing },
    });

    test('without anything known before', () =>
      expect(aged('vor 3 Stunden')).toMatchObject(since(hourBefore(4), ['createdAt'])));

    test('the time that another page showed counts, as long as the age may mean it', () => {
      expect(aged('vor 3 Stunden', before(hourBefore(3.5)))).toMatchObject(
        since(hourBefore(3.5), []),
      );
      expect(aged('vor 3 Stunden', before(hourBefore(8)))).toMatchObject(
        since(hourBefore(4), ['createdAt']),
      );
    });

    test('a page that was left open and shows an old age makes no ticket younger', () => {
      const known = before(hourBefore(9), ['createdAt']);
      expect(aged('vor 3 Stunden', known)).toMatchObject(since(hourBefore(9), ['createdAt']));
    });

    test('weeks and months say too little', () => {
      for (const text of ['vor 2 Wochen', '3 months ago', 'vor einer Stunde'])
        expect(aged(text)).toEqual({ ok: false, error: ['createdAt'] });
    });
  });

  test('nothing can be written', () => {
    expect(api.forMap?.(siteMap()).writes).toEqual([]);
  });
});
