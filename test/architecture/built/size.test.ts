import { describe, expect, test } from 'vitest';
import { built, builtFiles, gzipSize } from './output.ts';

const kilobyte = 1000;
const stubs = builtFiles('chrome-mv3', /^content-scripts\/.*\.js$/);
const halves = builtFiles('chrome-mv3', /^helpdesk-[\w-]+\.js$/);
const size = (file: string): number => gzipSize(built('chrome-mv3', file));

test('the picker, which is loaded only while its user teaches a site, 18 kB at most', () => {
  expect(size('site-picker.js')).toBeLessThanOrEqual(18 * kilobyte);
});

describe('what a helpdesk page has to load', () => {
  test('one stub on every granted site, 5 kB at most', () => {
    expect(stubs).toHaveLength(1);
    expect(stubs.map(size).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(5 * kilobyte);
  });

  test('a page half exists', () => expect(halves.length).toBeGreaterThan(0));

  test.each(halves)('the stub and %s together, 25 kB at most', (half) => {
    const together = [...stubs, half].map(size).reduce((a, b) => a + b, 0);
    expect(together).toBeLessThanOrEqual(25 * kilobyte);
  });
});

test('the script that reads a page for a capture is 10 kB at most', () => {
  expect(size('capture-page.js')).toBeLessThanOrEqual(10 * kilobyte);
});
