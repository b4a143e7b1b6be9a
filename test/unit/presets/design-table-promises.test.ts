import { describe, expect, it } from 'vitest';
import { preset, targetOf, tierOf, type PresetId } from './read-preset.ts';

const contactCenter = preset('exotel-contact-center');
const myOperator = preset('myoperator');
const jamilaTech = preset('jamilatech');

const channel = (id: PresetId, level: number, type: string) =>
  tierOf(id, level).channels?.find((it) => it.type === type);

describe('promises', () => {
  it('of a channel or a tier: team 30 min, form 30 min, cc 1 h, level 2 1 h; a call is passed on (Exotel)', () => {
    expect(tierOf('exotel', 1).respondsWithin).toBe('30 min');
    expect(tierOf('exotel', 2).respondsWithin).toBe('30 min');
    expect(channel('exotel', 2, 'form')?.respondsWithin).toBe('30 min');
    expect(channel('exotel', 2, 'ticket')?.respondsWithin).toBe('1 h');
    expect(tierOf('exotel', 3).respondsWithin).toBe('1 h');
    expect(channel('exotel', 2, 'phone')).toMatchObject({
      passedTo: 'voice manager',
      promise: expect.stringContaining('voice manager'),
    });
    expect(channel('exotel', 2, 'phone')?.respondsWithin).toBeUndefined();
  });
  it('deadlines that chain: tier 2 within 4 h of tier 1, tier 3 within 12 h of tier 2 (JamilaTech)', () => {
    expect(targetOf('jamilatech', 'tier-engagement', 2)).toMatchObject({ within: '4 h' });
    expect(targetOf('jamilatech', 'tier-engagement', 3)).toMatchObject({ within: '12 h' });
  });
  it('a range on hours that are not published; a workaround also meets resolution (MyOperator)', () => {
    expect(targetOf('myoperator', 'first-response')).toMatchObject({
      within: '2 h to 8 h',
      calendar: 'business-hours',
    });
    expect(targetOf('myoperator', 'resolution')).toMatchObject({
      within: '4 h to 24 h',
      calendar: 'business-hours',
      metBy: ['workaround'],
    });
  });
  it('a promise with no clock (Exotel Contact Center, S-Club)', () => {
    expect(targetOf('exotel-contact-center', 'resolution', 'minor')).toEqual({
      metric: 'resolution',
      severity: 'minor',
      promise: 'next release or update',
    });
    expect(targetOf('s-club', 'periodic-update')).toMatchObject({
      promise: expect.stringContaining('regular status updates'),
    });
    expect(targetOf('s-club', 'periodic-update')?.within).toBeUndefined();
  });
  it('goals are marked as goals, guarantees as guarantees (JamilaTech, MyOperator)', () => {
    expect(jamilaTech.targets?.map(({ commitment }) => commitment)).toEqual(
      Array.from({ length: 5 }, () => 'goal'),
    );
    expect(targetOf('myoperator', 'resolution')?.commitment).toBe('goal');
    expect(targetOf('myoperator', 'first-response')?.commitment).toBeUndefined();
    expect(jamilaTech.disclaimers?.join(' ')).toContain('does not guarantee resolution');
  });
  it('a promise that nothing can time: uptime, at most 20 failed self-tests a month (MyOperator)', () => {
    expect(myOperator.promises).toEqual([
      { text: '99 % service uptime (≤ 20 self-test failures per month)', commitment: 'guarantee' },
    ]);
  });
  it('the source’s snippet is cut off, and the ends of a range are our reading: both are said (MyOperator)', () => {
    const notes = myOperator.notes?.join(' ');
    expect(notes).toMatch(/cut off/);
    expect(notes).toMatch(/our reading/);
  });
});

describe('severity, targets and calendars', () => {
  it('severity from measured loss of a named component, else a default (Exotel Contact Center)', () => {
    expect(
      contactCenter.severities?.map(({ id, when, default: other }) => [id, when, other]),
    ).toEqual([
      [
        'critical',
        [{ loss: { atLeast: '20%', components: ['acd', 'ivr', 'dialer', 'voice logger'] } }],
        undefined,
      ],
      [
        'major',
        [
          {
            loss: {
              atLeast: '2%',
              components: ['acd', 'ivr', 'reports', 'dialer', 'voice logger'],
            },
          },
        ],
        undefined,
      ],
      ['minor', undefined, true],
    ]);
  });
  it('the source’s own examples, and which sentence wins where they contradict (Exotel Contact Center)', () => {
    expect(contactCenter.severities?.map(({ examples }) => examples?.length)).toEqual([
      3,
      3,
      undefined,
    ]);
    expect(contactCenter.notes?.[0]).toMatch(/contradicts itself.*defining sentences win/s);
  });
  it('targets by severity, metric and plan (Exotel Contact Center)', () => {
    expect(targetOf('exotel-contact-center', 'first-response')).toEqual({
      metric: 'first-response',
      within: '90 min',
      calendar: 'support',
    });
    expect(targetOf('exotel-contact-center', 'resolution', 'critical')?.within).toBe('6 h');
    expect(targetOf('exotel-contact-center', 'resolution', 'major')?.within).toBe('48 h');
    expect(contactCenter.plans?.map(({ id, calendar }) => [id, calendar])).toEqual([
      ['amc-standard', 'support'],
    ]);
  });
  it('24x5 on the working days of the customer’s region, the assumption told (Exotel Contact Center)', () => {
    expect(contactCenter.calendars?.['support']).toMatchObject({
      open: '24x5',
      region: 'customer',
    });
    expect(contactCenter.notes?.join(' ')).toMatch(/24x5.*our assumption/);
  });
  it('business hours that are promised and not published (JamilaTech, MyOperator)', () => {
    for (const matrix of [jamilaTech, myOperator])
      expect(matrix.calendars?.['business-hours']).toMatchObject({ open: 'unpublished' });
    expect(targetOf('jamilatech', 'first-response')).toMatchObject({
      within: '1 h',
      calendar: 'business-hours',
    });
  });
});
