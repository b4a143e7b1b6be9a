import { expect, it } from 'vitest';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import { findingsOf } from './bad-file.ts';

const many = `format: uptier-matrix/2
id: Many
calendars:
  office:
    timeZone: Europe/Berlin
    hours: { mon: [["09:00", "17:00"]] }
    holiday: ["2026-12-25"]
severities:
  - { id: a, default: true }
  - { id: b, default: true, colour: red }
targets:
  - metric: first-response
    within: 0 min
    calendar: offices
    severity: c
  - metric: resolution
    whithin: 2 h
    calendar: office
    tier: 4
tiers:
  - level: 1
    name: ""
    channels:
      - { type: portal, address: "javascript:alert(1)" }
      - { type: phone, address: "030 1234", calendar: shop }
`;

it('every error of a file is told at once, also about parts that are broken elsewhere', () => {
  const errors = findingsOf(many).filter(({ level }) => level === 'error');
  expect(errors.map(({ path, line }) => [line, path])).toEqual([
    [1, 'format'],
    [1, 'name'],
    [2, 'id'],
    [7, 'calendars.office.holiday'],
    [10, 'severities[1].colour'],
    [10, 'severities[1].default'],
    [13, 'targets[0].within'],
    [14, 'targets[0].calendar'],
    [15, 'targets[0].severity'],
    [17, 'targets[1].whithin'],
    [19, 'targets[1].tier'],
    [22, 'tiers[0].name'],
    [24, 'tiers[0].channels[0].address'],
    [25, 'tiers[0].channels[1].calendar'],
    [25, 'tiers[0].channels[1].address'],
  ]);
});

it('a file of nothing but mistakes is told its first hundred, and how many more there are', () => {
  const wrong = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`k${at}`, at]));
  const parsed = parseMatrix(wrong);
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  expect(parsed.findings).toHaveLength(101);
  expect(parsed.findings.at(-1)?.message).toBe('154 more findings are not shown');
});

it('each finding is one line of text, however long what it is about', () => {
  const parsed = parseMatrix({ [`a\n${'b'.repeat(5000)}`]: 1, format: 'x'.repeat(5000) });
  expect(parsed.ok).toBe(false);
  if (parsed.ok) return;
  for (const { message, fix } of parsed.findings) {
    expect(`${message} ${fix}`).not.toMatch(/\n/);
    expect(message.length + fix.length).toBeLessThan(500);
  }
});
