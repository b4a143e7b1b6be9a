// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { FieldMapForm } from '../../components/options/FieldMapForm.tsx';
import { newSite, type Site } from '../../lib/domain/assignment/site.ts';
import { siteRecord } from '../../lib/domain/assignment/site-record.ts';
import { is } from 'valibot';
import { text } from './english.ts';
import { enter, field, mount, submit, textOf } from './mount.ts';
import { origin } from './samples.ts';

async function show(site: Site, onSave?: (site: Site) => Promise<void>) {
  const saved: Site[] = [];
  const save = onSave ?? (async (it: Site) => void saved.push(it));
  const { root } = await mount(<FieldMapForm site={site} onSave={save} text={text} />);
  return { root, saved };
}

test('the names of fields are saved with the site, and nothing else of it changes', async () => {
  const site = { ...newSite(origin), assignments: [{ matrixId: 'ours' }] };
  const { root, saved } = await show(site);
  await enter(field(root, 'How many are affected'), ' Agents down ');
  await enter(field(root, 'Support plan'), 'Contract');
  await submit(field(root, 'Support plan'));
  expect(saved).toEqual([{ ...site, fieldMap: { affected: 'Agents down', plan: 'Contract' } }]);
  expect(saved.every((it) => is(siteRecord, it))).toBe(true);
  expect(textOf(root)).toContain('Saved');
});

test('emptied, the map is taken away', async () => {
  const site = { ...newSite(origin), fieldMap: { plan: 'Contract' } };
  const { root, saved } = await show(site);
  expect(field(root, 'Support plan').value).toBe('Contract');
  await enter(field(root, 'Support plan'), ' ');
  await submit(field(root, 'Support plan'));
  expect(saved).toEqual([newSite(origin)]);
});

test('a refusal is told', async () => {
  const { root } = await show(newSite(origin), () => Promise.reject(new Error('no room')));
  await enter(field(root, 'Support plan'), 'x');
  await submit(field(root, 'Support plan'));
  expect(textOf(root)).toContain('no room');
});
