import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseDraft, CaseEntry } from '../../../lib/domain/case/case-event.ts';
import { mergeLogs } from '../../../lib/domain/case/merge-logs.ts';
import { readCase, readCases } from '../../../lib/domain/case/read-case.ts';
import { formatInstant, instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { entry } from '../../builders/case.ts';

const start = instant('2026-11-16T09:00:00Z');
const drafts: fc.Arbitrary<CaseDraft> = fc.oneof(
  fc.record({ kind: fc.constant('escalated' as const), tier: fc.integer({ min: 2, max: 4 }) }),
  fc.record({ kind: fc.constant('acknowledged' as const), tier: fc.integer({ min: 2, max: 4 }) }),
  fc.record({ kind: fc.constant('lead' as const), who: fc.constantFrom('Ada', 'Bob') }),
  fc.record({
    kind: fc.constant('observation' as const),
    team: fc.constantFrom('Net', 'Voice'),
    text: fc.constantFrom('a', 'b'),
  }),
  fc.constant({ kind: 'work-started' } as const),
  fc.record({ kind: fc.constant('resolved' as const), text: fc.constant('done') }),
  fc.record({
    kind: fc.constant('monitoring' as const),
    until: fc.integer({ min: 1, max: 90 }).map((after) => toInstant(start + after * minute)),
  }),
  fc.constant({ kind: 'recurred' } as const),
  fc.record({ kind: fc.constant('agreed' as const), who: fc.constant('C') }),
  fc.record({
    kind: fc.constant('closed' as const),
    criteria: fc.constant(['customer-agrees'] as readonly string[]),
  }),
  fc.record({ kind: fc.constant('withdrawn' as const), reason: fc.constant('x') }),
);
/** Few ids and few instants, so that both collide often. */
const entries: fc.Arbitrary<readonly CaseEntry[]> = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 40 }), drafts)
    .map(([after, name, draft]) =>
      entry(formatInstant(toInstant(start + after * minute)), draft, { id: `entry-${name}00` }),
    ),
  { maxLength: 25 },
);
const ids = (log: readonly CaseEntry[]) => [...new Set(log.map(({ id }) => id))].sort();

describe('two logs of one case', () => {
  test('make the same log whichever comes first, however often, and however they are grouped', () => {
    fc.assert(
      fc.property(entries, entries, entries, (a, b, c) => {
        const merged = mergeLogs(a, b);
        expect(mergeLogs(b, a)).toEqual(merged);
        expect(mergeLogs(merged, b)).toEqual(merged);
        expect(mergeLogs(merged, merged)).toEqual(merged);
        expect(mergeLogs(merged, c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  test('lose no event of either', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        expect(ids(mergeLogs(a, b))).toEqual(ids([...a, ...b]));
      }),
    );
  });

  test('make a case whatever is in them, the same for the same log in any order', () => {
    fc.assert(
      fc.property(entries, (log) => {
        const merged = mergeLogs(log, []);
        const reversed = [...merged].reverse();
        expect(readCases(reversed)).toEqual(readCases(merged));
        for (const state of readCases(merged)) {
          const told = new Set(merged.map(({ id }) => id));
          expect(state.outOfPlace.every(({ id }) => told.has(id))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('of two agents at once: both leads are told, and an answer that came too late is kept aside', () => {
    const common = entry('2026-11-16T09:00:00Z', { kind: 'escalated', tier: 2 });
    const mine = [common, entry('2026-11-16T09:05:00Z', { kind: 'lead', who: 'Ada' })];
    const theirs = [
      common,
      entry('2026-11-16T09:06:00Z', { kind: 'lead', who: 'Bob' }),
      entry('2026-11-16T09:07:00Z', { kind: 'withdrawn', reason: 'a mistake' }),
    ];
    const late = entry('2026-11-16T09:08:00Z', { kind: 'acknowledged', tier: 2 });
    const state = readCase(mergeLogs([...mine, late], theirs));
    expect(state).toMatchObject({
      status: 'withdrawn',
      lead: { who: 'Bob' },
      earlierLeads: [{ who: 'Ada' }],
      outOfPlace: [{ id: late.id, reason: { code: 'case-over' } }],
    });
  });
});
