// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { lifecycleFields } from '../../../components/editor/sections/lifecycle-fields.ts';
import { headFields, scopeFields } from '../../../components/editor/sections/policy-fields.ts';
import {
  categoryFields,
  recogniseFields,
} from '../../../components/editor/sections/recognise-fields.ts';
import { dutiesFields, recordFields } from '../../../components/editor/sections/record-fields.ts';
import { severityFields } from '../../../components/editor/sections/severity-fields.ts';
import { checkDraft } from '../../../lib/domain/edit/check-draft.ts';
import { newDraft } from '../../../lib/domain/edit/new-draft.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { preset, presetIds } from '../../unit/presets/read-preset.ts';
import { click, control, enter } from '../mount.ts';
import { openEditor } from './edit-host.tsx';
import { fill, ownField } from './drive.ts';

const panel = (root: Element) => root.querySelector('.editor-form > fieldset')!;

/** Goes to a part of the editor by its name. */
async function goTo(root: Element, name: string): Promise<Element> {
  const nav = root.querySelector('nav')!;
  await click(control(nav, name));
  return panel(root);
}

describe.each(presetIds)('%s from nothing, in the forms alone', (id) => {
  test('is the policy that ships, but for targets, calendars and tiers', async () => {
    const { targets: _, calendars, tiers: __, ...wanted } = preset(id);
    const { root, draft } = await openEditor(newDraft('mine', 'Mine'));
    await fill(panel(root), headFields, wanted);
    await fill(await goTo(root, 'Severities'), severityFields, wanted);
    await fill(await goTo(root, 'Categories and vendor'), categoryFields, wanted);
    await fill(panel(root), recogniseFields, wanted.recognise);
    for (const [category, words] of Object.entries(wanted.recognise?.synonyms ?? {})) {
      const name = wanted.categories?.find((it) => it.id === category)?.name ?? '';
      await enter(ownField(panel(root), `Words for “${name}”`), words.join('\n'));
    }
    const { plans = [], ...rest } = wanted;
    const unbound = plans.map(({ calendar: ___, ...plan }) => plan);
    await fill(await goTo(root, 'Scope, plans and promises'), scopeFields, {
      ...rest,
      ...(plans.length > 0 && { plans: unbound }),
    });
    const life = await goTo(root, 'Life of a case');
    await fill(life, lifecycleFields, wanted.lifecycle ?? {});
    await fill(life, recordFields, wanted);
    await fill(
      await goTo(root, 'Checklists of both parties'),
      dutiesFields,
      wanted.responsibilities ?? {},
    );
    const made = draft() as Partial<Matrix>;
    expect({ ...made, plans: made.plans ?? [] }).toEqual({ ...rest, plans: unbound, tiers: [] });
    const { findings } = checkDraft({ ...preset(id), ...made, calendars, tiers: preset(id).tiers });
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
