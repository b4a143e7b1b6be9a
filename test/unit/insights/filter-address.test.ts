// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../lib/domain/insights/filter-address.ts';
import { everything } from '../../../lib/domain/insights/insights-filter.ts';

describe('the address', () => {
  test('says again what it said', () => {
    const filter = {
      from: '2026-01-01',
      to: '2026-02-28',
      site: 'https://desk.example:8443',
      tier: 3,
      severity: 'Critical & urgent',
      category: 'a=b?c#d',
      organization: 'Größe ☎',
      channel: 'phone',
      status: 'monitoring',
    } as const;
    const query = writeAddress({ filter, mineOnly: true });
    expect(readAddress(query)).toEqual({ filter, mineOnly: true, ignored: [] });
  });

  test('is empty where nothing is filtered', () => {
    expect(writeAddress({ filter: everything, mineOnly: false })).toBe('');
    expect(readAddress('')).toEqual({ filter: everything, mineOnly: false, ignored: [] });
  });

  test.each([
    ['a day that there is not', '?from=2026-02-30', ['from']],
    ['a day in other words', '?to=yesterday', ['to']],
    ['days the wrong way round', '?from=2026-02-02&to=2026-02-01', ['from', 'to']],
    ['a tier that no ladder has', '?tier=0', ['tier']],
    ['a tier in other digits', '?tier=2e0', ['tier']],
    ['a state that there is not', '?status=none', ['status']],
    ['a site that is none', '?site=javascript:alert(1)', ['site']],
    ['a site with a path', '?site=https://desk.example/x', ['site']],
    ['an empty word', '?severity=%20', ['severity']],
    ['a word with what nobody sees', '?severity=a%00b', ['severity']],
    ['a word that is too long', `?organization=${'x'.repeat(301)}`, ['organization']],
    ['a value twice', '?tier=2&tier=3', ['tier']],
    ['a name that is not ours', '?<b>constructor</b>=1', ['bconstructorb']],
    ['a name that every object has', '?__proto__=1&toString=2', ['__proto__', 'toString']],
    ['mine in other words', '?mine=yes', ['mine']],
  ])('with %s is not heeded, and that is told', (_, query, ignored) => {
    expect(readAddress(query)).toEqual({ filter: everything, mineOnly: false, ignored });
  });

  test('keeps what is good beside what is not', () => {
    expect(readAddress('?tier=2&severity=%00')).toMatchObject({
      filter: { tier: 2, severity: null },
      ignored: ['severity'],
    });
  });
});
