import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../../lib/domain/calendar/compiled-calendar.ts';
import { compileWeekly } from '../../../lib/domain/calendar/weekly-calendar.ts';
import { formatInstant, instant } from '../../../lib/domain/time/instant.ts';

interface Case {
  id: string;
  source: string;
  timezone: string;
  hours: Record<string, [string, string][]>;
  breaks: Record<string, [string, string][]>;
  shifts: Record<string, [string, string][]>;
  holidays: string[];
  op: 'add' | 'between' | 'isOpen' | 'next' | 'previous';
  start: string;
  end?: string;
  seconds?: number;
  expected: string | number | boolean;
}

const cases = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as Case[];

function answer(it: Case): string | number | boolean {
  const { timezone: timeZone, hours, breaks, shifts, holidays } = it;
  const start = instant(it.start);
  const calendar = compileWeekly({ timeZone, hours, breaks, shifts, holidays }, start);
  if (it.op === 'between') return calendar.between(start, instant(it.end ?? '')) / 1000;
  if (it.op === 'isOpen') return calendar.isOpen(start);
  if (it.op === 'add') return formatInstant(calendar.add(start, (it.seconds ?? 0) * 1000));
  return formatInstant(calendar[it.op](start));
}

describe('questions that other systems answer in their own test suites', () => {
  it('has them all', () => expect(cases).toHaveLength(395));
  it.each(cases.map((it) => [`${it.id} ${it.op}: ${it.source}`, it] as const))('%s', (_, it) => {
    expect(answer(it)).toBe(it.expected);
  });
});

it('counts every millisecond of a calendar that is always open', () => {
  const start = instant('2026-03-29T00:30:00Z');
  expect(alwaysOpen.between(start, alwaysOpen.add(start, 90_000))).toBe(90_000);
});
