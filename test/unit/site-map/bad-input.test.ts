import { describe, expect, test } from 'vitest';
import { readSiteMap } from '../../../lib/domain/site-map/read-site-map.ts';
import { isPlainSelector } from '../../../lib/domain/site-map/selector.ts';
import { siteMap } from '../../builders/site-map.ts';

const origin = 'https://other.example';
const read = (value: unknown) => readSiteMap(JSON.stringify(value), origin);

describe('a site map from a file', () => {
  test('is taken as it was saved, for the site that it is taken on', () => {
    expect(read(siteMap())).toEqual({ ok: true, value: siteMap({ origin }) });
  });

  test.each([
    ['no JSON', 'a: b'],
    ['a list', '[]'],
    ['too long', `"${'x'.repeat(300_000)}"`],
  ])('%s is refused with a reason', (_, text) => {
    const result = readSiteMap(text, origin);
    expect(result.ok ? [] : result.error).not.toEqual([]);
  });

  test.each([
    ['another format', { format: 'uptier-sitemap/2' }],
    ['a key that nobody knows', { script: 'alert(1)' }],
    ['an address that is no origin', { origin: 'javascript:alert(1)' }],
    ['a pattern without an id', { ticketPage: { path: '/tickets' } }],
    ['a pattern with two ids', { ticketPage: { path: '/{id}/{id}' } }],
    ['a path elsewhere', { ticketPage: { path: 'https://evil.example/{id}' } }],
    ['a zone that is none', { dates: { zone: 'Mars/Olympus', formats: ['iso'] } }],
    ['a format that is none', { dates: { zone: 'UTC', formats: ['(a+)+$'] } }],
    ['a status that is none', { statuses: [{ word: 'x', means: 'gone' }] }],
    ['a selector with a function', { ticket: { subject: [{ css: 'div:has(p)' }] } }],
    ['too many places', { ticket: { subject: Array.from({ length: 5 }, () => ({ css: 'h1' })) } }],
  ])('%s is refused, and said where', (_, wrong) => {
    const result = read({ ...siteMap(), ...wrong });
    const said = result.ok ? [] : result.error;
    expect(said).not.toEqual([]);
    for (const line of said) expect(line).toMatch(/^[\w.]+: ./);
  });
});

describe('selectors', () => {
  test.each([
    'h1',
    '[data-testid="status"] > span',
    ':scope > td:nth-of-type(3)',
    '.a .b',
    'a ~ b',
  ])('%s is plain', (css) => expect(isPlainSelector(css)).toBe(true));

  test.each([
    '',
    ' h1',
    'a,b',
    ':has(a)',
    ':not(a)',
    ':is(a)',
    'a:hover',
    '[a="b" i]',
    'a{',
    'a/*x*/',
    'x'.repeat(301),
    `${'a '.repeat(140)}!`,
  ])('%s is refused', (css) => expect(isPlainSelector(css)).toBe(false));
});
