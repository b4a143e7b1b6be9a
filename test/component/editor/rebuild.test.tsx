// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { CalendarsForm } from '../../../components/editor/CalendarsForm.tsx';
import { TargetsGrid } from '../../../components/editor/TargetsGrid.tsx';
import { TiersForm } from '../../../components/editor/TiersForm.tsx';
import { calendar, weeklyHours } from '../../../lib/domain/matrix/calendar-schema.ts';
import { schemaNode } from '../../../lib/domain/matrix/schema-node.ts';
import { target } from '../../../lib/domain/matrix/target-schema.ts';
import { channel, tier } from '../../../lib/domain/matrix/tier-schema.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { preset, presetIds } from '../../unit/presets/read-preset.ts';
import { driveCalendars } from './drive-calendars.ts';
import { driveTargets } from './drive-targets.ts';
import { driveTiers } from './drive-tiers.ts';
import { hold, now, readHolidays, words } from './held.tsx';
import { wholeCalendars, wholeTargets, wholeTiers } from './whole-parts.ts';

type Parts = Pick<
  Matrix,
  'targets' | 'calendars' | 'tiers' | 'severities' | 'plans' | 'categories'
>;

const choices = (of: readonly { id: string; name?: string | undefined }[] | undefined) =>
  (of ?? []).map(({ id, name }) => ({ value: id, label: name ?? id }));

async function rebuild(parts: Parts) {
  const names = {
    severities: choices(parts.severities),
    plans: choices(parts.plans),
    categories: choices(parts.categories),
    tiers: parts.tiers,
    calendars: Object.keys(parts.calendars ?? {}),
  };
  const targets = await hold((form) => <TargetsGrid {...form} {...names} {...words} />);
  await driveTargets(targets.root, parts.targets ?? [], names);
  const calendars = await hold((form) => (
    <CalendarsForm {...form} now={now} readHolidays={readHolidays} {...words} />
  ));
  await driveCalendars(calendars.root, parts.calendars ?? {});
  const tiers = await hold((form) => <TiersForm {...form} {...names} {...words} />);
  await driveTiers(tiers.root, parts.tiers, names);
  return { targets: targets.value(), calendars: calendars.value(), tiers: tiers.value() };
}

describe('targets, calendars and tiers are made from nothing in their forms', () => {
  test.each(presetIds)('those of %s, as its file has them', async (id) => {
    const { targets, calendars, tiers } = preset(id);
    expect(await rebuild(preset(id))).toEqual({ targets, calendars, tiers });
  });

  test('those in which every key of the format is used', async () => {
    const parts: Parts = {
      targets: [...wholeTargets],
      calendars: wholeCalendars,
      tiers: [...wholeTiers],
      severities: [{ id: 'critical', name: 'Critical' }, { id: 'major' }, { id: 'minor' }],
      plans: [
        { id: 'gold', name: 'Gold' },
        { id: 'silver', name: 'Silver' },
      ],
      categories: [{ id: 'billing', name: 'Billing' }],
    };
    const { targets, calendars, tiers } = await rebuild(parts);
    // The first target that fits counts, so that a special one is put before a general one.
    const special = wholeTargets[3]!;
    const general = wholeTargets.filter((it) => it !== special);
    expect(targets).toEqual([...general.slice(0, 2), special, ...general.slice(2)]);
    expect({ calendars, tiers }).toEqual({ calendars: wholeCalendars, tiers: wholeTiers });
  });

  test('and no key of the format is left out of that', () => {
    const used = (items: readonly object[]) => new Set(items.flatMap((it) => Object.keys(it)));
    const keysOf = (schema: Parameters<typeof schemaNode>[0]) => {
      const node = schemaNode(schema);
      return node.type === 'strict_object' ? Object.keys(node.entries) : [];
    };
    const unused = (schema: Parameters<typeof schemaNode>[0], items: readonly object[]) =>
      keysOf(schema).filter((key) => !used(items).has(key));
    expect(keysOf(target).length).toBeGreaterThan(10);
    expect(unused(target, wholeTargets)).toEqual([]);
    expect(unused(tier, wholeTiers)).toEqual([]);
    expect(
      unused(
        channel,
        wholeTiers.flatMap((it) => it.channels ?? []),
      ),
    ).toEqual([]);
    expect(unused(weeklyHours, Object.values(wholeCalendars))).toEqual([]);
    const kinds = schemaNode(calendar);
    const options = kinds.type === 'union' ? kinds.options : [];
    expect(options).toHaveLength(4);
    for (const option of options) expect(unused(option, Object.values(wholeCalendars))).toEqual([]);
  });
});
