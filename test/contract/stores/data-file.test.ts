// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { parseDataFile, writeDataFile } from '../../../lib/domain/kept/data-file.ts';
import { readKept } from '../../../lib/storage/export-kept.ts';
import { keptWorld, ownRef, refOf, requester } from './kept-world.ts';

const origin = 'https://desk.example';
const head = { exportedAt: '2026-11-20T10:00:00Z', uptier: '1.2.3' };

async function filled() {
  const world = keptWorld();
  await world.fill(refOf(origin, '1'), requester('Acme', 'jane@acme.test'));
  await world.fill(ownRef, null);
  await world.fillSettings([origin]);
  return world;
}
const write = async (world: Awaited<ReturnType<typeof filled>>) =>
  writeDataFile(head, await readKept(world.database, world.area));

describe('a file of everything', () => {
  test('gives back cases, own cases, matrices and settings as they are kept', async () => {
    const world = await filled();
    const read = parseDataFile(await write(world));
    expect(read.ok && read.value).toMatchObject({
      preferences: { timeZone: 'Asia/Kolkata', keepDays: 60 },
      sites: [{ origin }],
      matrices: [{ id: 'mine' }],
    });
    expect(read.ok && read.value.cases).toEqual(await world.cases.all());
  });

  test('holds tickets and escalations, and no address of a webhook', async () => {
    const text = await write(await filled());
    const file = JSON.parse(text) as Record<string, unknown[]>;
    expect(file['tickets']).toHaveLength(2);
    expect(file['escalations']).toHaveLength(2);
    expect(text).not.toContain('hooks.test');
  });

  test('leaves what cannot be read to what was set aside, so that the rest can be taken in', async () => {
    const world = await filled();
    await world.database.run((db) =>
      db.add('cases', {
        origin,
        ticketId: '9',
        entryId: 'broken',
        shared: 0,
        record: { kind: 'nonsense' },
      }),
    );
    const before = await world.everything();
    const text = await write(world);
    expect(parseDataFile(text).ok).toBe(true);
    expect(text).toContain('nonsense');
    expect(await world.everything()).toEqual(before);
  });
});

describe('a file is refused as a whole', () => {
  const file = { format: 'uptier-data', version: 1, ...head };
  test.each([
    ['that is no JSON', '{', 'data-file-unknown'],
    ['of something else', '{"format":"uptier-cases","version":1}', 'data-file-unknown'],
    ['of a newer Uptier', JSON.stringify({ ...file, version: 2 }), 'data-file-newer'],
    ['with a key of its own', JSON.stringify({ ...file, extra: 1 }), 'data-file-broken'],
    [
      'with a site that is none',
      JSON.stringify({ ...file, sites: [{ origin: 'javascript:alert(1)' }] }),
      'data-file-broken',
    ],
    [
      'with a case at no web page',
      JSON.stringify({
        ...file,
        cases: [{ ref: { origin: 'data:,x', ticketId: '1' }, entries: [] }],
      }),
      'data-file-broken',
    ],
    [
      'with settings that are none',
      JSON.stringify({ ...file, preferences: { keepDays: -1 } }),
      'data-file-broken',
    ],
  ])('%s', (_, text, code) => {
    const read = parseDataFile(text);
    expect(!read.ok && read.error.code).toBe(code);
  });

  test('and one without parts is taken for one that has none', () => {
    const read = parseDataFile(JSON.stringify(file));
    expect(read.ok && read.value).toEqual({
      preferences: null,
      sites: [],
      matrices: [],
      cases: [],
    });
  });
});
