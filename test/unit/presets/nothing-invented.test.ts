import { describe, expect, it } from 'vitest';
import { preset, presetIds, sourceOf, tierOf, type PresetId } from './read-preset.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();

const channelsOf = (id: PresetId) => preset(id).tiers.flatMap((tier) => tier.channels ?? []);

describe.each(presetIds)('%s', (id) => {
  const source = sourceOf(id);

  it('has no address, number or link that its source does not print', () => {
    for (const { type, address } of channelsOf(id)) {
      if (address === null || address === undefined) continue;
      if (type === 'phone' || type === 'whatsapp')
        expect(digits(source)).toContain(digits(address));
      else expect(source).toContain(address);
    }
  });

  it('shows as labels only what its source prints', () => {
    const labels = channelsOf(id).flatMap(({ label }) => (label === undefined ? [] : [label]));
    expect(labels.filter((label) => !plain(source).includes(plain(label)))).toEqual([]);
  });

  it('has no time whose figures its source does not print', () => {
    const matrix = preset(id);
    const texts = [
      ...(matrix.targets ?? []).map(({ within }) => within),
      ...matrix.tiers.flatMap((tier) => [
        tier.respondsWithin,
        ...(tier.channels ?? []).map(({ respondsWithin }) => respondsWithin),
      ]),
    ];
    for (const text of texts)
      for (const figure of text?.match(/\d+/g) ?? [])
        expect(source).toMatch(new RegExp(`\\b${figure}\\b`));
  });

  it('gives no hours of its own: where hours are promised and not published, it says so', () => {
    for (const calendar of Object.values(preset(id).calendars ?? {})) {
      expect(calendar).not.toHaveProperty('hours');
      expect(calendar).toHaveProperty('open');
      expect(calendar).not.toHaveProperty('holidays');
    }
  });

  it('names tiers in the words of its source', () => {
    for (const { name } of preset(id).tiers) expect(plain(source)).toContain(plain(name));
  });
});

describe('what a source leaves out is left out', () => {
  it('S-Club publishes no contact, no time, no hours and no severities', () => {
    const matrix = preset('s-club');
    expect(channelsOf('s-club')).toEqual([]);
    expect(matrix.calendars).toBeUndefined();
    expect(matrix.severities).toBeUndefined();
    expect(matrix.targets?.some(({ within }) => within !== undefined)).toBe(false);
  });
  it('Exotel publishes no contact for level 2, and no address of the form, chat or mail', () => {
    expect(tierOf('exotel', 3).channels).toBeUndefined();
    const unpublished = channelsOf('exotel').filter(({ address }) => address === null);
    expect(unpublished.map(({ type }) => type)).toEqual(['email', 'chat', 'form']);
  });
  it('MyOperator publishes no address of its form, and not which hours are business hours', () => {
    expect(tierOf('myoperator', 3).channels).toEqual([
      { type: 'form', address: null, label: 'Escalation Form' },
    ]);
    expect(preset('myoperator').calendars).toMatchObject({
      'business-hours': { open: 'unpublished' },
    });
  });
  it('Exotel Contact Center offers a phone and prints no number', () => {
    expect(channelsOf('exotel-contact-center')).toEqual([{ type: 'phone', address: null }]);
  });
  it('JamilaTech names chat and phone and prints neither', () => {
    const unpublished = channelsOf('jamilatech').filter(({ address }) => address === null);
    expect(unpublished.map(({ type }) => type)).toEqual(['chat', 'phone']);
  });
  it('only Exotel Contact Center defines severities', () => {
    expect(presetIds.filter((id) => preset(id).severities)).toEqual(['exotel-contact-center']);
  });
  it('only the policy that dates itself has a date from which it counts', () => {
    expect(presetIds.filter((id) => preset(id).effective)).toEqual(['jamilatech']);
  });
  it('what each source leaves out is said in its notes', () => {
    for (const id of presetIds.filter((it) => it !== 's-club'))
      expect(preset(id).notes?.join(' ')).toMatch(/not published/i);
    expect(preset('s-club').notes?.join(' ')).toMatch(/publishes no contact/);
  });
});
