// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { toCsv, toNdjson } from '../../../lib/domain/insights/export-cases.ts';
import { figures } from '../../component/insights-samples.ts';
import { now } from '../../component/samples.ts';

describe('CSV', () => {
  const cellOf = (organization: string | null) => {
    const [head = '', row = ''] = toCsv([figures({ organization })], now).split(/\r\n(?!$)/);
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
    const csv = toCsv([figures({ severity: null })], now);
    const [head = '', row = ''] = csv.split('\r\n');
    expect(head.split(',')).toContain('tier_2_outcome');
    expect(head.split(',')).not.toContain('tier_1_outcome');
    expect(row.split(',')).toHaveLength(head.split(',').length);
    expect(row.split(',')[head.split(',').indexOf('severity')]).toBe('');
    expect(row.split(',')[head.split(',').indexOf('tier_2_outcome')]).toBe('kept');
  });
});

test('NDJSON has a whole case on each line, whatever its words', () => {
  const lines = toNdjson([figures({ organization: 'a\nb\u2028' }), figures()], now).split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    organization: 'a\nb\u2028',
    tiers: [{ tier: 2, outcome: 'kept' }],
  });
  expect(lines[2]).toBe('');
});
