import { describe, expect, test } from 'vitest';
import { proposeFormats } from '../../../lib/domain/site-map/propose-formats.ts';
import { readDate } from '../../../lib/domain/site-map/read-date.ts';
import { isDateFormat } from '../../../lib/domain/site-map/read-wall.ts';
import { formatInstant } from '../../../lib/domain/time/instant.ts';

/** `text` as an ISO instant by the formats derived from `samples`, all in one zone. */
function read(text: string, samples: readonly string[], zone = 'Europe/Berlin') {
  const formats = proposeFormats(samples).flatMap((it) => it.formats);
  const found = readDate(text, { zone, formats });
  return found && formatInstant(found.at);
}

describe('dates as pages write them', () => {
  test.each([
    ['20.11.2026 14:05', '2026-11-20T13:05:00Z'],
    ['Fri, 20 Nov 2026 at 2:05 PM', '2026-11-20T13:05:00Z'],
    ['2026-11-20 14:05:33', '2026-11-20T13:05:33Z'],
    ['11/20/26 2:05pm', '2026-11-20T13:05:00Z'],
    ['20. November 2026 um 09:12 Uhr', '2026-11-20T08:12:00Z'],
    ['Mi., 4. März 2026, 14:05', '2026-03-04T13:05:00Z'],
    ['le 3 févr. 2026 à 14:05', '2026-02-03T13:05:00Z'],
    ['3 de marzo de 2026 14:05', '2026-03-03T13:05:00Z'],
    ['2026-11-20T14:05:00+05:30', '2026-11-20T08:35:00Z'],
    ['12:05 AM, 20 Jul 2026', null],
    ['20 Jul 2026 12:05 AM', '2026-07-19T22:05:00Z'],
  ])('%s is %s', (text, iso) => expect(read(text, [text])).toBe(iso));

  test('a date that could be read two ways is asked, and another one settles it', () => {
    expect(proposeFormats(['04/05/2026 10:00'])[0]?.formats).toHaveLength(2);
    expect(proposeFormats(['04/05/2026 10:00', '25/05/2026 10:00'])).toMatchObject([
      { formats: ['dd/MM/yyyy HH:mm'] },
    ]);
  });

  test('two ways of writing on two kinds of page are both read', () => {
    const samples = ['20.11.2026 14:05', '20. November 2026'];
    expect(proposeFormats(samples)).toHaveLength(2);
    expect(read('21. November 2026', samples)).toBe('2026-11-20T23:00:00Z');
  });

  test.each(['2 hours ago', 'yesterday', 'just now', '', '99.99.2026 10:00', '30.02.2026 10:00'])(
    '%s is no date, and nothing is made up',
    (text) => expect(read(text, [text])).toBeNull(),
  );

  test('a text that only begins like a date is none', () => {
    expect(read('20.11.2026 14:05 by Ada', ['20.11.2026 14:05'])).toBeNull();
    expect(read('21.11.2026', ['20.11.2026 14:05'])).toBeNull();
  });

  test('a local time that summer time skips or repeats is read as calendars have it', () => {
    expect(read('29.03.2026 02:30', ['29.03.2026 02:30'])).toBe('2026-03-29T01:30:00Z');
    expect(read('25.10.2026 02:30', ['25.10.2026 02:30'])).toBe('2026-10-25T00:30:00Z');
  });

  test('a day without a time says that it is one', () => {
    expect(readDate('20.11.2026', { zone: 'UTC', formats: ['dd.MM.yyyy'] })?.isDay).toBe(true);
    expect(
      readDate('20.11.2026 01:00', { zone: 'UTC', formats: ['dd.MM.yyyy HH:mm'] })?.isDay,
    ).toBe(false);
  });

  test('a format is tokens that are known, each of day, month and year once', () => {
    expect(isDateFormat("dd. MMM yyyy 'um' HH:mm")).toBe(true);
    for (const wrong of ['', 'HH:mm', 'yyyy-MM', 'yyyy-yyyy-MM-dd', 'YYYY-MM-dd', 'd'.repeat(80)])
      expect(isDateFormat(wrong)).toBe(false);
  });
});
