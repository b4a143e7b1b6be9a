import { describe, expect, test } from 'vitest';
import { isSameValue } from '../../../lib/domain/edit/same-value.ts';
import { diffMatrices } from '../../../lib/domain/review/diff-matrices.ts';
import type { MatrixChange } from '../../../lib/domain/review/matrix-change.ts';
import { preset, presetIds } from '../presets/read-preset.ts';

const at = ({ place }: MatrixChange) =>
  place.map((it) => (it.kind === 'key' ? it.key : it.index)).join('.');
const short = (changes: readonly MatrixChange[]) =>
  changes.map((it) => [at(it), it.kind, it.before, it.after]);
const copy = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('what is different between two editions', () => {
  const before = {
    name: 'One',
    targets: [
      { metric: 'first-response', within: '1 h' },
      { metric: 'resolution', severity: 'critical', within: '6 h' },
      { metric: 'resolution', severity: 'major', within: '48 h' },
    ],
  };

  test('a target is known by what it times and for whom, wherever it stands', () => {
    const [first, critical, major] = before.targets;
    const after = { ...before, targets: [{ ...critical, within: '4 h' }, first, major] };
    expect(short(diffMatrices(before, after))).toEqual([
      ['targets.0.within', 'changed', '6 h', '4 h'],
      ['targets', 'order', before.targets, after.targets],
    ]);
  });

  test('a target that is for others now is told where it stands, not as one gone and one come', () => {
    const after = copy(before);
    after.targets[2].severity = ['major', 'minor'];
    expect(short(diffMatrices(before, after))).toEqual([
      ['targets.2.severity', 'changed', 'major', ['major', 'minor']],
    ]);
  });

  test('what comes and goes is told whole', () => {
    const after = { ...before, targets: before.targets.slice(1), purpose: 'More' };
    expect(short(diffMatrices(before, after))).toEqual([
      ['targets.0', 'removed', before.targets[0], undefined],
      ['purpose', 'added', undefined, 'More'],
    ]);
  });

  test('texts of a list are told one by one; hours of a day as a whole', () => {
    const days = {
      calendars: { office: { hours: { mon: [['09:00', '17:00']] }, holidays: ['a', 'b'] } },
    };
    const after = copy(days);
    after.calendars.office.hours.mon[0][1] = '18:00';
    after.calendars.office.holidays = ['b', 'c'];
    expect(short(diffMatrices(days, after))).toEqual([
      ['calendars.office.hours.mon', 'changed', [['09:00', '17:00']], [['09:00', '18:00']]],
      ['calendars.office.holidays.0', 'removed', 'a', undefined],
      ['calendars.office.holidays.1', 'added', undefined, 'c'],
    ]);
  });

  test('the order of keys is no change, that of severities is', () => {
    expect(diffMatrices({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
    const severities = [{ id: 'critical' }, { id: 'major' }];
    const turned = [severities[1], severities[0]];
    expect(diffMatrices({ severities }, { severities: turned }).map((it) => it.kind)).toEqual([
      'order',
    ]);
  });

  test('a null, an absent key and an empty list are three things', () => {
    const address = (value: unknown) => ({
      channels: [{ type: 'email', ...(value !== 1 && { address: value }) }],
    });
    expect(short(diffMatrices(address(1), address(null)))).toEqual([
      ['channels.0.address', 'added', undefined, null],
    ]);
    expect(diffMatrices({ pausedBy: [] }, {})).toHaveLength(1);
    expect(diffMatrices({ list: [null] }, { list: [] })).toHaveLength(1);
  });

  /** Changes one thing somewhere: a text, a key, an entry, an order. */
  function disturb(value: unknown, random: () => number): unknown {
    if (Array.isArray(value) && value.length > 0) {
      const index = Math.floor(random() * value.length);
      const kind = random();
      if (kind < 0.15) return value.filter((_, place) => place !== index);
      if (kind < 0.3) return [...value.slice(0, index), copy(value[index]), ...value.slice(index)];
      if (kind < 0.45) return [...value].reverse();
      return value.map((it, place) => (place === index ? disturb(it, random) : it));
    }
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
      const keys = Object.keys(value);
      const key = keys[Math.floor(random() * keys.length)]!;
      const entries = Object.entries(value);
      if (random() < 0.1) return Object.fromEntries(entries.filter(([name]) => name !== key));
      return Object.fromEntries(
        entries.map(([name, it]) => [name, name === key ? disturb(it, random) : it]),
      );
    }
    return [null, `${String(value)}x`, 7, true, [], {}, [value]][Math.floor(random() * 7)];
  }

  test('nothing just where both hold the same, for fifteen hundred changed presets', () => {
    let state = 20_261_122;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    let [same, different] = [0, 0];
    for (const id of presetIds) {
      const matrix = preset(id);
      expect(diffMatrices(matrix, copy(matrix))).toEqual([]);
      let other: unknown = copy(matrix);
      for (let turn = 0; turn < 300; turn += 1) {
        const next = disturb(random() < 0.1 ? copy(matrix) : other, random);
        const isSame = isSameValue(other, next);
        expect(diffMatrices(other, next).length === 0).toBe(isSame);
        expect(diffMatrices(next, other).length === 0).toBe(isSame);
        if (isSame) same += 1;
        else different += 1;
        other = next;
      }
    }
    expect(different).toBeGreaterThan(1000);
    expect(same).toBeGreaterThan(0);
  });
});
