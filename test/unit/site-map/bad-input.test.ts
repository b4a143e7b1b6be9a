import { describe, expect, test } from 'vitest';
import { readSiteMap } from '../../../lib/domain/site-map/read-site-map.ts';
import { isPlainSelector } from '../../../lib/domain/site-map/selector.ts';
import { siteMap } from '../../builders/site-map.ts';

const origin = 'https://other.example';
const manyWays = `d M yyyy ${'a '.repeat(60)}`;
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
    ['a format with many ways to fit', { dates: { zone: 'UTC', formats: [manyWays] } }],
    ['a selector of many steps', { ticket: { subject: [{ css: 'a '.repeat(40).trim() }] } }],
    ['a constructor', { constructor: { prototype: { statuses: [] } } }],
    ['a name that is code', { ticket: { subject: [{ css: 'h1', attribute: 'a=b' }] } }],
    ['a place with a key of another kind', { ticket: { subject: [{ css: 'h1', column: 'A' }] } }],
    ['a list without rows', { list: { pages: [{ path: '/' }], within: 'ul', facts: {} } }],
    [
      'too many words',
      { statuses: Array.from({ length: 101 }, () => ({ word: 'x', means: 'new' })) },
    ],
    ['a word that is none', { priorities: [{ word: 'x' }] }],
  ])('%s is refused, and said where and what to do', (_, wrong) => {
    const result = read({ ...siteMap(), ...wrong });
    const said = result.ok ? [] : result.error;
    expect(said).not.toEqual([]);
    const [key = ''] = Object.keys(wrong);
    for (const { path, message, fix } of said) {
      expect(path.startsWith(key)).toBe(true);
      expect(message).not.toBe('');
      expect(fix).toMatch(/^(?:write|remove|add|known|did you mean|shorten)\b/);
      // Nothing that only a programmer reads.
      expect(`${message} ${fix}`).not.toMatch(/Invalid|Expected|undefined|never but/);
    }
  });

  test('a prototype in the file’s own text is refused, and nobody’s prototype is changed', () => {
    const text = JSON.stringify(siteMap());
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const result = readSiteMap(`{"${key}":{"polluted":true},${text.slice(1)}`, origin);
      expect(result).toMatchObject({ ok: false, error: [{ path: key, fix: 'remove it' }] });
      const inside = text.replace('"ticketPage":{', `"ticketPage":{"query":{"${key}":"1"},`);
      expect(readSiteMap(inside, origin).ok).toBe(false);
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('everything that is wrong is said at once, up to twenty', () => {
    const wrong = { ...siteMap(), format: 'uptier-sitemap/9', ids: 'words', statuses: 'Offen' };
    const result = read(wrong);
    const places = result.ok ? [] : result.error.map(({ path }) => path);
    expect(places).toEqual(['format', 'ids', 'statuses']);
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`key${at}`, at]));
    const most = read({ ...siteMap(), ...many });
    expect(most.ok ? [] : most.error).toHaveLength(20);
  });

  test('a file nested a thousand deep is refused, not walked', () => {
    const text = `${'{"a":'.repeat(1000)}1${'}'.repeat(1000)}`;
    expect(readSiteMap(text, origin).ok).toBe(false);
  });
});

describe('selectors', () => {
  test.each([
    'h1',
    '[data-testid="status"] > span',
    ':scope > td:nth-of-type(3)',
    '.a .b',
    'a ~ b',
    `body${' > div:nth-of-type(2)'.repeat(12)}`,
    '[title="a b c d e f g h"] > b',
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
    'a '.repeat(40).trim(),
    `${'* ~ '.repeat(30)}b`,
    `${'* + '.repeat(30)}b`,
    `${'a>b '.repeat(30)}c`,
  ])('%s is refused', (css) => expect(isPlainSelector(css)).toBe(false));
});
