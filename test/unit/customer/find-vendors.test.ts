import { describe, expect, test } from 'vitest';
import { loadDirectory } from '../../../lib/app/directory.ts';
import { findVendors } from '../../../lib/domain/customer/find-vendors.ts';
import { vendorsOfPage } from '../../../lib/domain/customer/vendors-of-page.ts';
import { sourceAge } from '../../../lib/domain/customer/source-age.ts';
import { byMarks, lookedAt, marked, noMarks } from '../../../lib/domain/customer/vendor-marks.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { fakeDependencies } from '../../fakes/dependencies.ts';
import { preset, presetIds } from '../presets/read-preset.ts';

const hosted = matrix({
  id: 'hosted',
  name: 'Zürich Cloud',
  tiers: [
    {
      level: 1,
      name: 'Desk',
      channels: [{ type: 'portal', address: 'https://zurich.desk.example/new' }],
    },
  ],
});
const { needs } = fakeDependencies();
for (const it of [...presetIds.map(preset), hosted])
  await needs.matrices.save({ matrix: it, preset: true, storedAt: needs.clock.now() });
const { matrices } = await loadDirectory(needs);
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('the vendor of a page', () => {
  test.each([
    ['myoperator.com', ['myoperator']],
    ['help.myoperator.com', ['myoperator']],
    ['support.mediabirdco.net', ['jamilatech']],
    ['zurich.desk.example', ['hosted']],
    ['desk.example', []],
    ['notmyoperator.com', []],
    ['myoperator.com.evil.example', []],
  ])('%s: %o', (host, expected) => {
    expect(ids(vendorsOfPage(matrices, host))).toEqual(expected);
  });

  test('two vendors on one domain are both there, the one with a contact first', () => {
    expect(ids(vendorsOfPage(matrices, 'my.exotel.com'))).toEqual([
      'exotel',
      'exotel-contact-center',
    ]);
  });
});

describe('a search by name', () => {
  test.each([
    ['myoperator', 'myoperator'],
    ['my operater', 'myoperator'],
    ['myoprator', 'myoperator'],
    ['mypoerator', 'myoperator'],
    ['jamilatehc', 'jamilatech'],
    ['zurich', 'hosted'],
    ['ZÜRIHC', 'hosted'],
  ])('%s finds %s', (query, id) => {
    expect(ids(findVendors(matrices, query))[0]).toBe(id);
  });

  test('what is written right comes before what is only near, and what is far is not there', () => {
    expect(ids(findVendors(matrices, 'exotel'))).toHaveLength(2);
    expect(findVendors(matrices, 'xyz')).toEqual([]);
    expect(findVendors(matrices, 'operating systems')).toEqual([]);
    expect(findVendors(matrices, '  ')).toHaveLength(matrices.length);
    expect(findVendors(matrices, 'a'.repeat(10_000))).toEqual([]);
  });
});

test('favourites come first, then what was looked at last', () => {
  const marks = marked(lookedAt(lookedAt(noMarks, 's-club'), 'exotel'), 'hosted', true);
  expect(ids(byMarks(matrices, marks)).slice(0, 3)).toEqual(['hosted', 'exotel', 's-club']);
  expect(marked(marks, 'hosted', false).favourites).toEqual([]);
});

describe('the age of what is known', () => {
  const now = instant('2026-11-23T04:00:00Z');
  const of = (it: Partial<Parameters<typeof sourceAge>[0]>) =>
    sourceAge({ captured: null, sourceDate: null, effective: null, ...it }, now);

  test.each([
    ['captured last month', { captured: '2026-10-20' }, false, '2026-10-20'],
    [
      'its latest date counts',
      { sourceDate: '2020-01-01', captured: '2026-10-20' },
      false,
      '2026-10-20',
    ],
    ['more than a year ago', { sourceDate: '2024-12-13' }, true, '2024-12-13'],
    ['undated', { sourceDate: 'unknown' }, true, null],
  ] as const)('%s', (_, it, isOld, asOf) => {
    expect(of(it)).toEqual({ asOf, isOld, countsFrom: null });
  });

  test('one that counts only from a later day says so', () => {
    expect(of({ effective: '2027-01-01', captured: '2026-11-20' })).toEqual({
      asOf: '2026-11-20',
      isOld: false,
      countsFrom: '2027-01-01',
    });
  });
});
