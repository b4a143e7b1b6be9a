// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  preferencesInForce,
  preferencesToKeep,
  refusedFields,
} from '../../../lib/domain/policy/policed-preferences.ts';
import { noPolicy, type Policy } from '../../../lib/domain/policy/policy.ts';
import { standardPreferences, type Preferences } from '../../../lib/domain/preferences.ts';

const own: Preferences = { ...standardPreferences, keepDays: 14 };
const policy = (parts: Partial<Policy>): Policy => ({ ...noPolicy, ...parts });
const quietHours = { from: '20:00', to: '08:00', days: ['fri' as const], criticalPasses: true };

describe('preferences under a policy', () => {
  test('without one they are the user’s, read and written', () => {
    const all: Preferences = {
      ...own,
      timeZone: 'UTC',
      displayZone: 'Asia/Kolkata',
      notifications: { kinds: ['breach'], quiet: quietHours, mine: ['Ada'] },
    };
    expect(preferencesInForce(noPolicy, all)).toEqual(all);
    expect(preferencesToKeep(noPolicy, own, all)).toEqual(all);
    expect(preferencesToKeep(noPolicy, all, own)).toMatchObject({ keepDays: 14, timeZone: null });
  });

  test('a default counts only where the user set nothing', () => {
    const set = policy({ default: { keepDays: 30, timeZone: 'Asia/Kolkata' } });
    expect(preferencesInForce(set, own)).toMatchObject({ keepDays: 14, timeZone: 'Asia/Kolkata' });
  });

  test('the zone of times is set, locked and given back like any other', () => {
    const zone = { displayZone: 'Asia/Kolkata' };
    expect(preferencesInForce(policy({ default: zone }), own)).toEqual({ ...own, ...zone });
    const mine = { ...own, displayZone: 'Europe/Berlin' };
    expect(preferencesInForce(policy({ default: zone }), mine)).toEqual(mine);
    expect(preferencesInForce(policy({ lock: zone }), mine)).toEqual({ ...own, ...zone });
    expect(refusedFields(policy({ lock: zone }), mine, mine)).toEqual(['displayZone']);
    const browsers = policy({ lock: { displayZone: null } });
    expect(preferencesInForce(browsers, mine)).not.toHaveProperty('displayZone');
  });

  test('the user may choose against a default what comes without one', () => {
    const set = policy({ default: { keepDays: 30 } });
    const kept = preferencesToKeep(set, standardPreferences, standardPreferences);
    expect(preferencesInForce(set, kept)).toMatchObject({ keepDays: 90 });
    expect(preferencesInForce(noPolicy, kept)).toEqual(standardPreferences);
  });

  test('what came from a default is not kept as the user’s', () => {
    const set = policy({ default: { keepDays: 30 } });
    const shown = preferencesInForce(set, standardPreferences);
    const kept = preferencesToKeep(set, standardPreferences, { ...shown, timeZone: 'UTC' });
    expect(kept).toMatchObject({ keepDays: 90, timeZone: 'UTC' });
    expect(preferencesInForce(set, kept)).toMatchObject({ keepDays: 30, timeZone: 'UTC' });
  });

  test('a lock counts whatever the user set, who has theirs back when it goes', () => {
    const set = policy({ lock: { keepDays: 30 } });
    expect(preferencesInForce(set, own).keepDays).toBe(30);
    const kept = preferencesToKeep(set, own, { ...preferencesInForce(set, own), timeZone: 'UTC' });
    expect(kept).toMatchObject({ keepDays: 14, timeZone: 'UTC' });
  });

  test('one part of the notifications is locked, the others stay the user’s', () => {
    const set = policy({ lock: { quietHours } });
    const mine = { ...own, notifications: { kinds: ['breach' as const], quiet: null } };
    expect(preferencesInForce(set, mine).notifications).toEqual({
      kinds: ['breach'],
      quiet: quietHours,
    });
  });

  test('whether only one’s own is told is locked, the names are one’s own', () => {
    const named: Preferences = {
      ...own,
      notifications: { kinds: ['breach'], quiet: null, mine: ['Ada'] },
    };
    const mineOf = (mineOnly: boolean, it: Preferences) =>
      preferencesInForce(policy({ lock: { mineOnly } }), it).notifications?.mine;
    expect([mineOf(true, named), mineOf(true, own), mineOf(false, named)]).toEqual([
      ['Ada'],
      [],
      undefined,
    ]);
  });

  test('hours with their parts in another order, as a form gives them back, are no change', () => {
    const nine: [string, string][] = [['09:00', '17:00']];
    const set = policy({ lock: { hours: { timeZone: 'UTC', hours: { mon: nine, tue: nine } } } });
    const turned = { hours: { tue: nine, mon: nine }, timeZone: 'UTC' };
    expect(refusedFields(set, own, { ...own, hours: turned })).toEqual([]);
    const fewer = { hours: { tue: nine }, timeZone: 'UTC' };
    expect(refusedFields(set, own, { ...own, hours: fewer })).toEqual(['hours']);
  });

  test('a change of what is locked is refused, by name; a change of the rest is not', () => {
    const set = policy({ lock: { keepDays: 30, quietHours: null } });
    const shown = preferencesInForce(set, own);
    expect(refusedFields(set, own, { ...shown, timeZone: 'UTC' })).toEqual([]);
    expect(
      refusedFields(set, own, {
        ...shown,
        keepDays: 31,
        notifications: { kinds: [], quiet: quietHours },
      }),
    ).toEqual(['keepDays', 'quietHours']);
  });
});
