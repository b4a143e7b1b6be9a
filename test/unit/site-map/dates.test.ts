import { describe, expect, test } from 'vitest';
import { proposeFormats } from '../../../lib/domain/site-map/propose-formats.ts';
import { readDate } from '../../../lib/domain/site-map/read-date.ts';
import { isDateFormat } from '../../../lib/domain/site-map/date-format.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';

const now = instant('2026-11-22T12:00:00Z');

/** `text` as an ISO instant by the formats derived from `samples`, all in one zone. */
function read(text: string, samples: readonly string[], zone = 'Europe/Berlin') {
  const formats = proposeFormats(samples).flatMap((it) => it.formats);
  const found = readDate(text, { zone, formats }, now);
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
    ['12:05 AM, 20 Jul 2026', '2026-07-19T22:05:00Z'],
    ['20 Jul 2026 12:05 AM', '2026-07-19T22:05:00Z'],
  ])('%s is %s', (text, iso) => expect(read(text, [text])).toBe(iso));

  test.each([
    ['2026年3月4日 14:05', '2026-03-04T13:05:00Z'],
    ['2026年03月04日（水） 14時05分', '2026-03-04T13:05:00Z'],
    ['2026年3月4日午前9時05分', '2026-03-04T08:05:00Z'],
    ['2026年3月4日 午後2:05', '2026-03-04T13:05:00Z'],
    // Japanese clocks begin the afternoon at 0.
    ['2026年3月4日 午後0:05', '2026-03-04T11:05:00Z'],
    ['2026-03-04 下午2:05', '2026-03-04T13:05:00Z'],
    ['2026년 3월 24일 오후 2:05', '2026-03-24T13:05:00Z'],
    ['2026年3月4日 晚上8:05', '2026-03-04T19:05:00Z'],
    ['24/3/2026 2:05 μμ', '2026-03-24T13:05:00Z'],
    ['4 mars 2026 à 14h05', '2026-03-04T13:05:00Z'],
    ['4. mars 2026 kl. 14.05', '2026-03-04T13:05:00Z'],
    ['am 24.3.2026 um 9 Uhr', '2026-03-24T08:00:00Z'],
    ['March 4th, 2026 2:05pm', '2026-03-04T13:05:00Z'],
    ['Mon Mar 2 14:05:33 2026', '2026-03-02T13:05:33Z'],
    ['2026-03-04 14:05:06,123', '2026-03-04T13:05:06Z'],
  ])('%s is %s, in the writing of its language', (text, iso) =>
    expect(read(text, [text])).toBe(iso),
  );

  test.each([
    ['2 Mar 2026 14:05 UTC', '2026-03-02T14:05:00Z'],
    ['2 Mar 2026 14:05 (UTC)', '2026-03-02T14:05:00Z'],
    ['2026-03-02 14:05 +05:30', '2026-03-02T08:35:00Z'],
    ['2026-03-02 14:05 -0800', '2026-03-02T22:05:00Z'],
    ['2 Mar 2026 2:05 PM GMT-5', '2026-03-02T19:05:00Z'],
    // Names of zones mean several: then the zone counts that the user told.
    ['2 Mar 2026 14:05 CET', '2026-03-02T13:05:00Z'],
    ['2 Mar 2026 14:05 IST', '2026-03-02T13:05:00Z'],
  ])('%s is %s, by its own zone where it names one', (text, iso) =>
    expect(read(text, [text])).toBe(iso),
  );

  test('an age in brackets is no time of the day, nor part of the date', () => {
    const samples = ['24.03.2026 (vor 3 Tagen)'];
    expect(proposeFormats(samples)).toMatchObject([{ formats: ['dd.MM.yyyy'] }]);
    expect(read('25.03.2026 (vor 17 Stunden)', samples)).toBe('2026-03-24T23:00:00Z');
    expect(read('hace 3 días (24/03/2026 14:05)', ['24/03/2026 14:05'])).toBe(
      '2026-03-24T13:05:00Z',
    );
  });

  test.each([
    '24.03.2026 vor 3 Tagen',
    '24.03.2026, 3 replies',
    '2026-11-20 14',
    '24.03.2026 14.5',
    '25/12 14:05',
    'Mar 24 14:05',
  ])('%s has a number that is no hour, or no year: it is not read', (text) => {
    expect(proposeFormats([text]).flatMap((it) => it.formats)).toEqual([]);
  });

  test('what is written behind the day has its meaning, not its letters', () => {
    const [{ formats = [] } = {}] = proposeFormats(['Created on the 24 March 2026']);
    const read_ = readDate('Created on the 24 March 2026', { zone: 'UTC', formats }, now);
    expect(read_?.names).toBe('day');
  });

  test('the year before hyphens settles day and month, before slashes it does not', () => {
    expect(proposeFormats(['2026-03-04'])[0]?.formats).toEqual(['yyyy-MM-dd']);
    expect(proposeFormats(['2026/03/04'])[0]?.formats).toHaveLength(2);
    for (const asked of ['03/04/2026', '03.04.2026', '3-4-2026', '03/04/26 2:05 PM'])
      expect(proposeFormats([asked])[0]?.formats.length).toBeGreaterThan(1);
  });

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

  test.each([
    'yesterday',
    'just now',
    'an hour ago',
    '3 weeks ago',
    '',
    '99.99.2026 10:00',
    '30.02.2026 10:00',
  ])('%s is no date, and nothing is made up', (text) => expect(read(text, [text])).toBeNull());

  test('a text that only begins like a date is none', () => {
    expect(read('20.11.2026 14:05 by Ada', ['20.11.2026 14:05'])).toBeNull();
    expect(read('21.11.2026', ['20.11.2026 14:05'])).toBeNull();
  });

  test('a local time that summer time skips or repeats is read as calendars have it', () => {
    expect(read('29.03.2026 02:30', ['29.03.2026 02:30'])).toBe('2026-03-29T01:30:00Z');
    expect(read('25.10.2026 02:30', ['25.10.2026 02:30'])).toBe('2026-10-25T00:30:00Z');
  });

  test('a day without a time says that it is one', () => {
    const dates = { zone: 'UTC', formats: ['dd.MM.yyyy HH:mm', 'dd.MM.yyyy'] };
    expect(readDate('20.11.2026', dates, now)?.names).toBe('day');
    expect(readDate('20.11.2026 01:00', dates, now)?.names).toBe('moment');
  });

  test('a format is tokens that are known, each of day, month and year once', () => {
    expect(isDateFormat("dd. MMM yyyy 'um' HH:mm")).toBe(true);
    expect(isDateFormat("'opened by' {any} 'on' d MMM{hr} yyyy h:mm a")).toBe(true);
    expect(isDateFormat('{any} {ago}')).toBe(true);
    for (const wrong of [
      '',
      'HH:mm',
      'yyyy-MM',
      'yyyy-yyyy-MM-dd',
      'YYYY-MM-dd',
      'd'.repeat(80),
      // Each of them could be tried in many ways, one inside the other.
      `d M yyyy ${'a '.repeat(60)}`,
      `d M yyyy ${'{any} '.repeat(3)}`,
      '{ago} {ago}',
      '{ago} d M yyyy',
      'd M{hr} yyyy',
      'd MMM{x} yyyy',
      "d MMM yyyy 'at",
      `'${'x'.repeat(200)}' d M yyyy`,
    ])
      expect(isDateFormat(wrong)).toBe(false);
  });
});
