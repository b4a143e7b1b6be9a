import { describe, expect, it } from 'vitest';
import { escalated, ticket } from '../../builders/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { berlin } from '../../builders/matrix.ts';
import { clockIn, codes, shown } from './clock-of.ts';

const second = { metric: 'acknowledgement', tier: 2 };
const acknowledged = (when: string) =>
  ({ at: instant(when), kind: 'acknowledged', tier: 2 }) as const;

/** The clock of tier 2 as `tier` says, escalated to at 10:00 by `channel`. */
const answer = (tier: Record<string, unknown>, channel?: string) =>
  clockIn(
    {
      calendars: { office: berlin, night: { open: '24x7' } },
      tiers: [
        { level: 1, name: 'One' },
        { level: 2, name: 'Two', ...tier },
      ],
    },
    second,
    ticket({}, escalated('2026-11-16T10:00:00Z', 2, channel === undefined ? {} : { channel })),
    '2026-11-16T10:05:00Z',
  );
const form = { type: 'form', address: null, respondsWithin: '30 min' };

describe('the promise to answer', () => {
  it('is that of the channel in the ticket for an account manager in copy', () => {
    const copied = { type: 'ticket', cc: 'account manager', respondsWithin: '1 h' };
    const clock = answer({ channels: [form, copied] }, 'cc');
    expect([...shown(clock), clock.channel]).toEqual([
      'on-track',
      '2026-11-16T11:00:00Z',
      'ticket',
    ]);
  });
  it('is counted on the channel’s calendar, else on the tier’s', () => {
    const late = { type: 'chat', address: null, respondsWithin: '8 h' };
    const tier = { calendar: 'office', channels: [{ ...late, calendar: 'night' }, form] };
    expect(shown(answer(tier, 'chat'))).toEqual(['on-track', '2026-11-16T18:00:00Z']);
    const onTier = { calendar: 'office', channels: [late, form] };
    expect(shown(answer(onTier, 'chat'))).toEqual(['on-track', '2026-11-17T10:00:00Z']);
  });
  it('is the tier’s own where the channel has none, or is not known', () => {
    const due = ['on-track', '2026-11-16T12:00:00Z'];
    expect(shown(answer({ respondsWithin: '2 h' }, 'phone'))).toEqual(due);
    expect(shown(answer({ respondsWithin: '2 h', channels: [form] }))).toEqual(due);
    const clock = answer({ respondsWithin: '2 h', channels: [form] }, 'phone');
    expect([...shown(clock), clock.channel]).toEqual([...due, undefined]);
  });
  it('is that of all channels where they agree, and of none by name', () => {
    const clock = answer({ channels: [{ type: 'phone', address: null }, form] });
    expect([...shown(clock), clock.channel]).toEqual([
      'on-track',
      '2026-11-16T10:30:00Z',
      undefined,
    ]);
  });
  it('is unknown where they differ and nobody said which was used', () => {
    const chat = { type: 'chat', address: null, respondsWithin: '1 h' };
    const clock = answer({ channels: [form, chat] });
    expect([clock.state, codes(clock)]).toEqual(['unknown', ['channel-unknown']]);
    // Of one kind, too: which of the two forms was it?
    const two = answer({ channels: [form, { ...form, respondsWithin: '1 h' }] }, 'form');
    expect([two.state, codes(two)]).toEqual(['unknown', ['channel-unknown']]);
    const same = answer({ channels: [form, { ...form, label: 'the other form' }] }, 'form');
    expect(shown(same)).toEqual(['on-track', '2026-11-16T10:30:00Z']);
  });
  it.each([
    [{ promise: 'a call back' }, 'a call back'],
    [{ passedTo: 'the voice manager' }, 'the voice manager'],
    [{ promise: 'a call back', passedTo: 'the voice manager' }, 'a call back'],
  ])('is in words where the channel has no time: %j', (words, said) => {
    const tier = { respondsWithin: '2 h', channels: [{ type: 'phone', address: null, ...words }] };
    const clock = answer(tier, 'phone');
    expect([clock.state, clock.promise, clock.channel]).toEqual(['not-timed', said, 'phone']);
  });
  it('is in the first words where a channel stands there twice', () => {
    const phone = { type: 'phone', address: null };
    const channels = [
      { ...phone, promise: 'a call back' },
      { ...phone, promise: 'a visit' },
    ];
    expect(answer({ channels: [...channels, form] }, 'phone').promise).toBe('a call back');
  });
  it('is as firm as the channel says, else as the tier does', () => {
    const tier = { commitment: 'goal', channels: [{ ...form, commitment: 'guarantee' }] };
    expect(answer(tier, 'form').commitment).toBe('guarantee');
    expect(answer({ commitment: 'goal', channels: [form] }, 'form').commitment).toBe('goal');
    expect(answer({ channels: [form] }, 'form')).not.toHaveProperty('commitment');
    expect(answer({ respondsWithin: '2 h', channels: [] })).not.toHaveProperty('channel');
  });
  it('is none of a channel that promises nothing, where the tier promises nothing', () => {
    const clock = answer({ channels: [form, { type: 'phone', address: null }] }, 'phone');
    expect([clock.state, codes(clock)]).toEqual(['not-applicable', ['no-target']]);
  });
  it('is the time where a channel has both a time and words', () => {
    const both = { ...form, promise: 'by a person' };
    expect(shown(answer({ channels: [both] }, 'form'))).toEqual([
      'on-track',
      '2026-11-16T10:30:00Z',
    ]);
    const two = { channels: [form, { type: 'form', address: null, promise: 'sometime' }] };
    expect(shown(answer(two, 'form'))).toEqual(['on-track', '2026-11-16T10:30:00Z']);
  });
  it('counts before a target of the policy, which counts where nothing is promised', () => {
    const tiers = [
      { level: 1, name: 'One' },
      { level: 2, name: 'Two', channels: [form, { type: 'phone', address: null }] },
    ];
    const targets = [{ metric: 'acknowledgement', within: '9 h', commitment: 'goal' }];
    const by = (channel: string) => ticket({}, escalated('2026-11-16T10:00:00Z', 2, { channel }));
    const clockBy = (channel: string) =>
      clockIn({ tiers, targets }, second, by(channel), '2026-11-16T10:05:00Z');
    expect(shown(clockBy('form'))).toEqual(['on-track', '2026-11-16T10:30:00Z']);
    expect(shown(clockBy('phone'))).toEqual(['on-track', '2026-11-16T19:00:00Z']);
    expect(clockBy('phone').commitment).toBe('goal');
  });
  it('of an earlier escalation in words leaves no exchange behind', () => {
    const channels = [{ type: 'phone', address: null, promise: 'a call back' }, form];
    const of = ticket(
      {},
      escalated('2026-11-16T10:00:00Z', 2, { channel: 'phone' }),
      acknowledged('2026-11-16T10:10:00Z'),
      escalated('2026-11-16T11:00:00Z', 2, { channel: 'form' }),
    );
    const tiers = [
      { level: 1, name: 'One' },
      { level: 2, name: 'Two', channels },
    ];
    const clock = clockIn({ tiers }, second, of, '2026-11-16T11:10:00Z');
    expect(clock.cycles.map((it) => it.startedAt)).toEqual([instant('2026-11-16T11:00:00Z')]);
  });
});
