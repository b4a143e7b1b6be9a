import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseFile, preset, presetFile, presetIds } from './read-preset.ts';

it('the five presets are shipped, each under its id', () => {
  const files = readdirSync(new URL('../../../public/matrices', import.meta.url));
  expect(files.filter((name) => name.endsWith('.yaml')).toSorted()).toEqual(
    presetIds.map((id) => `${id}.yaml`).toSorted(),
  );
  for (const id of presetIds) expect(preset(id).id).toBe(id);
});

describe.each(presetIds)('%s', (id) => {
  it('parses without an error or a warning', () => {
    expect(parseFile(presetFile(id))).toMatchObject({ ok: true, warnings: [] });
  });
  it('says where it comes from, and in notes how it was read', () => {
    const { source, notes, vendor } = preset(id);
    expect(source?.title).toBeTruthy();
    expect(vendor?.name).toBeTruthy();
    expect(notes?.length).toBeGreaterThan(0);
  });
  it('means the same to the build, which reads it with the library’s defaults', () => {
    const text = readFileSync(new URL(`../../../${presetFile(id)}`, import.meta.url), 'utf8');
    expect(parse(text)).toEqual(preset(id));
  });
});

describe('the policy of the demo', () => {
  const parsed = parseFile('test/playground/request-tracker/matrix.yaml');
  const matrix = parsed.ok ? parsed.matrix : undefined;

  it('parses without an error or a warning', () => {
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
  });
  it('reaches no one: names, addresses and numbers are reserved for examples', () => {
    for (const channel of matrix?.tiers.flatMap((tier) => tier.channels ?? []) ?? []) {
      const address = channel.address ?? '';
      if (channel.type === 'ticket') expect(channel.address).toBeUndefined();
      else
        expect(address).toMatch(
          /(?:@|^https:\/\/)example\.com|^\+493023125\d{3}$|^\+4917604069\d{3}$/,
        );
    }
  });
  it('has a target for every severity, and the three ways in which a tier opens', () => {
    const metrics = new Set(matrix?.targets?.map(({ metric }) => metric));
    expect(metrics).toEqual(
      new Set([
        'first-response',
        'next-response',
        'periodic-update',
        'resolution',
        'tier-engagement',
        'rca',
      ]),
    );
    expect(matrix?.tiers[1]?.opens).toEqual(
      expect.arrayContaining([
        { at: 'any-time' },
        { severity: ['critical'] },
        expect.objectContaining({ reply: 'delayed' }),
      ]),
    );
    expect(
      new Set(matrix?.tiers.flatMap((it) => (it.channels ?? []).map(({ type }) => type))),
    ).toEqual(new Set(['email', 'phone', 'chat', 'form', 'whatsapp', 'ticket']));
  });
});
