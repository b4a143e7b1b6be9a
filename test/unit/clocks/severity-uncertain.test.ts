import { describe, expect, it } from 'vitest';
import { instant } from '../../../lib/domain/time/instant.ts';
import { stillClock } from '../../builders/clock.ts';
import { berlin } from '../../builders/matrix.ts';
import { status, ticket } from '../../builders/ticket.ts';
import { clockIn } from './clock-of.ts';

const severities = [
  { id: 'critical', when: [{ loss: { atLeast: '20%' } }] },
  { id: 'major', when: [{ loss: { atLeast: '2%' } }] },
  { id: 'minor', default: true },
];
type Terms = Record<string, unknown>;
/** The clock of a ticket whose loss nobody knows, so that it may be of any severity. */
const clockOf = (
  { critical, major, minor }: { critical: Terms; major: Terms; minor: Terms },
  of = ticket(),
) =>
  clockIn(
    {
      severities,
      calendars: { office: berlin },
      targets: Object.entries({ critical, major, minor }).map(([severity, terms]) => ({
        metric: 'resolution',
        severity,
        ...terms,
      })),
    },
    { metric: 'resolution' },
    of,
    '2026-11-16T11:24:00Z',
    { because: true },
  );
const four = { within: '4 h' };
const uncertain = { code: 'severity-uncertain', values: ['loss.affected, loss.total'] };

describe('a clock of a severity that is not certain', () => {
  it('is unknown where the answers differ, and names each of them', () => {
    const clock = clockOf({ critical: { within: '2 h' }, major: four, minor: { within: '48 h' } });
    expect(clock).toStrictEqual({
      ...stillClock,
      metric: 'resolution',
      state: 'unknown',
      reasons: [uncertain],
      candidates: [
        { severity: 'critical', dueAt: instant('2026-11-16T11:00:00Z'), state: 'breached' },
        { severity: 'major', dueAt: instant('2026-11-16T13:00:00Z'), state: 'on-track' },
        { severity: 'minor', dueAt: instant('2026-11-18T09:00:00Z'), state: 'on-track' },
      ],
    });
  });
  it('is unknown where it could be but one other', () => {
    // No loss of 2 % is a severity here: it is critical or minor.
    const parts = {
      severities: severities.filter(({ id }) => id !== 'major'),
      targets: [
        { metric: 'resolution', severity: 'critical', within: '2 h' },
        { metric: 'resolution', severity: 'minor', within: '48 h' },
      ],
    };
    const clock = clockIn(parts, { metric: 'resolution' }, ticket(), '2026-11-16T10:00:00Z');
    expect(clock.state).toBe('unknown');
    expect(clock.candidates?.map(({ severity }) => severity)).toEqual(['critical', 'minor']);
  });
  it('is shown where each of them gives the same', () => {
    const clock = clockOf({ critical: four, major: four, minor: four });
    expect([clock.state, clock.dueAt]).toEqual(['on-track', instant('2026-11-16T13:00:00Z')]);
  });
  // Of four hours 2 h 24 min are used, 60 %.
  it.each([
    ['in one of several', { critical: four, major: { within: '5 h' }, minor: four }],
    ['only in their state', { critical: { ...four, atRisk: '50%' }, major: four, minor: four }],
    [
      'only in their words',
      { critical: { promise: 'at once' }, major: { promise: 'soon' }, minor: { promise: 'soon' } },
    ],
  ])('is unknown where they differ %s', (_, terms) => {
    const clock = clockOf(terms);
    expect([clock.state, clock.reasons]).toEqual(['unknown', [uncertain]]);
  });
  it('is unknown where they differ only in their due time', () => {
    // Half an hour before the office opens: both are at risk.
    const early = ticket({ createdAt: instant('2026-11-16T07:30:00Z') });
    const office = { ...four, calendar: 'office' };
    const clock = clockOf({ critical: office, major: four, minor: four }, early);
    expect(clock.candidates?.map((it) => [it.state, it.dueAt])).toEqual([
      ['at-risk', instant('2026-11-16T12:00:00Z')],
      ['at-risk', instant('2026-11-16T11:30:00Z')],
      ['at-risk', instant('2026-11-16T11:30:00Z')],
    ]);
  });
  it('is unknown where they differ only in a length that a pause hides', () => {
    const paused = ticket({}, status('2026-11-16T10:00:00Z', 'pending'));
    const clock = clockOf({ critical: four, major: four, minor: { within: '8 h' } }, paused);
    expect(clock.candidates?.map((it) => [it.state, it.dueAt])).toEqual([
      ['paused', null],
      ['paused', null],
      ['paused', null],
    ]);
  });
});
