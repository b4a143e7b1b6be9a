// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { CaseFigures } from '../../../lib/domain/insights/case-figures.ts';
import { toCsv, toNdjson } from '../../../lib/domain/insights/export-cases.ts';
import { figures, manyCases } from '../../component/insights-samples.ts';
import { now } from '../../component/samples.ts';

/** The file that `write` makes of `cases`, and what it yielded on the way. */
function file(write: typeof toCsv, cases: readonly CaseFigures[]) {
  const steps = write(cases, now);
  const told: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) told.push(step.value);
  return { text: step.value.join(''), told };
}
const csvOf = (cases: readonly CaseFigures[]) => file(toCsv, cases).text;

describe('CSV', () => {
  const cellOf = (organization: string | null) => {
    const [head = '', row = ''] = csvOf([figures({ organization })]).split(/\r\n(?!$)/);
    const at = head.split(',').indexOf('organization');
    // Every cell before it is without commas and quotes.
    return row.split(',').slice(at).join(',');
  };

  test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1', '  =1+1', '\n@x', '＝1'])(
    'a cell that begins as a formula is text: %j',
    (value) => {
      expect(cellOf(value).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test.each(['Acme', 'a=b', '1-2', "O'Brien"])('any other cell stays as it is: %j', (value) => {
    expect(cellOf(value).startsWith(`${value},`)).toBe(true);
  });

  test('commas, quotes and line breaks stay within their cell', () => {
    expect(cellOf('a,"b"\nc')).toMatch(/^"a,""b""\nc",/);
  });

  test('what is not known is empty, and each tier has its columns', () => {
    const csv = csvOf([figures({ severity: null })]);
    const [head = '', row = ''] = csv.split('\r\n');
    expect(head.split(',')).toContain('tier_2_outcome');
    expect(head.split(',')).not.toContain('tier_1_outcome');
    expect(row.split(',')).toHaveLength(head.split(',').length);
    expect(row.split(',')[head.split(',').indexOf('severity')]).toBe('');
    expect(row.split(',')[head.split(',').indexOf('tier_2_outcome')]).toBe('kept');
  });
});

test('NDJSON has a whole case on each line, whatever its words', () => {
  const lines = file(toNdjson, [figures({ organization: 'a\nb\u2028' }), figures()]).text.split(
    '\n',
  );
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    organization: 'a\nb\u2028',
    tiers: [{ tier: 2, outcome: 'kept' }],
  });
  expect(lines[2]).toBe('');
});

describe('a long file', () => {
  const cases = Array.from({ length: 10 }, () => manyCases).flat();

  test('is the same as its cases one by one', () => {
    const lines = manyCases.map((it) => file(toNdjson, [it]).text).join('');
    expect(file(toNdjson, cases).text).toBe(lines.repeat(10));
    const [head = '', ...rows] = csvOf(manyCases).split(/(?<=\r\n)/);
    expect(csvOf(cases)).toBe(head + rows.join('').repeat(10));
  });

  test.each([toCsv, toNdjson])('tells on the way how many cases are written', (write) => {
    const { told } = file(write, cases);
    expect(told.at(-1)).toBe(1200);
    expect(told.length).toBeGreaterThanOrEqual(6);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
  });
});
