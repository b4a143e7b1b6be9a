import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../lib/domain/edit/check-draft.ts';
import { getAt, setAt, type Draft } from '../../../lib/domain/edit/draft.ts';
import { followRenames } from '../../../lib/domain/edit/follow-renames.ts';
import { record, redo, startHistory, undo } from '../../../lib/domain/edit/history.ts';
import { newDraft } from '../../../lib/domain/edit/new-draft.ts';
import { isSameValue } from '../../../lib/domain/edit/same-value.ts';
import { matrixFormat } from '../../../lib/domain/matrix/schema.ts';
import type { Path, PathPart } from '../../../lib/domain/matrix/path.ts';
import { rewriteYaml, writeYaml } from '../../../lib/formats/write-yaml.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';
import { preset, presetIds } from '../presets/read-preset.ts';

const presets: readonly Draft[] = presetIds.map(preset);
const starts = [newDraft('mine', 'Mine'), ...presets];
/** Something of each kind that others point to, small enough to be judged ten thousand times. */
const small: Draft = {
  format: matrixFormat,
  id: 'mine',
  name: 'Mine',
  calendars: { desk: { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } } },
  plans: [{ id: 'gold', name: 'Gold', calendar: 'desk' }],
  categories: [{ id: 'data', name: 'Data' }],
  severities: [
    { id: 'high', when: [{ loss: { atLeast: '20%' } }, { plan: 'gold' }] },
    { id: 'low', default: true },
  ],
  targets: [
    { metric: 'first-response', within: '1 h', calendar: 'desk' },
    { metric: 'resolution', severity: ['high'], plan: 'gold', within: '4 h' },
  ],
  tiers: [
    { level: 1, name: 'Desk', channels: [{ type: 'email', address: 'desk@example.com' }] },
    { level: 2, name: 'Lead', opens: [{ category: ['data'] }], requires: [{ reference: 1 }] },
  ],
};

/** Every place of a value below the whole. */
function places(value: unknown, path: Path = []): Path[] {
  const inside =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => {
          const at = [...path, Array.isArray(value) ? Number(key) : key];
          return [at, ...places(item, at)];
        })
      : [];
  return inside;
}
const allPlaces = presets.flatMap((value) => places(value));
const parts = presets.flatMap((value) => places(value).map((path) => getAt(value, path)));
/** What stands under a key of this name somewhere: what a form would put there. */
const alike = (key: PathPart | undefined) => parts.filter((_, at) => allPlaces[at]?.at(-1) === key);
const alikes = new Map(
  [...new Set(allPlaces.map((path) => path.at(-1)))].map((key) => [key, alike(key)]),
);

/** What forms put into a matrix, and what nobody should. */
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...parts) },
  { weight: 2, arbitrary: fc.constantFrom('critical', 'a b', '2 h', '', 7, null, true, [], {}) },
  { weight: 1, arbitrary: fc.string() },
);
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('set' as const), fc.nat(), value) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('remove' as const), fc.nat(), fc.constant(null)) },
  { weight: 2, arbitrary: fc.tuple(fc.constant('graft' as const), fc.nat(), fc.constant(null)) },
  { weight: 6, arbitrary: fc.tuple(fc.constant('swap' as const), fc.nat(), fc.constant(null)) },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom('undo', 'undo', 'redo'), fc.nat(), fc.constant(null)),
  },
);

function edited(draft: Draft, kind: string, at: number, by: unknown): Draft {
  if (kind === 'graft') {
    const path = allPlaces[at % allPlaces.length] ?? [];
    return setAt(draft, path, parts[at % parts.length]);
  }
  const own = places(draft);
  const path = own[at % own.length] ?? ['name'];
  const others = alikes.get(path.at(-1)) ?? [];
  if (kind === 'swap') return setAt(draft, path, others[at % others.length]);
  return setAt(draft, path, kind === 'set' ? by : undefined);
}

const seeded = { seed: 20261122 };

describe('what the editor makes', () => {
  it('ten thousand edits never leave a stored matrix that is invalid', () => {
    let edits = 0;
    let saved = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(newDraft('mine', 'Mine'), small, small, small),
        fc.array(edit, { minLength: 50, maxLength: 50 }),
        (start, steps) => {
          let history = startHistory(start);
          let stored: Draft = null;
          for (const [kind, at, by] of steps) {
            edits += 1;
            const before = history.present;
            if (kind === 'undo') history = undo(history);
            else if (kind === 'redo') history = redo(history);
            else history = record(history, followRenames(before, edited(before, kind, at, by)));
            const { matrix, findings } = checkDraft(history.present);
            expect(matrix === null).toBe(findings.some(({ level }) => level === 'error'));
            if (!matrix) continue;
            if (!isSameValue(matrix, stored)) saved += 1;
            stored = JSON.parse(JSON.stringify(matrix));
          }
          if (stored !== null) expect(checkDraft(stored).matrix).toEqual(stored);
        },
      ),
      { ...seeded, numRuns: 200 },
    );
    expect(edits).toBe(10_000);
    expect(saved).toBeGreaterThan(100);
  });

  it('goes through YAML and JSON unchanged, written anew or into the text that was there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.array(edit, { maxLength: 6 }), (start, steps) => {
        let text = writeYaml(start);
        let draft = start;
        for (const [kind, at, by] of steps) {
          draft = edited(draft, kind, at, by);
          // A file holds keys with values; anything else is no draft of one.
          if (typeof draft !== 'object') return;
          text = rewriteYaml(text, draft);
          const again = readMatrixText(text);
          expect(again.ok && again.value).toEqual(draft);
        }
        const anew = readMatrixText(writeYaml(draft));
        expect(anew.ok && anew.value).toEqual(draft);
        expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});
