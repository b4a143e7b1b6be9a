// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../lib/domain/policy/parse-policy.ts';
import { noPolicy } from '../../../lib/domain/policy/policy.ts';
import { matrix } from '../../builders/matrix.ts';
import { siteMap } from '../../builders/site-map.ts';

const origin = 'https://desk.example';
const errorsOf = (value: unknown): readonly string[] => {
  const parsed = parsePolicy(value);
  return parsed.ok ? [] : parsed.error.map(({ path }) => path);
};

describe('a policy out of what the browser hands over', () => {
  test('nothing set is no policy', () => {
    expect(parsePolicy({})).toEqual({ ok: true, value: noPolicy });
  });

  test('every option can be a default and can be locked', () => {
    const settings = {
      timeZone: '',
      hours: { timeZone: 'Asia/Kolkata', hours: { mon: [['09:00', '17:00']] } },
      keepDays: 30,
      noticeKinds: ['breach'],
      quietHours: { from: '20:00', to: '08:00', days: [] },
      mineOnly: false,
    };
    const wanted = { ...settings, timeZone: null, quietHours: null };
    expect(parsePolicy({ default: settings, lock: settings })).toMatchObject({
      ok: true,
      value: { default: wanted, lock: wanted },
    });
  });

  test('quiet hours that do not say otherwise let a critical breach through', () => {
    const quietHours = { from: '20:00', to: '08:00', days: ['fri'] };
    expect(parsePolicy({ lock: { quietHours } })).toMatchObject({
      value: { lock: { quietHours: { ...quietHours, criticalPasses: true } } },
    });
  });

  test('a zone of times is one that exists, or the browser’s', () => {
    expect(parsePolicy({ lock: { displayZone: 'Asia/Kolkata' } })).toMatchObject({
      value: { lock: { displayZone: 'Asia/Kolkata' } },
    });
    expect(parsePolicy({ lock: { displayZone: '' } })).toMatchObject({
      value: { lock: { displayZone: null } },
    });
    expect(errorsOf({ lock: { displayZone: 'Asia/Nowhere' } })).toEqual(['lock.displayZone']);
  });

  test('matrices come as the text of their files, and sites with their assignment', () => {
    const deployed = matrix({ id: 'deployed' });
    const sites = [
      { origin, helpdesk: 'zendesk', assignments: [{ matrixId: 'deployed', brand: 'Acme' }] },
    ];
    expect(parsePolicy({ add: { matrices: [JSON.stringify(deployed)], sites } })).toMatchObject({
      ok: true,
      value: { matrices: [{ id: 'deployed' }], addedSites: sites },
    });
  });

  test('links that apply themselves are named one by one, and by nothing but an address', () => {
    const appliedFeeds = ['https://Team.example/matrix.json'];
    expect(parsePolicy({ lock: { appliedFeeds } })).toMatchObject({
      value: { appliedFeeds: ['https://team.example/matrix.json'] },
    });
    expect(errorsOf({ lock: { appliedFeeds: true } })).toEqual(['lock.appliedFeeds']);
    for (const address of ['*', 'javascript:alert(1)', 'http://team.example/matrix.json'])
      expect(errorsOf({ lock: { appliedFeeds: [address] } })).toEqual(['lock.appliedFeeds[0]']);
    expect(errorsOf({ default: { appliedFeeds } })).toEqual(['default.appliedFeeds']);
  });

  test('every error is named at once, and none of the policy counts', () => {
    expect(
      errorsOf({
        default: { keepDays: 0, timezone: 'UTC' },
        lock: { mineOnly: 'yes', sites: [{ helpdesk: 'zendesk' }] },
        surprise: true,
      }).toSorted(),
    ).toEqual([
      'default.keepDays',
      'default.timezone',
      'lock.mineOnly',
      'lock.sites[0].origin',
      'surprise',
    ]);
  });

  test('of everything at once, matrices and settings alike', () => {
    expect(errorsOf({ lock: { keepDays: 0 }, add: { matrices: ['{'] } })).toEqual([
      'lock.keepDays',
      'add.matrices[0]',
    ]);
  });

  test('a matrix that is none is named by its place and the place within', () => {
    const bad = JSON.stringify({ ...matrix({ id: 'x' }), surprise: 1 });
    expect(errorsOf({ add: { matrices: ['{', bad] } })).toEqual([
      'add.matrices[0]',
      'add.matrices[1] → surprise',
    ]);
  });

  test('a site is read as no helpdesk that is not known: the place is named, and what was meant', () => {
    const sites = [{ origin }, { origin: 'https://two.example', helpdesk: 'zendsk' }];
    const known = ['freshdesk', 'site-map', 'zendesk'];
    const said = {
      level: 'error',
      message: 'no helpdesk is called "zendsk"',
      fix: 'did you mean zendesk?',
    };
    expect(parsePolicy({ lock: { sites }, add: { sites } }, known)).toEqual({
      ok: false,
      error: [
        { ...said, path: 'add.sites[1].helpdesk' },
        { ...said, path: 'lock.sites[1].helpdesk' },
      ],
    });
    expect(
      parsePolicy({ lock: { sites: [{ origin, helpdesk: 'osticket' }] } }, known),
    ).toMatchObject({ error: [{ fix: 'known: freshdesk, site-map, zendesk' }] });
    const map = JSON.stringify(siteMap({ origin }));
    for (const site of [{ helpdesk: 'zendesk' }, { siteMap: map }, {}])
      expect(parsePolicy({ lock: { sites: [{ origin, ...site }] } }, known).ok).toBe(true);
  });

  test('what is there twice is refused', () => {
    const text = JSON.stringify(matrix({ id: 'x' }));
    expect(errorsOf({ add: { matrices: [text, text], sites: [{ origin }, { origin }] } })).toEqual([
      'add.matrices',
      'add.sites[1]',
    ]);
  });

  test('fields are named and a site map is given; such a site is read by it, unless something else is said', () => {
    const fieldMap = { affected: 'Agents affected', plan: 'Support plan', brand: 'Product' };
    const map = JSON.stringify(siteMap({ origin: 'https://taught.example' }));
    expect(parsePolicy({ lock: { sites: [{ origin, fieldMap, siteMap: map }] } })).toMatchObject({
      ok: true,
      value: { lockedSites: [{ origin, fieldMap, helpdesk: 'site-map', siteMap: { origin } }] },
    });
    expect(
      parsePolicy({ add: { sites: [{ origin, helpdesk: 'zendesk', siteMap: map }] } }),
    ).toMatchObject({ value: { addedSites: [{ helpdesk: 'zendesk', siteMap: { origin } }] } });
    const wrong = { origin, fieldMap: { agents: 'x' }, siteMap: '{"format": "other"}' };
    expect(errorsOf({ add: { sites: [wrong] } })).toEqual([
      'add.sites[0].fieldMap.agents',
      'add.sites[0].siteMap',
    ]);
  });

  test.each([
    ['a list', []],
    ['a text', 'lock'],
    ['a prototype', JSON.parse('{"__proto__": {"lock": {}}}')],
    ['an address that is no origin', { add: { sites: [{ origin: 'javascript:alert(1)' }] } }],
    ['too much', { add: { matrices: ['x'.repeat(1_000_001)] } }],
  ])('%s is refused', (_what, value) => {
    expect(errorsOf(value)).not.toEqual([]);
  });
});

test('what an error wants is said as people say it', () => {
  const parsed = parsePolicy({
    lock: { keepDays: 'many', mineOnly: 'yes', noticeKinds: ['smoke'], sites: [{ origin: 5 }] },
    add: { webhooks: [{ name: 5, kind: 'slack', url: 'https://in.example/x' }] },
  });
  const fixes = parsed.ok ? [] : parsed.error.map(({ path, fix }) => `${path}: ${fix}`);
  expect(fixes).toContain('lock.keepDays: write a number');
  expect(fixes).toContain('lock.mineOnly: write true or false');
  expect(fixes.join()).toContain('lock.noticeKinds[0]: write one of at-risk, breach, ');
  expect(fixes.join()).toContain('add.webhooks[0].name: write text');
  expect(fixes.join()).not.toMatch(/write (?:number|string|boolean|\()/);
});
