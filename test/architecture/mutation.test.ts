import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { findMutants, mutate } from '../mutation/find-mutants.mjs';
import { instrument } from '../mutation/instrument.mjs';
import { sampleOf } from '../mutation/sample.mjs';

const mutantsOf = (source: string) => findMutants('a.ts', source);
const changes = (source: string) => mutantsOf(source).map(({ from, by }) => `${from} → ${by}`);

describe('the small mistakes', () => {
  test.each([
    ['a < b;', ['a < b; → ;', '< → <=', '< → >=']],
    ['f(a && !b);', ['f(a && !b); → ;', '&& → ||', '!b → b']],
    ['const x = a ?? 0;', ['a ?? 0 → a', 'a ?? 0 → 0', '0 → 1']],
    ['const x = [1, 2, true];', ['1 → 0', '2 → 3', 'true → false']],
    ['if (a) b();', ['a → true', 'a → false', 'b(); → ;']],
    ['const x = a ? b : c;', ['a → true', 'a → false']],
    ['const x = list.some(f);', ['some → every']],
    ['const x = Math.min(...list);', ['min → max']],
    ['x += 1;', ['x += 1; → ;', '+= → -=', '1 → 0']],
    // Types, names of keys and imports have no behaviour.
    ["import a from 'b';\ntype T = 1 | true;\nconst x: 0 | 1 = { 2: y } as const;", []],
  ])('of %s', (source, wanted) => expect(changes(source)).toEqual(wanted));

  test('stand where they are told to', () => {
    const source = 'const x =\n  a <= (b as number);\n';
    const [first] = mutantsOf(source).map((it) => [it.line, mutate(source, it)]);
    expect(first).toEqual([2, 'const x =\n  a < (b as number);\n']);
  });
});

test('what is put in to see what is reached changes nothing', () => {
  const source = 'let n = 0; for (const it of [1, 2, 3]) if (it > 1) n += it; result(n);';
  const noted = findMutants('a.ts', source).map((it: object, number: number) => ({
    ...it,
    number,
  }));
  const reached: number[] = noted.map(() => 0);
  let turns = 0;
  let result = 0;
  runInNewContext(instrument('a.ts', source, noted), {
    __reached: reached,
    __turn: () => (turns += 1),
    result: (it: number) => (result = it),
  });
  expect([result, turns, reached]).toEqual([5, 3, noted.map(() => 1)]);
});

test('a sample is the same again for the same seed, and another for another', () => {
  const list = Array.from({ length: 500 }, (_, place) => place);
  const one = sampleOf(list, 20, 7);
  expect([one.length, sampleOf(list, 20, 7)]).toEqual([20, one]);
  expect(sampleOf(list, 20, 8)).not.toEqual(one);
  expect(sampleOf(list, null, 7)).toEqual(list);
});
