import { expect, test } from 'vitest';
import { presentEditions } from '../../../lib/domain/matrix/choose-edition.ts';
import { matrix } from '../../builders/matrix.ts';

/** Editions as `version effective`, in the order in which they were saved. */
const counting = (...saved: readonly string[]) =>
  presentEditions(
    saved.map((it) => {
      const [version, effective] = it.split(' ');
      return matrix({
        ...(version && version !== '-' && { version }),
        ...(effective && { effective }),
      });
    }),
  ).map(({ version = '-', effective = '' }) => `${version} ${effective}`.trim());

test.each([
  ['a policy that changes keeps what it was', ['1 2026-01-01', '2 2026-06-01']],
  ['one edition stands alone', ['1']],
  ['none is none', []],
])('%s', (_name, saved) => {
  expect(counting(...saved)).toEqual(saved);
});

test.each([
  ['to an earlier date', ['1 2026-06-01', '2 2026-01-01'], ['2 2026-01-01']],
  ['on the same date', ['1 2026-06-01', '2 2026-06-01'], ['2 2026-06-01']],
  ['to a later date under the same version', ['1 2026-01-01', '1 2026-06-01'], ['1 2026-06-01']],
  ['by one without a date', ['1 2026-01-01', '-'], ['-']],
  ['where neither has a date', ['-', '-'], ['-']],
])('a correction %s replaces what it corrects', (_name, saved, left) => {
  expect(counting(...saved)).toEqual(left);
});

test('what only a corrected edition had replaced counts again', () => {
  expect(counting('1 2026-03-01', '2 2026-01-01', '2 2026-06-01')).toEqual([
    '1 2026-03-01',
    '2 2026-06-01',
  ]);
});
