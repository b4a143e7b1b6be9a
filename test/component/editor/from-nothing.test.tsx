// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { lifecycleFields } from '../../../components/editor/sections/lifecycle-fields.ts';
import { headFields, scopeFields } from '../../../components/editor/sections/policy-fields.ts';
import {
  categoryFields,
  recogniseFields,
} from '../../../components/editor/sections/recognise-fields.ts';
import {
  dutiesFields,
  recordFields,
  templateFields,
} from '../../../components/editor/sections/record-fields.ts';
import { reminderFields } from '../../../components/editor/sections/reminder-fields.ts';
import { severityFields } from '../../../components/editor/sections/severity-fields.ts';
import { newDraft } from '../../../lib/domain/edit/new-draft.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';
import { preset, presetIds } from '../../unit/presets/read-preset.ts';
import { click, enter, submit } from '../mount.ts';
import { driveCalendars } from './drive-calendars.ts';
import { driveTargets } from './drive-targets.ts';
import { driveTiers } from './drive-tiers.ts';
import { fill, ownField, ownPart, writeAndLeave } from './drive.ts';
import { openEditor } from './edit-host.tsx';

const panel = (root: Element) => root.querySelector('.editor-form > fieldset')!;

/** Goes to a part of the editor by its name. */
async function part(root: Element, name: string): Promise<Element> {
  const entries = [...root.querySelectorAll('nav button')];
  await click(entries.find((it) => it.firstChild?.textContent === name)!);
  return panel(root);
}

const choices = (of: readonly { id: string; name?: string | undefined }[] | undefined) =>
  (of ?? []).map(({ id, name }) => ({ value: id, label: name ?? id }));

async function driveGrid(root: Element, grid: Matrix['impactUrgency'] = {}) {
  const section = () => ownPart(panel(root), 'Severity by impact and urgency');
  const add = async (label: string, name: string) => {
    await enter(ownField(section(), label), name);
    await submit(ownField(section(), label));
  };
  for (const impact of Object.keys(grid)) await add('Another impact', impact);
  for (const urgency of Object.keys(Object.values(grid)[0] ?? {}))
    await add('Another urgency', urgency);
  for (const [impact, row] of Object.entries(grid))
    for (const [urgency, severity] of Object.entries(row))
      await writeAndLeave(ownField(section(), `Impact ${impact}, urgency ${urgency}`), severity);
}

/** Makes `wanted` in the editor from a matrix with a name and nothing else. */
async function build(wanted: Matrix) {
  const { root, draft, yaml } = await openEditor(newDraft('blank', 'Blank'));
  const names = {
    severities: choices(wanted.severities),
    plans: choices(wanted.plans),
    categories: choices(wanted.categories),
    tiers: wanted.tiers,
    calendars: Object.keys(wanted.calendars ?? {}),
  };
  await fill(panel(root), headFields, wanted);
  await driveCalendars(await part(root, 'Calendars'), wanted.calendars ?? {});
  await fill(await part(root, 'Scope, plans and promises'), scopeFields, wanted);
  await fill(await part(root, 'Severities'), severityFields, wanted);
  await driveGrid(root, wanted.impactUrgency);
  await fill(await part(root, 'Categories and vendor'), categoryFields, wanted);
  await fill(panel(root), recogniseFields, wanted.recognise ?? {});
  for (const [category, words] of Object.entries(wanted.recognise?.synonyms ?? {})) {
    const name = wanted.categories?.find((it) => it.id === category)?.name ?? '';
    await enter(ownField(panel(root), `Words for “${name}”`), words.join('\n'));
  }
  await driveTiers(await part(root, 'Tiers and channels'), wanted.tiers, names);
  await driveTargets(await part(root, 'Targets'), wanted.targets ?? [], names);
  const life = await part(root, 'Life of a case');
  await fill(life, lifecycleFields, wanted.lifecycle ?? {});
  await fill(life, recordFields, wanted);
  const duties = await part(root, 'Checklists of both parties');
  await fill(duties, dutiesFields, wanted.responsibilities ?? {});
  await fill(await part(root, 'Templates'), templateFields, wanted.templates ?? {});
  await fill(await part(root, 'Reminders'), reminderFields, wanted);
  return { root, draft: draft(), yaml: yaml() };
}

describe('a matrix is made from nothing, in the forms alone', () => {
  test.each(presetIds)('%s, as it ships, and its text says the same', async (id) => {
    const made = await build(preset(id));
    expect(made.draft).toEqual(preset(id));
    const read = readMatrixText(made.yaml);
    const parsed = parseMatrix(read.ok && read.value);
    expect(parsed.ok && parsed.matrix).toEqual(preset(id));
    expect(made.root.textContent).not.toMatch(/\berrors?: it cannot be saved/);
  });

  test('one with every condition, a grid, templates and reminders', async () => {
    const wanted: Matrix = {
      format: 'uptier-matrix/1',
      id: 'ours',
      name: 'Ours',
      version: '2',
      effective: '2027-01-01',
      vendor: { name: 'Us', legalName: 'Us Ltd' },
      source: { title: 'Intranet', url: 'https://example.com/policy', published: '2026-11-01' },
      plans: [{ id: 'gold', name: 'Gold' }],
      promises: [{ text: '99 % uptime', commitment: 'goal', note: 'monthly' }],
      categories: [{ id: 'data', name: 'Data' }],
      recognise: { domains: ['example.com'], keywords: ['Us'], synonyms: { data: ['leak'] } },
      severities: [
        {
          id: 'high',
          when: [
            { loss: { atLeast: '20%', components: ['acd', 'ivr'] }, tag: ['vip', 'gold'] },
            { priority: 'urgent', impact: 'high', urgency: ['high', 'medium'], plan: 'gold' },
            { keywords: ['outage', 'down'], type: 'incident', category: 'data' },
            { field: { name: 'cf_site', is: ['Pune', 'Mumbai'] } },
          ],
          examples: ['All is down.\nNobody works.', 'Half is down.'],
        },
        { id: 'low', default: true },
      ],
      impactUrgency: {
        high: { high: 'high', low: 'low' },
        low: { high: 'low', low: 'low' },
      },
      tiers: [{ level: 1, name: 'Desk' }],
      targets: [{ metric: 'resolution', within: '4 h' }],
      templates: {
        note: 'Escalated {{ticket.id}}\n{{#clocks}}{{name}}{{/clocks}}',
        mail: { subject: 'Ticket {{ticket.id}}', body: 'Dear colleagues,\n\nplease help.' },
        message: 'Ticket {{ticket.id}}',
        update: 'We are on it.',
      },
      reminders: [
        {
          metric: 'resolution',
          severity: 'high',
          before: '30 min',
          recipients: ['team lead'],
          repeat: { every: '10 min', atMost: 3 },
        },
        { metric: 'resolution', severity: ['high', 'low'], after: '1 h', recipients: ['a', 'b'] },
      ],
      remoteAccess: { approved: ['SSH'], others: 'ask', note: 'slow' },
      responsibilities: { provider: [{ text: 'Answer', group: 'Daily' }] },
    };
    const { draft } = await build(wanted);
    expect(draft).toEqual(wanted);
    expect(parseMatrix(draft).ok).toBe(true);
  });
});
