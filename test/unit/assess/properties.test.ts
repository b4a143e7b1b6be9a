import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Assessment } from '../../../lib/domain/assessment.ts';
import type { Clock } from '../../../lib/domain/clocks/clock.ts';
import { compileMatrix } from '../../../lib/domain/matrix/compile-matrix.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { anyMatrixFile } from '../../builders/arbitrary-matrix.ts';
import { anyTicket, created } from '../../builders/arbitrary-ticket.ts';
import { berlin } from '../../builders/matrix.ts';

const anyNow = fc
  .integer({ min: -60, max: 20_000 })
  .map((after) => toInstant(created + after * minute));
const anySettings = fc.constantFrom(
  { timeZone: null },
  { timeZone: 'Asia/Kolkata', plan: 'gold', hours: berlin, because: true },
  { timeZone: 'UTC', because: true },
);

let refused = 0;
/** A matrix that the parser takes, from a file of any parts. */
const anyMatrix: fc.Arbitrary<Matrix> = anyMatrixFile
  .map((file) => {
    const parsed = parseMatrix(file);
    if (parsed.ok) return parsed.matrix;
    refused += 1;
    return null;
  })
  .filter((it) => it !== null);

/** What is wrong with a clock, whatever it was made from; null where nothing is. */
function flaw(clock: Clock): string | null {
  const { elapsed, remaining, within, dueAt, atRiskAt, breachesAt, stoppedAt, startedAt } = clock;
  const all = [elapsed, remaining, within, dueAt, atRiskAt, breachesAt, stoppedAt, startedAt];
  if (all.some((it) => it !== null && !Number.isFinite(it))) return 'a number that is none';
  if (elapsed !== null && elapsed < 0) return 'time that was never used';
  if (elapsed !== null && within !== null && remaining !== within - elapsed) return 'a wrong rest';
  if (dueAt !== null && breachesAt !== null && breachesAt < dueAt) return 'breached before due';
  if (clock.state === 'breached' && (remaining ?? 0) >= 0) return 'breached with time left';
  if (clock.bound === 'assumed' && clock.reasons.length === 0) return 'an assumption without words';
  if (clock.state === 'unknown' && clock.reasons.length === 0) return 'unknown without a reason';
  const steps = clock.because?.filter(({ rule }) => rule.code !== 'step-breached-earlier') ?? [];
  const counted = steps
    .flatMap(({ stretches }) => stretches)
    .filter(({ kind }) => kind === 'counted' || kind === 'mixed')
    .reduce((sum, { from, to, open }) => sum + (open ?? to - from), 0);
  if (elapsed !== null && clock.because && counted !== elapsed)
    return `explained ${counted} of ${elapsed}`;
  return null;
}

const flaws = ({ clocks }: Assessment) =>
  clocks.flatMap((clock) => {
    const found = flaw(clock);
    return found === null ? [] : [`${clock.metric} ${clock.tier ?? ''}: ${found}`];
  });

const namesOf = (list: readonly { metric: string; tier?: number | null }[]) =>
  list.map(({ metric, tier }) => `${metric} ${tier ?? ''}`).join();

/** What of an assessment does not fit its matrix, or the instant at which it was made. */
function misfits({ clocks, ladder, changesAt, assessedAt }: Assessment, matrix: Matrix): string[] {
  const wanted = namesOf(compileMatrix(matrix).clocks);
  return [
    ...(namesOf(clocks) === wanted ? [] : [`other clocks than ${wanted}`]),
    ...(ladder.tiers.some(({ level }) => level === ladder.recommended) ? [] : ['no such tier']),
    ...(changesAt === null || changesAt > assessedAt ? [] : ['a change that was']),
  ];
}

it('answers ten thousand random matrices and tickets without a fault', () => {
  refused = 0;
  fc.assert(
    fc.property(anyMatrix, anyTicket, anyNow, anySettings, (matrix, ticket, now, settings) => {
      const assessment = assess(ticket, [matrix], now, settings);
      expect([...flaws(assessment), ...misfits(assessment, matrix)]).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
  // A generator whose files were often refused would test the refusals.
  expect(refused).toBeLessThan(1000);
}, 300_000);

it('gives the same answer, ladder and explanation, in whatever order the events come', () => {
  const randoms = fc.infiniteStream(fc.nat());
  fc.assert(
    fc.property(anyMatrix, anyTicket, anyNow, randoms, (matrix, ticket, now, random) => {
      const known = new Set<number>();
      const distinct = ticket.events.filter(({ at }) => !known.has(at) && known.add(at));
      const shuffled = distinct
        .map((event) => ({ event, rank: random.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ event }) => event);
      const settings = { timeZone: 'UTC', because: true };
      const answer = (events: typeof distinct) =>
        assess({ ...ticket, events }, [matrix], now, settings);
      expect(answer(shuffled)).toEqual(answer(distinct));
    }),
    { numRuns: 1000 },
  );
}, 300_000);
