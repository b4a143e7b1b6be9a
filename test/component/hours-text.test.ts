// @vitest-environment node
import { expect, test } from 'vitest';
import { hoursText } from '../../components/contacts/hours-text.ts';
import { pageFormats } from '../../components/page-formats.ts';
import { instant } from '../../lib/domain/time/instant.ts';
import { text } from './english.ts';
import { channel, now } from './samples.ts';

const open = channel({ openNow: true, closesAt: instant('2026-11-20T12:30:00Z') });
const shown = (zone: string | undefined, showIn?: string) => {
  const formats = pageFormats('en-GB', 'UTC');
  formats.showIn(showIn);
  return hoursText({ ...open, ...(zone && { zone }) }, now, { text, formats });
};

test.each([
  ['whose zone nobody wrote', undefined, 'Open now, until 12:30'],
  ['of the reader’s own zone', 'UTC', 'Open now, until 12:30'],
  ['of another zone that shows the same', 'Europe/London', 'Open now, until 12:30'],
  ['of another zone', 'Asia/Kolkata', 'Open now, until 12:30 (18:00 in Asia/Kolkata)'],
])('hours %s', (_what, zone, told) => expect(shown(zone)).toBe(told));

test('hours of the very zone in which times are shown are told once', () => {
  expect(shown('Asia/Kolkata', 'Asia/Kolkata')).toBe('Open now, until 18:00 GMT+5:30');
  expect(shown('UTC', 'Asia/Kolkata')).toBe('Open now, until 18:00 GMT+5:30 (12:30 in UTC)');
});
