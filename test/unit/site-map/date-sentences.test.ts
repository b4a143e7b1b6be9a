import { describe, expect, test } from 'vitest';
import { proposeFormats } from '../../../lib/domain/site-map/propose-formats.ts';
import { readDate } from '../../../lib/domain/site-map/read-date.ts';
import { freeWordsIn } from '../../../lib/domain/site-map/read-wall.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';

const now = instant('2026-11-22T12:00:00Z');

/** What `text` tells by `formats`, as ISO; an age from its earliest moment to its latest. */
function read(text: string, formats: readonly string[]) {
  const found = readDate(text, { zone: 'UTC', formats }, now);
  if (found === null) return null;
  const at = formatInstant(found.at);
  return found.names === 'age' ? `${at}/${formatInstant(found.latest)}` : at;
}
const formatsFrom = (...samples: readonly string[]) =>
  proposeFormats(samples).flatMap(({ formats }) => formats);

describe('a date in a sentence of which other words change', () => {
  test.each([
    [
      'Anna opened this on 12 Nov 2026 14:05',
      'Bert Carr opened this on 3 Nov 2026 09:15',
      'Zoë de Vries opened this on 21 Nov 2026 10:00',
      '2026-11-21T10:00:00Z',
    ],
    [
      'Maria hat dies am 12. November 2026 um 14:05 Uhr eröffnet',
      'Bert Müller hat dies am 3. Dezember 2026 um 09:05 Uhr eröffnet',
      'Özlem hat dies am 4. Oktober 2026 um 16:05 Uhr eröffnet',
      '2026-10-04T16:05:00Z',
    ],
    [
      'Ouvert le 24 mars 2026 à 14:05 par Zoé Martin',
      'Ouvert le 25 mars 2026 à 9:05 par Luc',
      'Ouvert le 2 avril 2026 à 9:05 par Jean Dupont',
      '2026-04-02T09:05:00Z',
    ],
    [
      '#12 opened on Nov 13, 2026 by anna',
      '#7 opened on Nov 14, 2026 by anna',
      '#4711 opened on Nov 3, 2026 by anna',
      '2026-11-03T00:00:00Z',
    ],
    [
      '田中さんが2026年3月24日 14:05に作成',
      '佐藤さんが2026年3月25日 14:05に作成',
      '鈴木さんが2026年3月26日 9:05に作成',
      '2026-03-26T09:05:00Z',
    ],
  ])('%s and %s: so is %s', (one, two, other, iso) => {
    expect(read(other, formatsFrom(one, two))).toBe(iso);
  });

  test('is asked about, and with it which words may be others', () => {
    const one = 'Opened by Maria Silva on 12 Nov 2026 14:05';
    const [{ formats: [format = ''] = [], isSentence } = {}] = proposeFormats([
      one,
      'Opened by Bo on 13 Nov 2026 14:05',
    ]);
    expect(isSentence).toBe(true);
    expect(freeWordsIn(one, format)).toEqual(['Maria Silva']);
    for (const plain of ['20. November 2026 um 09:12 Uhr', 'Fri, 20 Nov 2026 at 2:05 PM'])
      expect(proposeFormats([plain])).toMatchObject([{ isSentence: false }]);
  });

  test('a verb is no name: what says something else is asked for itself, and not read by the other', () => {
    const proposals = proposeFormats([
      'Opened by Maria on 12 Nov 2026',
      'Opened by José on 13 Nov 2026',
      'closed by Maria on 14 Nov 2026',
      'merged by Maria on 15 Nov 2026',
    ]);
    expect(proposals.map(({ sample }) => sample)).toEqual([
      'Opened by Maria on 12 Nov 2026',
      'closed by Maria on 14 Nov 2026',
      'merged by Maria on 15 Nov 2026',
    ]);
    const formats = proposals[0]?.formats ?? [];
    expect(read('Opened by Li Na on 16 Nov 2026', formats)).toBe('2026-11-16T00:00:00Z');
    expect(read('Closed by Maria on 14 Nov 2026', formats)).toBeNull();
  });

  test('of one person alone nothing is known about others', () => {
    const formats = formatsFrom('Opened by Maria on 12 Nov 2026');
    expect(read('Opened by Maria on 13 Nov 2026', formats)).toBe('2026-11-13T00:00:00Z');
    expect(read('Opened by José on 13 Nov 2026', formats)).toBeNull();
  });

  test.each([
    'Opened 12 Nov 2026, due 14 Nov 2026',
    'Opened 12 Nov 2026, due 14.11.',
    'Opened 12 Nov 2026 by Maria, last reply 14:05',
    'Opened 12 Nov 2026, answered 3 hours ago',
    'Opened 3 hours ago, answered 5 minutes ago',
    '3 hours 5 minutes ago',
    'Agent 7 opened this in Nov 2026',
    `${'x '.repeat(150)}12 Nov 2026 2:05 PM`,
  ])('%s tells no one moment: nothing is proposed', (text) =>
    expect(formatsFrom(text)).toEqual([]),
  );

  test('figures that fit in two ways are not read', () => {
    const formats = ['{any} dd MM yy {any}'];
    expect(read('Agent 12 03 26 x', formats)).toBe('2026-03-12T00:00:00Z');
    expect(read('Agent 07 12 03 26 x', formats)).toBeNull();
  });

  test('a second date in place of a name is no name', () => {
    const formats = formatsFrom('Opened by Maria on 12 Nov 2026', 'Opened by José on 13 Nov 2026');
    for (const text of [
      'Opened by Maria on 14 Nov 2026, reopened on 15 Nov 2026',
      'Opened by 3 Nov 2026 on 15 Nov 2026',
    ])
      expect(read(text, formats)).toBeNull();
    expect(read('Opened by Agent 7 on 15 Nov 2026', formats)).toBe('2026-11-15T00:00:00Z');
  });
});

describe('an age', () => {
  test.each([
    ['Opened by Maria 3 hours ago', 'Opened by José Núñez 5 hours ago', 'Opened by Bo 1 hour ago'],
    [
      'Von Maria vor 3 Stunden eröffnet',
      'Von Bo vor 5 Stunden eröffnet',
      'Von Li vor 1 Stunde eröffnet',
    ],
  ])('%s and %s: so is %s', (one, two, other) => {
    expect(read(other, formatsFrom(one, two))).toBe('2026-11-22T10:00:00Z/2026-11-22T11:30:00Z');
  });

  test.each([
    ['3 hours ago', '08:00', '09:30'],
    ['3 hr. ago', '08:00', '09:30'],
    ['vor 3 Stunden', '08:00', '09:30'],
    ['il y a 3 heures', '08:00', '09:30'],
    ['hace 3 horas', '08:00', '09:30'],
    ['há 3 horas', '08:00', '09:30'],
    ['3 godziny temu', '08:00', '09:30'],
    ['3 часа назад', '08:00', '09:30'],
    ['3 timer siden', '08:00', '09:30'],
    ['3 saat önce', '08:00', '09:30'],
    ['3 giờ trước', '08:00', '09:30'],
    ['3 時間前', '08:00', '09:30'],
    ['3时间前', null, null],
    ['3小时前', '08:00', '09:30'],
    ['3시간 전', '08:00', '09:30'],
    ['قبل ٣ ساعات', '08:00', '09:30'],
    ['לפני 3 שעות', '08:00', '09:30'],
    ['5 minutes ago', '11:54', '11:55:30'],
    // What is to come is no age, nor is what is too long ago to count from.
    ['in 3 hours', null, null],
    ['3 weeks ago', null, null],
    ['vor 3 Monaten', null, null],
  ])('%s: from %s to %s', (text, from, to) => {
    const at = (time: string) => formatInstant(instant(`2026-11-22T${time.padEnd(8, ':00')}Z`));
    const wanted = from === null || to === null ? null : `${at(from)}/${at(to)}`;
    expect(read(text, formatsFrom(text))).toBe(wanted);
  });
});

describe('halves of the day in every language of the runtime', () => {
  test.each([
    ['24.03.2026 ÖS 2:05', '24.03.2026 ÖÖ 9:05', '14:05', '09:05'],
    ['24 Mart 2026 02:05 ÖS', '24 Mart 2026 12:05 ÖÖ', '14:05', '00:05'],
    ['24 مارس 2026 2:05 م', '24 مارس 2026 9:05 ص', '14:05', '09:05'],
    ['٢٤ مارس ٢٠٢٦ ٢:٠٥ م', '٢٤ مارس ٢٠٢٦ ٩:٠٥ ص', '14:05', '09:05'],
    [
      '24 de marzo de 2026 2:05 de la tarde',
      '24 de marzo de 2026 9:05 de la mañana',
      '14:05',
      '09:05',
    ],
    ['2:05 μ.μ. 24/3/2026', '9:05 π.μ. 24/3/2026', '14:05', '09:05'],
    ['24/03/2026 2:05 chiều', '24/03/2026 9:05 sáng', '14:05', '09:05'],
    ['२४ मार्च २०२६ २:०५ अपराह्न', '२४ मार्च २०२६ ९:०५ पूर्वाह्न', '14:05', '09:05'],
    ['24 March 2026 2:05 in the afternoon', '24 March 2026 12:05 noon', '14:05', '12:05'],
  ])('%s and %s', (one, two, first, second) => {
    const formats = formatsFrom(one);
    expect(read(one, formats)).toBe(`2026-03-24T${first}:00Z`);
    expect(read(two, formats)).toBe(`2026-03-24T${second}:00Z`);
  });

  test.each([
    ['02:05 CH 24/03/2026', '12:05 SA 24/03/2026', '14:05', '00:05'],
    ['2026. 03. 24. du. 2:05', '2026. 03. 24. de. 9:05', '14:05', '09:05'],
    ['24. 3. 2026 odp. 2:05', '24. 3. 2026 dop. 9:05', '14:05', '09:05'],
    ['24 mars 2026 em 2:05', '24 mars 2026 fm 9:05', '14:05', '09:05'],
  ])('%s is short for much, so both readings are offered', (one, two, first, second) => {
    const formats = formatsFrom(one);
    const [plain = '', halved = ''] = formats;
    expect(formats).toHaveLength(2);
    expect(read(one, [plain])).toBe('2026-03-24T02:05:00Z');
    expect(read(one, [halved])).toBe(`2026-03-24T${first}:00Z`);
    expect(read(two, [halved])).toBe(`2026-03-24T${second}:00Z`);
  });

  test('a Portuguese “on” is no Swedish afternoon where another date shows it', () => {
    expect(formatsFrom('9:05 em 24/03/2026', '14:05 em 25/03/2026')).toHaveLength(1);
  });

  test('an hour that the part of the day does not settle is not read', () => {
    const formats = formatsFrom('2026年3月24日傍晚5:05');
    expect(read('2026年3月24日傍晚5:05', formats)).toBe('2026-03-24T17:05:00Z');
    expect(read('2026年3月24日傍晚12:05', formats)).toBeNull();
  });
});

test('a month that two languages name alike is asked: November in Polish, October in Croatian', () => {
  const formats = formatsFrom('20. listopada 2026. 14:05');
  expect(formats.map((it) => read('20. listopada 2026. 14:05', [it]))).toEqual([
    '2026-11-20T14:05:00Z',
    '2026-10-20T14:05:00Z',
  ]);
  // Taught in another month, nothing is guessed when it comes.
  expect(read('20. listopada 2026. 14:05', formatsFrom('20. srpnja 2026. 14:05'))).toBeNull();
});

test('seconds and milliseconds since 1970 are a moment, other numbers are none', () => {
  expect(read('1795356300', formatsFrom('1795356300'))).toBe('2026-11-22T14:05:00Z');
  expect(read('1795356300000', formatsFrom('1795356300'))).toBe('2026-11-22T14:05:00Z');
  for (const other of ['4711', '17953563001', '2795356300']) expect(formatsFrom(other)).toEqual([]);
});
