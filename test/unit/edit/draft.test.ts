import { describe, expect, it } from 'vitest';
import { changedPlace } from '../../../lib/domain/edit/changed-place.ts';
import { checkDraft, fieldErrors } from '../../../lib/domain/edit/check-draft.ts';
import { getAt, partOf, setAt, withKey } from '../../../lib/domain/edit/draft.ts';
import { followRenames } from '../../../lib/domain/edit/follow-renames.ts';
import { duplicated, freeId, newDraft } from '../../../lib/domain/edit/new-draft.ts';
import { preset, presetIds } from '../presets/read-preset.ts';

describe('a draft', () => {
  const draft = { id: 'a', tiers: [{ level: 1 }, { level: 2 }] };

  it('is changed at a place, and stays what it was', () => {
    const next = setAt(draft, ['tiers', 1, 'name'], 'Desk');
    expect(getAt(next, ['tiers', 1])).toEqual({ level: 2, name: 'Desk' });
    expect(draft.tiers[1]).toEqual({ level: 2 });
    expect(Object.keys(setAt(draft, ['id'], 'b') as object)).toEqual(['id', 'tiers']);
  });

  it('loses a key or an entry that is set to nothing, and gains what leads to a place', () => {
    expect(setAt(draft, ['tiers', 0], undefined)).toEqual({ id: 'a', tiers: [{ level: 2 }] });
    expect(setAt(draft, ['id'], undefined)).toEqual({ tiers: draft.tiers });
    expect(setAt({}, ['a', 0, 'b'], 1)).toEqual({ a: [{ b: 1 }] });
  });

  it('a key that reaches a prototype is a key like another, and is refused by the check', () => {
    const next = withKey({}, '__proto__', { polluted: true });
    expect(Object.getPrototypeOf(next)).toBe(Object.prototype);
    expect(partOf({}, 'toString')).toBeUndefined();
    const { findings } = checkDraft(setAt(newDraft('a', 'A'), ['__proto__'], 'x'));
    expect(findings.map(({ path }) => path)).toContain('__proto__');
  });
});

describe('a new matrix', () => {
  it('from nothing lacks a tier and nothing else', () => {
    const { matrix, findings } = checkDraft(newDraft('mine', 'Mine'));
    expect(matrix).toBeNull();
    expect(findings.map(({ path }) => path)).toEqual(['tiers']);
    expect(
      checkDraft(setAt(newDraft('mine', 'Mine'), ['tiers', 0], { level: 1, name: 'Desk' })).matrix,
    ).not.toBeNull();
  });

  it.each(presetIds)('from %s is that policy under a name of its own', (id) => {
    const source = preset(id);
    const { matrix } = checkDraft(duplicated(source, 'mine', 'Mine'));
    expect(matrix).toEqual({ ...source, id: 'mine', name: 'Mine' });
  });

  it.each([
    ['Our Café, night', [], 'our-cafe-night'],
    ['A', ['a', 'a-2'], 'a-3'],
    ['支持', [], 'matrix'],
    ['constructor', [], 'matrix'],
    ['x'.repeat(80), ['x'.repeat(64)], `${'x'.repeat(62)}-2`],
  ])('%s gets an id that is free', (name, taken, id) => {
    expect(freeId(name, taken)).toBe(id);
  });
});

describe('errors', () => {
  it('stand at their field, however deep, and warnings are none', () => {
    const draft = {
      ...(newDraft('a', 'A') as object),
      tiers: [{ level: 1, name: 'Desk' }],
      severities: [{ id: 'x', when: [{ loss: { atLeast: 'much' } }] }],
    };
    const errors = fieldErrors(checkDraft(draft).findings);
    expect(errors.map(({ path }) => path)).toEqual([
      ['severities', '0', 'when', '0', 'loss', 'atLeast'],
    ]);
    expect(fieldErrors([{ level: 'warning', path: 'id', message: 'm', fix: 'f' }])).toEqual([]);
  });
});

describe('the place of a change', () => {
  it.each([
    [{ a: [{ b: 'x' }] }, { a: [{ b: 'xy' }] }, ['a', 0, 'b']],
    [{ a: 1 }, { a: 1, b: 'x' }, ['b']],
    [{ a: 1, b: 2 }, { a: 2, b: 1 }, []],
    [{ a: [1] }, { a: [1, 2] }, ['a']],
  ])('%j to %j is %j', (before, after, path) => {
    expect(changedPlace(before, after)?.path).toEqual(path);
  });
  it('of none is none', () => expect(changedPlace({ a: 1, b: 2 }, { b: 2, a: 1 })).toBeNull());
});

describe('a name that changes', () => {
  const matrix = {
    ...preset('exotel-contact-center'),
    categories: [{ id: 'data', name: 'Data' }],
    impactUrgency: { high: { high: 'critical' } },
    recognise: { synonyms: { data: ['leak'] } },
    tiers: [
      { level: 1, name: 'One' },
      {
        level: 2,
        name: 'Two',
        requires: [{ reference: 1 }],
        opens: [{ category: ['data'] }, { severity: ['critical', 'major'] }],
      },
    ],
  };

  it('takes everything along that points to it', () => {
    const after = setAt(matrix, ['severities', 0, 'id'], 'outage');
    const next = followRenames(matrix, after);
    expect(checkDraft(next).findings).toEqual(checkDraft(matrix).findings);
    expect(JSON.stringify(next)).not.toContain('"critical"');
    expect(getAt(next, ['tiers', 1, 'opens', 1])).toEqual({ severity: ['outage', 'major'] });
  });

  it.each([
    ['plans', ['plans', 0, 'id'], 'gold'],
    ['categories', ['categories', 0, 'id'], 'breach'],
    ['tiers', ['tiers', 0, 'level'], 3],
  ])('%s too', (_, path, name) => {
    const next = followRenames(matrix, setAt(matrix, path, name));
    const errors = checkDraft(next).findings.filter(
      ({ level, path: at }) => level === 'error' && at !== 'tiers[1].requires[0].reference',
    );
    expect(errors).toEqual([]);
  });

  it('of a calendar is a key that changes', () => {
    const { support, ...others } = matrix.calendars ?? {};
    const next = followRenames(matrix, { ...matrix, calendars: { ...others, desk: support } });
    expect(checkDraft(next).matrix).not.toBeNull();
    expect(getAt(next, ['targets', 0, 'calendar'])).toBe('desk');
  });

  it('into one that is taken, or from one that was there twice, moves nothing', () => {
    const taken = setAt(matrix, ['severities', 0, 'id'], 'major');
    expect(followRenames(matrix, taken)).toEqual(taken);
    const back = setAt(taken, ['severities', 0, 'id'], 'critical');
    expect(followRenames(taken, back)).toEqual(back);
  });

  it('of several at once, as when a list is put in another order, moves nothing', () => {
    const severities = [...(matrix.severities ?? [])].reverse();
    expect(followRenames(matrix, { ...matrix, severities })).toEqual({ ...matrix, severities });
  });
});
