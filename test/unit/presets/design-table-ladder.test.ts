import { describe, expect, it } from 'vitest';
import { preset, tierOf, type PresetId } from './read-preset.ts';

const exotel = preset('exotel');
const sClub = preset('s-club');

const channel = (id: PresetId, level: number, type: string) =>
  tierOf(id, level).channels?.find((it) => it.type === type);

describe('tiers and channels', () => {
  it('a tier has several channels: phone and mail (MyOperator)', () => {
    expect(tierOf('myoperator', 1).channels).toEqual([
      { type: 'phone', address: '+918102981029', label: '+91 81029 81029' },
      { type: 'email', address: 'support@myoperator.com' },
    ]);
    expect(tierOf('myoperator', 2).channels).toEqual([
      { type: 'email', address: 'escalation@myoperator.com' },
    ]);
  });
  it('a support portal beside mail (JamilaTech)', () => {
    for (const level of [1, 2, 3]) {
      expect(channel('jamilatech', level, 'email')?.address).toBe('support@mediabirdco.net');
      expect(channel('jamilatech', level, 'portal')?.address).toBe(
        'https://support.mediabirdco.net',
      );
    }
  });
  it('an account manager in copy of the ticket, if there is any, with a promise of its own (Exotel)', () => {
    expect(channel('exotel', 2, 'ticket')).toMatchObject({
      cc: 'account manager',
      ifAny: true,
      respondsWithin: '1 h',
    });
  });
  it('WhatsApp as printed, with the country code that makes it work (Exotel)', () => {
    expect(channel('exotel', 1, 'whatsapp')).toEqual({
      type: 'whatsapp',
      address: '+918088919888',
      label: '08088919888',
    });
    expect(exotel.notes?.join(' ')).toContain('08088919888');
  });
  it('a channel that exists without a published address (JamilaTech chat and phone, Exotel chat)', () => {
    expect(channel('jamilatech', 1, 'chat')).toEqual({ type: 'chat', address: null });
    expect(channel('jamilatech', 1, 'phone')).toEqual({ type: 'phone', address: null });
    expect(channel('exotel', 1, 'chat')?.address).toBeNull();
  });
  it('a tier with no published contact at all (S-Club, Exotel level 2)', () => {
    for (const level of [1, 2, 3]) expect(tierOf('s-club', level).channels).toBeUndefined();
    expect(tierOf('exotel', 3).channels).toBeUndefined();
  });
});

describe('before an escalation', () => {
  it('a hard prerequisite: the ticket id of tier 2 (MyOperator)', () => {
    expect(tierOf('myoperator', 3).requires).toEqual([expect.objectContaining({ reference: 2 })]);
  });
  it('soft advice, and checks that the lead makes, not the customer (Exotel)', () => {
    for (const level of [2, 3]) {
      expect(tierOf('exotel', level).advice?.join(' ')).toMatch(/production environment.*SLA/);
      expect(tierOf('exotel', level).leadChecks).toHaveLength(1);
      expect(tierOf('exotel', level).requires).toBeUndefined();
    }
  });
});

describe('when a tier opens', () => {
  const openings = (id: PresetId, level: number) =>
    tierOf(id, level).opens?.map((it) =>
      Object.fromEntries(Object.entries(it).filter(([key]) => key !== 'note')),
    );

  it('after a delayed or an unsatisfactory reply, with high impact, unresolved (MyOperator)', () => {
    expect(openings('myoperator', 1)).toBeUndefined();
    expect(openings('myoperator', 2)).toEqual([{ reply: 'delayed' }, { reply: 'unsatisfactory' }]);
    expect(openings('myoperator', 3)).toEqual([{ impact: 'high' }, { judged: 'unresolved' }]);
  });
  it('by category, and beyond a tier’s expertise (S-Club)', () => {
    expect(openings('s-club', 1)).toEqual([
      { category: ['account-access', 'service-booking', 'basic-troubleshooting'] },
    ]);
    expect(openings('s-club', 2)).toEqual([
      { category: ['service-dispute', 'platform-error', 'payment-dispute'] },
      { judged: 'beyond-expertise' },
    ]);
    expect(openings('s-club', 3)).toEqual([
      { category: ['service-outage', 'data-breach', 'legal-concern'] },
      { judged: 'sensitive' },
      { judged: 'critical' },
    ]);
  });
  it('at any time, and at an expectation gap (Exotel)', () => {
    expect(openings('exotel', 2)).toEqual([{ at: 'any-time' }, { judged: 'expectation-gap' }]);
    expect(openings('exotel', 3)).toEqual([{ at: 'any-time' }]);
  });
  it('critical, complex or unresolved issues beyond a tier (JamilaTech)', () => {
    expect(openings('jamilatech', 2)).toEqual([
      { judged: 'unresolved' },
      { judged: 'beyond-expertise' },
    ]);
    expect(openings('jamilatech', 3)).toEqual([
      { judged: 'critical' },
      { judged: 'complex' },
      { judged: 'unresolved' },
    ]);
  });
  it('routing by category has words to recognise each category by, kept apart as ours (S-Club)', () => {
    const ids = sClub.categories?.map(({ id }) => id);
    expect(ids).toHaveLength(9);
    expect(Object.keys(sClub.recognise?.synonyms ?? {}).toSorted()).toEqual(ids?.toSorted());
    expect(sClub.notes?.join(' ')).toContain('words by which a category is recognised are ours');
  });
});
