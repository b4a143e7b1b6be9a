import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import { chooseEdition } from '../../../lib/domain/matrix/choose-edition.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { status, ticket } from '../../builders/ticket.ts';

const edition = (version: string, effective: string | null, within: string) =>
  matrix({
    version,
    ...(effective !== null && { effective }),
    targets: [{ metric: 'resolution', within }],
  });
const first = edition('1', '2026-01-01', '8 h');
const second = edition('2', '2026-06-01', '4 h');
const third = edition('3', '2027-01-01', '2 h');
const editions = [first, second, third];

const versionAt = (createdAt: string, of = editions) =>
  chooseEdition(of, instant(createdAt)).version;

describe('the edition of a ticket', () => {
  it.each([
    ['2026-05-31T23:59:59.999Z', '1'],
    ['2026-06-01T00:00:00Z', '2'],
    ['2026-12-31T23:59:59Z', '2'],
    ['2027-01-01T00:00:00Z', '3'],
    // Older than all of them: the earliest is the best that there is.
    ['2025-12-31T23:59:59Z', '1'],
  ])('created at %s is %s, in whatever order they are given', (createdAt, version) => {
    expect(versionAt(createdAt)).toBe(version);
    expect(versionAt(createdAt, [...editions].reverse())).toBe(version);
  });
  it('without a date counts from the beginning of time, until one with a date does', () => {
    const ever = edition('0', null, '9 h');
    expect(versionAt('1999-01-01T00:00:00Z', [second, ever])).toBe('0');
    expect(versionAt('2026-06-01T00:00:00Z', [second, ever])).toBe('2');
  });
  it('of two with the same date is the one that was given last', () => {
    const corrected = edition('2b', '2026-06-01', '5 h');
    expect(versionAt('2026-07-01T00:00:00Z', [second, corrected])).toBe('2b');
    const two = [edition('a', null, '1 h'), edition('b', null, '2 h')];
    expect(versionAt('2026-07-01T00:00:00Z', two)).toBe('b');
  });
  it('that is all in the future is the first of them', () => {
    expect(versionAt('2026-07-01T00:00:00Z', [third, edition('4', '2028-01-01', '1 h')])).toBe('3');
  });
  it('is needed', () => expect(() => versionAt('2026-07-01T00:00:00Z', [])).toThrow(RangeError));
});

describe('a ticket from before a change of policy', () => {
  const old = ticket({ createdAt: instant('2026-05-31T22:00:00Z') });
  const due = (of: ReturnType<typeof ticket>, now: string) => {
    const [clock] = assess(of, editions, instant(now), { timeZone: null }).clocks;
    return [clock?.state, clock?.dueAt && formatInstant(clock.dueAt)];
  };
  it('keeps the edition of its day, whenever it is judged', () => {
    expect(due(old, '2026-06-01T03:00:00Z')).toEqual(['on-track', '2026-06-01T06:00:00Z']);
    expect(due(old, '2027-06-01T03:00:00Z')).toEqual(['breached', '2026-06-01T06:00:00Z']);
  });
  it('keeps it when it is reopened under a later one', () => {
    const reopened = ticket(
      { createdAt: old.createdAt },
      status('2026-05-31T23:00:00Z', 'solved'),
      status('2026-06-02T00:00:00Z', 'open'),
    );
    expect(due(reopened, '2026-06-02T01:00:00Z')).toEqual(['on-track', '2026-06-02T07:00:00Z']);
  });
  it('of the next day is judged by the next', () => {
    const next = ticket({ createdAt: instant('2026-06-01T00:00:00Z') });
    expect(due(next, '2026-06-01T03:00:00Z')).toEqual(['at-risk', '2026-06-01T04:00:00Z']);
  });
});
