import { beforeEach, describe, expect, test } from 'vitest';
import { listEditionNews } from '../../../lib/app/edition-news.ts';
import { importMatrix, removeMatrix } from '../../../lib/app/import-matrix.ts';
import { seedPresets } from '../../../lib/app/seed-presets.ts';
import { startOwnCase } from '../../../lib/app/keep-own-case.ts';
import { chooseEdition } from '../../../lib/domain/matrix/choose-edition.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { StoredEditionNews } from '../../../lib/storage/edition-news.ts';
import { matrix } from '../../builders/matrix.ts';
import { fakeDependencies, site } from '../../fakes/dependencies.ts';

/** The preset as it shipped first; `site` is judged by it. */
const first = matrix({
  effective: '2026-01-01',
  targets: [{ metric: 'resolution', within: '6 h' }],
});
const second: Matrix = {
  ...first,
  effective: '2026-12-01',
  targets: [{ metric: 'resolution', within: '4 h' }],
};

let shipped: Matrix;
let version: number;
let fakes: ReturnType<typeof fakeDependencies>;

/** The extension is updated to a version with this preset in it. */
async function update(preset: Matrix): Promise<void> {
  shipped = preset;
  version += 1;
  await seedPresets(fakes.needs);
}
const news = () => listEditionNews(fakes.needs);

beforeEach(async () => {
  version = 0;
  let seeded: string | null = null;
  fakes = fakeDependencies({
    presets: {
      get version() {
        return `${version}`;
      },
      load: async () => [shipped],
    },
    seedMark: { read: async () => seeded, write: async (it) => void (seeded = it) },
  });
  await update(first);
});

describe('users of a preset whose edition changes', () => {
  beforeEach(() => fakes.needs.sites.save(site));

  test('are told what it was and what it is, until they looked at it', async () => {
    expect(await news()).toEqual([]);
    await update(second);
    expect(await news()).toMatchObject([
      { id: 'test', by: 'update', before: first, after: second, keepsEarlier: true },
    ]);
    await fakes.needs.editionNews.remove('test');
    expect(await news()).toEqual([]);
    await update(second);
    expect(await news()).toEqual([]);
  });

  test('compare with the edition that they know, over any number of updates', async () => {
    await update(second);
    await update({ ...second, effective: '2027-01-01', name: 'Renamed' });
    expect(await news()).toMatchObject([{ before: first, after: { name: 'Renamed' } }]);
    await update(first);
    expect(await news()).toEqual([]);
  });

  test('keep the earlier edition for the tickets of its day', async () => {
    await update(second);
    const editions = await fakes.needs.matrices.editions('test');
    const on = (day: string) => chooseEdition(editions, instant(`${day}T12:00:00Z`));
    expect(on('2026-11-30')).toEqual(first);
    expect(on('2026-12-01')).toEqual(second);
  });

  test('hear where the new edition counts for earlier tickets, too', async () => {
    await update({ ...second, effective: '2026-01-01' });
    expect(await news()).toMatchObject([{ keepsEarlier: false }]);
  });

  test('are told nothing of what they chose in its place, or took away', async () => {
    await update(second);
    await importMatrix(fakes.needs, { ...second, name: 'Mine' });
    expect(await news()).toEqual([]);
    await removeMatrix(fakes.needs, 'test');
    expect(await news()).toEqual([]);
  });
});

test('a customer whose case rests on it is told', async () => {
  await startOwnCase(fakes.needs, {
    matrixId: 'test',
    subject: 'No calls',
    reference: null,
    contactedAt: null,
    facts: [],
  });
  await update(second);
  expect(await news()).toHaveLength(1);
});

test('who does not use the preset is told nothing, also once they do', async () => {
  await update(second);
  await fakes.needs.sites.save(site);
  expect(await news()).toEqual([]);
});

test('news outlive the worker; what cannot be read of them is left out', async () => {
  const area = { value: [{ id: 'torn' }] as unknown };
  const news = new StoredEditionNews({
    get: async () => ({ 'edition-news': area.value }),
    set: async (values) => void (area.value = values['edition-news']),
    remove: async () => undefined,
  });
  const told = { id: 'test', before: first, at: fakes.clock.now(), by: 'update' } as const;
  await news.put(told);
  await news.put({ ...told, by: 'update' });
  expect(await news.all()).toEqual([told]);
  await news.remove('test');
  expect(await news.all()).toEqual([]);
});
