import { beforeEach, describe, expect, test } from 'vitest';
import { removeAddition, saveAddition } from '../../../lib/app/additions.ts';
import { loadDirectory } from '../../../lib/app/directory.ts';
import { popupView } from '../../../lib/app/popup-view.ts';
import { policedAdditions } from '../../../lib/app/policed-stores.ts';
import { seedPresets } from '../../../lib/app/seed-presets.ts';
import { noAddition, type Addition } from '../../../lib/domain/added/addition.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { noPolicy } from '../../../lib/domain/policy/policy.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { fakeDependencies, origin, site } from '../../fakes/dependencies.ts';

/** Publishes neither its hours nor the mail address of its second tier. */
const preset: Matrix = matrix({
  calendars: { office: { open: 'unpublished' } },
  targets: [{ metric: 'first-response', within: '1 h', calendar: 'office' }],
  tiers: [
    {
      level: 1,
      name: 'Support',
      channels: [
        { type: 'phone', address: '+912212345678' },
        { type: 'email', address: null, label: 'Service desk', respondsWithin: '2 h' },
      ],
    },
    { level: 2, name: 'Manager' },
  ],
});
const added: Addition = {
  id: 'test',
  contacts: [
    { tier: 1, type: 'email', address: 'desk@vendor.example' },
    { tier: 1, type: 'email', address: 'night@vendor.example', label: 'At night' },
    { tier: 2, type: 'phone', address: '+4930123456', label: 'Mrs Rao' },
    { tier: 7, type: 'phone', address: '+4930123457' },
  ],
  references: [{ name: 'Customer number', value: '4711' }],
  // Friday 10:00 in Berlin is when the ticket was opened.
  hours: { timeZone: 'Europe/Berlin', hours: { fri: [['09:00', '17:00']] } },
};

let fakes: ReturnType<typeof fakeDependencies>;
let shipped: Matrix;
const summary = async () => (await loadDirectory(fakes.needs)).matrices[0];
const contacts = async () =>
  (await summary())?.ladder.tiers.flatMap(({ level, channels }) =>
    channels.map(({ address, label, yours }) => [level, address, label, yours]),
  );
async function firstResponse() {
  const url = `${origin}/ticket/1`;
  const { ticket: view } = await popupView(fakes.needs, url, null);
  return view?.assessment?.clocks.find(({ metric }) => metric === 'first-response');
}

beforeEach(async () => {
  shipped = preset;
  fakes = fakeDependencies({ presets: { version: '1', load: async () => [shipped] } });
  await seedPresets(fakes.needs);
  await fakes.needs.sites.save(site);
  fakes.server.serve(ticket({ id: ticketId('1'), createdAt: instant('2026-11-20T09:00:00Z') }));
});

describe('what the user adds to a preset', () => {
  test('is named alone once its matrix is gone, and can be erased then', async () => {
    await saveAddition(fakes.needs, added);
    expect(await loadDirectory(fakes.needs)).not.toHaveProperty('addedToNothing');
    await fakes.needs.matrices.remove('test');
    expect((await loadDirectory(fakes.needs)).addedToNothing).toEqual([added]);
    await removeAddition(fakes.needs, 'test');
    expect(await loadDirectory(fakes.needs)).not.toHaveProperty('addedToNothing');
  });

  test('fills in what is not published, stands behind what is, and is marked as theirs', async () => {
    await saveAddition(fakes.needs, added);
    expect(await contacts()).toEqual([
      [1, '+912212345678', null, false],
      [1, 'desk@vendor.example', 'Service desk', true],
      [1, 'night@vendor.example', 'At night', true],
      [2, '+4930123456', 'Mrs Rao', true],
    ]);
    expect((await summary())?.ladder.tiers[0]?.channels[1]).toMatchObject({
      respondsWithinText: '2 h',
      index: 1,
    });
  });

  test('counts in clocks at once, marked as assumed, before the hours set for all', async () => {
    expect(await firstResponse()).toMatchObject({ state: 'unknown' });
    await fakes.needs.preferences.save({
      timeZone: null,
      hours: { timeZone: 'UTC', hours: { mon: [['09:00', '17:00']] } },
      keepDays: 90,
    });
    await saveAddition(fakes.needs, added);
    const clock = await firstResponse();
    expect(clock?.dueAt).toBe(instant('2026-11-20T10:00:00Z'));
    expect(clock?.reasons.map(({ code }) => code)).toContain('your-hours');
  });

  test('stands beside the preset: neither the preset nor its editions know of it', async () => {
    await saveAddition(fakes.needs, added);
    expect(await fakes.needs.matrices.editions('test')).toEqual([preset]);
    expect((await fakes.needs.matrices.all())[0]).toMatchObject({ matrix: preset, preset: true });
  });

  test('survives the next edition, also where that has another ladder', async () => {
    await saveAddition(fakes.needs, added);
    const [first] = preset.tiers;
    if (!first) throw new Error('a matrix has tiers');
    shipped = { ...preset, tiers: [{ ...first, channels: [] }] };
    await seedPresets(fakes.needs, { again: true });
    expect(await contacts()).toEqual([
      [1, 'desk@vendor.example', null, true],
      [1, 'night@vendor.example', 'At night', true],
    ]);
    expect((await summary())?.added).toEqual(added);
    shipped = preset;
    await seedPresets(fakes.needs, { again: true });
    expect(await contacts()).toHaveLength(4);
  });

  test('is erased as a whole, and what says nothing is not kept', async () => {
    await saveAddition(fakes.needs, added);
    await removeAddition(fakes.needs, 'test');
    expect(await contacts()).toEqual([
      [1, '+912212345678', null, false],
      [1, null, 'Service desk', false],
    ]);
    expect(await firstResponse()).toMatchObject({ state: 'unknown' });
    await saveAddition(fakes.needs, noAddition('test'));
    expect(await fakes.needs.additions.all()).toEqual([]);
    expect((await summary())?.added).toBeUndefined();
  });

  test('is refused for a matrix that is not there', async () => {
    await expect(saveAddition(fakes.needs, { ...added, id: 'gone' })).rejects.toThrow(
      'added_to_nothing',
    );
  });
});

test('where an organisation locked the hours, own hours do not count and are not lost', async () => {
  const locked = { ...noPolicy, lock: { hours: null } };
  const store = fakes.needs.additions;
  const policed = policedAdditions(store, {
    current: async () => ({ policy: locked, problems: [] }),
  });
  await store.save(added);
  expect(await policed.all()).toEqual([{ ...added, hours: null }]);
  await policed.save({ ...added, references: [], hours: null });
  expect(await store.all()).toEqual([{ ...added, references: [] }]);
});
