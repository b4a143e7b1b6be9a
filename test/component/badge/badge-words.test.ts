import { describe, expect, test } from 'vitest';
import { badgeWords, type Reader } from '../../../components/badge/badge-words.ts';
import type { Clock } from '../../../lib/domain/clocks/clock.ts';
import { reason } from '../../../lib/domain/reason.ts';
import { hour, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { badgeOf, unreadBadge } from '../../../lib/domain/view/badge.ts';
import { formats, text } from '../english.ts';
import { assessment, clock, now, severity, ticketView } from '../samples.ts';

const reader: Reader = { text, formats, now };
const after = (milliseconds: number) => toInstant(now + milliseconds);

/** The words for a ticket with this clock alone, whose severity is Major for certain. */
const wordsFor = (part: Partial<Clock>, view = {}) => {
  const clocks = [clock({ metric: 'resolution', atRiskAt: null, ...part })];
  const certain = severity({ certain: true, couldBe: [] });
  const shown = ticketView({ assessment: assessment({ clocks, severity: certain }), ...view });
  return badgeWords(badgeOf(shown, now), reader);
};
const due = (milliseconds: number, part: Partial<Clock> = {}) =>
  wordsFor({ dueAt: after(milliseconds), breachesAt: after(milliseconds), ...part });

describe('a row’s badge', () => {
  test.each([
    ['time that is left', due(3 * hour + 20 * minute), '3h 20m'],
    ['time that is over', due(-2 * hour, { state: 'breached' }), '−2h'],
    ['a bound from below', due(hour, { bound: 'at-most' }), '≥1h'],
    ['a bound from above', due(hour, { bound: 'at-least' }), '≤1h'],
    ['an assumption', due(hour, { bound: 'assumed' }), '~1h'],
    ['due, closed', due(-hour, { breachesAt: after(9 * hour) }), 'Due, closed'],
    ['a pause', wordsFor({ state: 'paused', dueAt: null }), 'Paused'],
    ['met', wordsFor({ state: 'met' }), 'Met'],
    ['met late', wordsFor({ state: 'met-late' }), 'Met late'],
    ['a promise in words', wordsFor({ state: 'not-timed', dueAt: null }), 'No limit'],
    ['out of scope', wordsFor({ state: 'not-applicable', dueAt: null }), 'No SLA'],
    ['unknown', wordsFor({ state: 'unknown', dueAt: null }), 'SLA unknown'],
    ['no matrix', wordsFor({}, { state: 'no-matrix', assessment: null }), 'No matrix'],
    ['nothing read', wordsFor({}, { state: 'unreadable', assessment: null }), "Can't read"],
  ])('shows %s in at most 14 characters', (_, words, short) => {
    expect(words.short).toBe(short);
    expect(words.short.length).toBeLessThanOrEqual(14);
  });

  const kinds = [
    'signed-out',
    'forbidden',
    'not-found',
    'rate-limited',
    'server-error',
    'no-answer',
    'unexpected',
    'refused',
    'wrong-user',
  ] as const;

  test('shows each problem in words of its own, and tells it in a sentence of its own', () => {
    const all = kinds.map((kind) => badgeWords(unreadBadge({ kind, detail: '' }), reader));
    expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(kinds.length);
    expect(all.filter(({ short }) => short.length === 0 || short.length > 14)).toEqual([]);
    expect(all[0]?.sentence).toContain('You are signed out of the helpdesk.');
  });
});

describe('a badge’s accessible name', () => {
  test('is full sentences with the severity, the clock and its due time', () => {
    expect(due(hour).sentence).toBe('Severity Major. Resolution is on track: due 11:00, in 1h.');
    expect(due(-2 * hour, { state: 'breached' }).sentence).toBe(
      'Severity Major. Resolution is breached: it was due 08:00, 2h ago.',
    );
    expect(due(-hour, { breachesAt: after(23 * hour) }).sentence).toContain(
      'was due 09:00; its hours are over, and it counts as breached after Sat 09:00.',
    );
  });

  test('says how sure the time is, where it is not', () => {
    expect(due(hour, { bound: 'assumed' }).sentence).toContain('This rests on an assumption.');
    expect(due(hour, { bound: 'at-most' }).sentence).toContain('Less time may have counted');
  });

  test('says why nothing is known', () => {
    const words = wordsFor({ state: 'unknown', dueAt: null, reasons: [reason('type-unknown')] });
    expect(words.sentence.length).toBeGreaterThan('Severity Major. Resolution: Unknown.'.length);
  });

  test('names what else the severity could be', () => {
    const words = badgeWords(badgeOf(ticketView(), now), reader);
    expect(words.severity).toBe('Major?');
    expect(words.sentence).toContain('Severity Major so far; it could be critical.');
  });

  test('labels the helpdesk’s priority as the helpdesk’s', () => {
    const none = severity({ id: null, name: null, rank: null, couldBe: [], certain: true });
    const view = ticketView({ priority: 'High', assessment: assessment({ severity: none }) });
    const words = badgeWords(badgeOf(view, now), reader);
    expect(words.sentence).toContain('Priority High in the helpdesk.');
    expect(words.severity).toBe('Priority High');
  });

  test('offers the way to a matrix', () => {
    const words = wordsFor({}, { state: 'no-matrix', assessment: null });
    expect(words.sentence).toContain('Open Uptier from the browser');
  });

  test('says that it may be out of date, and only then', () => {
    expect(due(hour).sentence).not.toContain('Last read');
    const old = wordsFor({ dueAt: after(hour) }, { readAt: after(-11 * minute) });
    expect(old.sentence).toContain('Last read 09:49: this may be out of date.');
  });
});

test('the tooltip says when the ticket was read', () => {
  expect(due(hour).tip).toMatch(/in 1h\.\nLast read 09:59\.$/);
});

test('the ticket’s own badge names the metric', () => {
  expect(due(hour).long()).toBe('Resolution due in 1h');
  expect(due(-hour, { state: 'breached' }).long()).toBe('Resolution breached 1h ago');
  expect(
    wordsFor({ metric: 'tier-engagement', tier: 2, state: 'paused', dueAt: null }).long(),
  ).toBe('Tier engagement, tier 2: Paused');
});
