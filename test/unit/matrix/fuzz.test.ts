import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../lib/domain/matrix/examine.ts';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import { matrixSchema } from '../../../lib/domain/matrix/schema.ts';
import { readMatrixText } from '../../../lib/formats/yaml.ts';
import { preset, presetIds } from '../presets/read-preset.ts';

const presets = presetIds.map((id) => JSON.stringify(preset(id)));
const prototypeBefore = Reflect.ownKeys(Object.prototype);

/** Every place in a value, as the list that leads there. */
function places(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => places(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]));
  return [[...path], ...inside];
}

/** `json` with what stands at one of its places replaced, or taken away. */
function damaged(json: string, at: number, by: unknown, remove: boolean): unknown {
  const copy = JSON.parse(json) as unknown;
  const all = places(copy).filter((path) => path.length > 0);
  const path = all[at % all.length] ?? [];
  let holder = copy as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as typeof holder;
  const last = path.at(-1) ?? '';
  if (remove) delete holder[last];
  else holder[last] = by;
  return copy;
}

const nastyKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'open',
  'note',
);
const nasty = fc.anything({
  key: fc.oneof(fc.string(), nastyKey),
  withNullPrototype: true,
  withDate: true,
  withMap: true,
  withBigInt: true,
  withSparseArray: true,
  withTypedArray: true,
});
const anyJson = fc.oneof(fc.jsonValue({ maxDepth: 4 }), nasty);

describe('ten thousand inputs', () => {
  it('anything at all is answered, never thrown at, and pollutes nothing', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const parsed = parseMatrix(value);
        expect(parsed.ok).toBe(false);
      }),
      { numRuns: 5000 },
    );
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeBefore);
  });

  it('a preset damaged in one place is refused with a finding, or is a matrix that parses again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...presets),
        fc.nat(),
        anyJson,
        fc.boolean(),
        (json, at, by, remove) => {
          const parsed = parseMatrix(damaged(json, at, by, remove));
          if (!parsed.ok) {
            expect(parsed.findings.some(({ level }) => level === 'error')).toBe(true);
            return;
          }
          const again = parseMatrix(JSON.parse(JSON.stringify(parsed.matrix)));
          expect(again.ok && again.matrix).toEqual(parsed.matrix);
        },
      ),
      { numRuns: 4000 },
    );
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeBefore);
  });

  it('our own walk through the schema finds a mistake exactly where valibot does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...presets),
        fc.nat(),
        fc.jsonValue({ maxDepth: 3 }),
        fc.boolean(),
        (json, at, by, remove) => {
          const value = damaged(json, at, by, remove);
          const ours = examine(matrixSchema, value).findings.length === 0;
          const theirs = safeParse(matrixSchema, value).success;
          // valibot takes a list for a group of keys; where it is content, we may still refuse.
          expect(ours && !theirs).toBe(false);
          if (theirs && !ours) expect(JSON.stringify(value)).toMatch(/:\[/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('any text is read or refused, and lines can be asked for any path', () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&x ',
      '*x',
      '!t ',
      '%',
      '#',
      '|',
      '>',
      '---',
      '...',
      '?',
      '\t',
      '0',
      ',',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.string(), (pieces, path) => {
        const read = readMatrixText(pieces.join(''));
        if (read.ok) expect(read.lineOf(path) ?? 1).toBeGreaterThan(0);
        else for (const finding of read.findings) expect(finding.line).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });
});
