import { describe, expect, test } from 'vitest';
import { contactNow } from '../../../lib/domain/customer/contact-now.ts';
import { customerLadder } from '../../../lib/domain/ladder/build-ladder.ts';
import { instant, hour, toInstant } from '../../../lib/domain/time/instant.ts';
import { berlin, matrix } from '../../builders/matrix.ts';
import { preset } from '../presets/read-preset.ts';

const settings = { timeZone: 'Asia/Kolkata' };
/** A Sunday: nothing in Berlin is open. */
const sunday = instant('2026-11-22T10:00:00Z');

const desk = matrix({
  calendars: { office: berlin, always: { open: '24x7' }, unsaid: { open: 'unpublished' } },
  tiers: [
    {
      level: 1,
      name: 'Desk',
      channels: [
        { type: 'chat', address: null },
        { type: 'phone', address: '+4930123456', calendar: 'office' },
        { type: 'form', address: 'https://desk.example/form', calendar: 'unsaid' },
        { type: 'email', address: 'desk@desk.example', calendar: 'always' },
      ],
    },
  ],
});
const types = (at = sunday, seen = at) =>
  contactNow(customerLadder(desk, at, settings), seen)?.channels.map(({ type }) => type);

describe('channels', () => {
  test('what is open now comes first, then unknown hours, then closed, last what has no address', () => {
    expect(types()).toEqual(['email', 'form', 'phone', 'chat']);
    expect(types(instant('2026-11-23T09:00:00Z'))).toEqual(['phone', 'email', 'form', 'chat']);
  });

  test('hours that were worked out earlier are followed while the worker sleeps', () => {
    const monday = instant('2026-11-23T15:30:00Z');
    expect(types(monday, toInstant(monday + hour))).toEqual(['email', 'form', 'phone', 'chat']);
    const early = instant('2026-11-23T07:30:00Z');
    expect(types(early, toInstant(early + hour))).toEqual(['phone', 'email', 'form', 'chat']);
  });

  test('a channel tells the zone in which its vendor writes its hours', () => {
    const channels = contactNow(customerLadder(desk, sunday, settings), sunday)?.channels;
    expect(channels?.find(({ type }) => type === 'phone')).toMatchObject({
      openNow: false,
      zone: 'Europe/Berlin',
      opensAt: instant('2026-11-23T08:00:00Z'),
    });
  });
});

describe('the tier', () => {
  test('is the first for whoever has said nothing yet, and the next one is named', () => {
    expect(contactNow(customerLadder(preset('exotel'), sunday, settings), sunday)).toMatchObject({
      tier: { level: 1 },
      next: { level: 2 },
    });
  });

  test('is never one that only the vendor’s own people reach', () => {
    const now = contactNow(
      customerLadder(preset('exotel-contact-center'), sunday, settings),
      sunday,
      3,
    );
    expect(now).toMatchObject({ tier: { level: 1 }, next: null });
    expect(now?.inside.map(({ level }) => level)).toEqual([2, 3]);
  });

  test('is never one below the tier that was called', () => {
    const ladder = customerLadder(preset('exotel'), sunday, settings);
    expect(contactNow(ladder, sunday, 2)).toMatchObject({ tier: { level: 2 }, next: { level: 3 } });
  });
});
