import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { captureFile } from '../../../lib/cli/capture-file.ts';
import { matrixOfDraft } from '../../../lib/domain/capture/matrix-of-draft.ts';
import { showDraft, showSpan } from './show-draft.ts';

const source = (name: string) =>
  readFileSync(new URL(`../presets/sources/${name}.txt`, import.meta.url), 'utf8');
const capture = (name: string) => captureFile(`${name}.txt`, source(name));

function matrixOf(name: string) {
  const parsed = matrixOfDraft(capture(name));
  if (!parsed?.ok) throw new Error(JSON.stringify(parsed));
  return parsed.matrix;
}

describe('the sources of the presets, read by themselves', () => {
  test('MyOperator: three tiers, their contacts, the form without an address', () => {
    expect(showDraft(capture('myoperator'))).toBe(
      [
        'tier 1 | Customer Support | - | email support@myoperator.com, phone +91 81029 81029',
        'tier 2 | Level 1 Escalation | - | email escalation@myoperator.com',
        'tier 3 | Level 2 Escalation | - | form (unpublished)',
        '',
      ].join('\n'),
    );
  });

  test('MyOperator: the reference that tier 3 asks for, and the two ranges', () => {
    const { tiers, targets } = matrixOf('myoperator');
    expect(tiers[2]?.requires).toMatchObject([{ reference: 2 }]);
    expect(targets?.map(({ metric, within }) => `${metric} ${within}`)).toEqual([
      'first-response 2 h to 8 h',
      'resolution 4 h to 24 h',
    ]);
  });

  test('JamilaTech: times that chain from tier to tier, updates, hours that are not published', () => {
    const { tiers, targets, calendars } = matrixOf('jamilatech');
    expect(tiers.map(({ level, respondsWithin }) => [level, respondsWithin])).toEqual([
      [1, '1 h'],
      [2, undefined],
      [3, undefined],
    ]);
    expect(targets?.map(({ metric, tier, within }) => [metric, tier, within])).toEqual([
      ['periodic-update', undefined, '24 h'],
      ['tier-engagement', 2, '4 h'],
      ['tier-engagement', 3, '12 h'],
    ]);
    expect(calendars).toMatchObject({ 'support-hours': { open: 'unpublished' } });
    expect(tiers[0]?.channels).toMatchObject([
      { type: 'email', address: 'support@mediabirdco.net' },
      { type: 'chat', address: null },
      { type: 'phone', address: null },
      { type: 'portal', address: 'https://support.mediabirdco.net/' },
    ]);
  });

  test('Exotel: the team before level 1, and each level’s time', () => {
    const { tiers } = capture('exotel');
    expect(
      tiers.map((it) => [it.level.value, it.name?.value, showSpan(it.respondsWithin)]),
    ).toEqual([
      [0, 'Customer Happiness Team', '30 min'],
      [1, undefined, '30 min'],
      [2, undefined, '1 hour'],
    ]);
    expect(tiers[1]?.channels).toMatchObject([{ type: 'form', value: null }]);
  });

  test('Exotel: contacts of which it does not say whose they are, are kept, to be asked', () => {
    expect(capture('exotel').contacts).toMatchObject([
      { type: 'email', value: null, found: { confidence: 'low' } },
      { type: 'whatsapp', value: '08088919888', found: { confidence: 'low' } },
      { type: 'chat', value: null, found: { confidence: 'low' } },
    ]);
  });

  test('Exotel Contact Center: three levels out of a text that lost its lines', () => {
    const draft = capture('exotel-contact-center');
    expect(draft.tiers.map(({ level }) => level.value)).toEqual([1, 2, 3]);
    expect(
      draft.severities.map(({ name, targets }) => [name.value, showSpan(targets.resolution)]),
    ).toEqual([
      ['major', '48 hour'],
      ['critical', '6 hour'],
    ]);
  });

  test('S-Club: three tiers, and no contact and no time, for it states none', () => {
    const { tiers, targets } = matrixOf('s-club');
    expect(tiers.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(tiers.flatMap(({ channels = [] }) => channels)).toEqual([]);
    expect(targets).toBeUndefined();
  });
});
