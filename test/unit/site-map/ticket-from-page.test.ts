import { describe, expect, test } from 'vitest';
import { api } from '../../../lib/helpdesks/site-map/index.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import type { TicketFacts } from '../../../lib/domain/ticket/facts.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
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
const read = (page: TicketFacts, known?: Parameters<NonNullable<typeof api.fromPage>>[1]) =>
  api.forMap?.(siteMap()).fromPage?.(page, known);

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
    const known = ticket({ id, createdAt: instant('2026-11-20T13:05:00Z') });
    const result = read(facts({ shown: {}, missing: ['createdAt'] }), known);
    expect(result).toMatchObject({
      ok: true,
      value: { ticket: { createdAt: known.createdAt }, missing: [] },
    });
  });

  test('a list that shows the day alone takes nothing from a page that showed the time', () => {
    const known = ticket({ id, createdAt: instant('2026-11-20T13:05:00Z') });
    const day = facts({ shown: { createdAt: '20.11.2026' } });
    expect(read(day, known)).toMatchObject({ value: { ticket: { createdAt: known.createdAt } } });
    // Without it the day's beginning counts, and that this is not the time is told.
    expect(read(day)).toMatchObject({ value: { missing: ['createdAt'] } });
  });

  test('nothing can be written', () => {
    expect(api.forMap?.(siteMap()).writes).toEqual([]);
  });
});
