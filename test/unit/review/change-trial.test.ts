import { describe, expect, test } from 'vitest';
import { ChangeTrial } from '../../../lib/domain/review/change-trial.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import { parseTicket } from '../../../lib/domain/ticket/ticket-wire.ts';
import { instant } from '../../../lib/domain/time/instant.ts';

const now = instant('2026-11-20T12:00:00Z');

function matrix(within: string, extra: object = {}) {
  const parsed = parseMatrix({
    format: 'uptier-matrix/1',
    id: 'ours',
    name: 'Ours',
    severities: [
      { id: 'critical', when: [{ priority: 'high' }] },
      { id: 'minor', default: true },
    ],
    targets: [
      { metric: 'first-response', within: '1 h' },
      { metric: 'resolution', within, pausedBy: [] },
    ],
    tiers: [{ level: 1, name: 'Desk' }],
    ...extra,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.matrix;
}

/** Opened at ten, answered at once, solved after so many hours. */
function solvedAfter(hours: number) {
  const parsed = parseTicket({
    id: String(hours),
    status: 'solved',
    priority: 'high',
    createdAt: '2026-11-19T10:00:00Z',
    events: [
      { at: '2026-11-19T10:00:00Z', kind: 'created', by: 'customer' },
      { at: '2026-11-19T10:05:00Z', kind: 'public-reply', by: 'agent' },
      {
        at: new Date(Date.UTC(2026, 10, 19, 10 + hours)).toISOString(),
        kind: 'status',
        to: 'solved',
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.value;
}

function tried(before: ReturnType<typeof matrix>, after: ReturnType<typeof matrix>) {
  const trial = new ChangeTrial([before], [after], now);
  for (const hours of [1, 3, 5, 7]) trial.add(solvedAfter(hours), { timeZone: null });
  return trial.result();
}

describe('a change, tried on tickets', () => {
  test('tells how many would have come out differently, and how', () => {
    expect(tried(matrix('6 h'), matrix('4 h'))).toEqual({
      tickets: 4,
      changed: 1,
      otherSeverity: 0,
      rows: [{ metric: 'resolution', tier: null, from: 'met', to: 'late', tickets: 1 }],
    });
  });

  test('that changes no outcome changes nothing, whatever it says', () => {
    expect(tried(matrix('6 h'), matrix('6 h', { name: 'Other', purpose: 'More' }))).toEqual({
      tickets: 4,
      changed: 0,
      otherSeverity: 0,
      rows: [],
    });
  });

  test('counts another severity, and a clock that is not there any more', () => {
    const severities = [{ id: 'minor', default: true }];
    const targets = [{ metric: 'first-response', within: '1 h' }];
    const result = tried(matrix('6 h'), matrix('6 h', { severities, targets }));
    expect(result).toMatchObject({ changed: 4, otherSeverity: 4 });
    expect(result.rows).toEqual([
      { metric: 'resolution', tier: null, from: 'met', to: 'none', tickets: 3 },
      { metric: 'resolution', tier: null, from: 'late', to: 'none', tickets: 1 },
    ]);
  });

  test('keeps to effective dates: tickets from before the new edition keep theirs', () => {
    const after = matrix('2 h', { effective: '2026-11-20', version: '2' });
    const trial = new ChangeTrial([matrix('6 h')], [matrix('6 h'), after], now);
    trial.add(solvedAfter(5), { timeZone: null });
    expect(trial.result().changed).toBe(0);
  });
});
