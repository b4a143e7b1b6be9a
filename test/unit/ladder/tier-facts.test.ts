import { expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';

const tiersOf = (parts: Record<string, unknown>, now: string, of: Ticket = ticket()) =>
  assess(of, [matrix(parts)], instant(now), { timeZone: null }).ladder.tiers;

const minute = 60_000;
const hour = 60 * minute;

it('tells of a tier and its channels all that the policy says, as it stands now', () => {
  const parts = {
    calendars: { office: berlin, desk: { open: '24x7' } },
    tiers: [
      { level: 1, name: 'Desk' },
      {
        level: 2,
        name: 'Account manager',
        internal: true,
        calendar: 'office',
        advice: ['Ideally when production is affected'],
        leadChecks: ['Is the last answer recent?'],
        handles: ['Disputes', 'Refunds'],
        respondsWithin: '1 h',
        commitment: 'goal',
        opens: [{ at: 'any-time' }],
        channels: [
          {
            type: 'phone',
            address: '+4930123456',
            label: '030 123456',
            passedTo: 'Voice manager',
            promise: 'taken up at once',
            note: 'Press 2',
          },
          {
            type: 'ticket',
            cc: 'account manager',
            ifAny: true,
            calendar: 'desk',
            respondsWithin: '30 min',
          },
        ],
      },
    ],
  };
  // Monday 10:30 in Berlin: the office is open until 17:00, which is 16:00 UTC.
  expect(tiersOf(parts, '2026-11-16T09:30:00Z')[1]).toStrictEqual({
    level: 2,
    name: 'Account manager',
    internal: true,
    state: 'open',
    opensAt: null,
    missing: [],
    advice: ['Ideally when production is affected'],
    leadChecks: ['Is the last answer recent?'],
    handles: ['Disputes', 'Refunds'],
    because: [{ code: 'trigger-any-time', values: [] }],
    respondsWithin: hour,
    respondsWithinText: '1 h',
    commitment: 'goal',
    channels: [
      {
        index: 0,
        type: 'phone',
        address: '+4930123456',
        yours: false,
        label: '030 123456',
        note: 'Press 2',
        copyTo: null,
        ifAny: false,
        passedTo: 'Voice manager',
        promise: 'taken up at once',
        openNow: true,
        opensAt: null,
        closesAt: instant('2026-11-16T16:00:00Z'),
        zone: 'Europe/Berlin',
        respondsWithin: null,
        respondsWithinText: null,
      },
      {
        index: 1,
        type: 'ticket',
        address: null,
        yours: false,
        label: null,
        note: null,
        copyTo: 'account manager',
        ifAny: true,
        passedTo: null,
        promise: null,
        openNow: true,
        opensAt: null,
        respondsWithin: 30 * minute,
        respondsWithinText: '30 min',
      },
    ],
  });
});

it('says of a tier that the policy only names that it may be used, and nothing more', () => {
  const parts = {
    tiers: [
      { level: 1, name: 'Desk' },
      { level: 2, name: 'Head', channels: [{ type: 'email' }] },
    ],
  };
  expect(tiersOf(parts, '2026-11-16T09:30:00Z')[1]).toStrictEqual({
    level: 2,
    name: 'Head',
    internal: false,
    state: 'open',
    opensAt: null,
    missing: [],
    advice: [],
    leadChecks: [],
    handles: [],
    because: [{ code: 'trigger-not-stated', values: [] }],
    respondsWithin: null,
    respondsWithinText: null,
    channels: [
      {
        index: 0,
        type: 'email',
        address: null,
        yours: false,
        label: null,
        note: null,
        copyTo: null,
        ifAny: false,
        passedTo: null,
        promise: null,
        openNow: null,
        opensAt: null,
        respondsWithin: null,
        respondsWithinText: null,
      },
    ],
  });
});

it('tells in which zone of the vendor a closed channel’s hours are written', () => {
  const season = {
    timeZone: 'Asia/Kolkata',
    hours: {},
    shifts: { '2026-11-16': [['09:00', '12:00']] },
  };
  const region = { open: '24x5', region: 'customer' };
  const phone = (calendar: string) => ({ type: 'phone', calendar });
  const parts = {
    calendars: { office: berlin, season, region },
    tiers: [{ level: 1, name: 'Desk', channels: ['office', 'season', 'region'].map(phone) }],
  };
  const requester = { name: null, email: null, organization: null, timeZone: 'Asia/Kolkata' };
  // Saturday noon: the office opens on Monday, the season is over, the region rests until Monday.
  const [first] = tiersOf(parts, '2026-11-21T06:30:00Z', ticket({ requester }));
  const openings = first?.channels.map(({ openNow, opensAt, closesAt, zone }) => ({
    openNow,
    opensAt,
    closesAt,
    zone,
  }));
  expect(openings).toEqual([
    { openNow: false, opensAt: instant('2026-11-23T08:00:00Z'), zone: 'Europe/Berlin' },
    { openNow: false, opensAt: null, zone: 'Asia/Kolkata' },
    { openNow: false, opensAt: instant('2026-11-22T18:30:00Z') },
  ]);
});
