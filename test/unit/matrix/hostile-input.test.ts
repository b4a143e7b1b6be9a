import { expect, it } from 'vitest';
import { parseMatrix } from '../../../lib/domain/matrix/parse-matrix.ts';
import { maxDepth } from '../../../lib/domain/matrix/plain-copy.ts';
import { matrixSchema } from '../../../lib/domain/matrix/schema.ts';
import { schemaNode } from '../../../lib/domain/matrix/schema-node.ts';
import type { GenericSchema } from 'valibot';

const minimal = { format: 'uptier-matrix/1', id: 'm', name: 'M', tiers: [{ level: 1, name: 'A' }] };

const prototypeBefore = Reflect.ownKeys(Object.prototype);

const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 1; level < levels; level += 1) value = [value];
  return value;
};

it.each(['__proto__', 'constructor', 'prototype'])(
  'the key %s is refused wherever it stands, and nothing is polluted',
  (key) => {
    const evil = JSON.parse(
      JSON.stringify({ ...minimal, calendars: { KEY: { KEY: { polluted: true } } } }).replaceAll(
        'KEY',
        key,
      ),
    );
    const parsed = parseMatrix(evil);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok)
      expect(parsed.findings.map((it) => [it.path, it.fix])).toEqual([
        [`calendars.${key}`, 'remove it'],
      ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Reflect.ownKeys(Object.prototype)).toEqual(prototypeBefore);
  },
);

it('a refused key does not hide the other mistakes', () => {
  const parsed = parseMatrix(JSON.parse('{"__proto__": {"a": 1}, "format": "x"}'));
  expect(parsed.ok ? [] : parsed.findings.map((it) => it.path)).toEqual([
    '__proto__',
    'format',
    'id',
    'name',
    'tiers',
  ]);
});

it('the deepest that the format has is what the limit allows', () => {
  const depth = (schema: GenericSchema): number => {
    const node = schemaNode(schema);
    const inside = (list: readonly GenericSchema[]) => Math.max(...list.map(depth));
    if (node.type === 'optional' || node.type === 'nullable') return depth(node.wrapped);
    if (node.type === 'union') return inside(node.options);
    if (node.type === 'strict_object') return 1 + inside(Object.values(node.entries));
    if (node.type === 'record') return 1 + depth(node.value);
    if (node.type === 'array') return 1 + depth(node.item);
    if (node.type === 'strict_tuple') return 1 + inside(node.items);
    return 1;
  };
  expect(depth(matrixSchema)).toBe(maxDepth);
});

it.each([9, 100, 100_000])('%d levels are refused with the place where it became too deep', (n) => {
  const parsed = parseMatrix({ ...minimal, tiers: nested(n - 1) });
  expect(parsed).toMatchObject({
    ok: false,
    findings: [{ path: 'tiers[0][0][0][0][0][0][0]', message: 'nested more than 8 levels deep' }],
  });
});

it('a value that holds itself is refused', () => {
  const loop: Record<string, unknown> = { ...minimal };
  loop['vendor'] = loop;
  expect(parseMatrix(loop).ok).toBe(false);
});

it('more than 1 MB of text is refused, wherever it stands', () => {
  for (const large of [
    { ...minimal, name: 'x'.repeat(1_000_001) },
    { ...minimal, ['x'.repeat(1_000_001)]: 1 },
    { ...minimal, notes: Array.from({ length: 1001 }, () => 'x'.repeat(1000)) },
  ])
    expect(parseMatrix(large)).toMatchObject({
      ok: false,
      findings: [{ message: 'the file is larger than 1 MB' }],
    });
});

it('a list that only claims to be long costs nothing', () => {
  const sparse: unknown[] = [];
  sparse.length = 4_000_000_000;
  expect(parseMatrix({ ...minimal, notes: sparse })).toMatchObject({ ok: false });
});

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['text', 'format: uptier-matrix/1'],
  ['a list', []],
  ['a date', new Date(0)],
  ['a function', () => minimal],
  ['a symbol', Symbol('x')],
  ['a big number', 10n],
  ['not a number', Number.NaN],
  ['a map', new Map([['format', 'uptier-matrix/1']])],
  ['an instance of a class', new URL('https://example.com')],
  [
    'a getter that throws',
    Object.defineProperty({}, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('x');
      },
    }),
  ],
  [
    'a proxy that throws',
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('x');
        },
      },
    ),
  ],
  [
    'a revoked proxy',
    (() => {
      const it = Proxy.revocable({}, {});
      it.revoke();
      return it.proxy;
    })(),
  ],
])('%s is refused and never throws', (_, value) => {
  const parsed = parseMatrix(value);
  expect(parsed.ok).toBe(false);
  if (!parsed.ok) expect(parsed.findings.length).toBeGreaterThan(0);
});

it('values that no file can hold are refused inside a matrix too', () => {
  const parsed = parseMatrix({ ...minimal, version: new Date(0) });
  expect(parsed.ok ? [] : parsed.findings.map((it) => it.path)).toContain('version');
});

it('the matrix is made anew: what is done to the input later does not reach it', () => {
  const input = structuredClone({ ...minimal, vendor: { name: 'Before' } });
  const parsed = parseMatrix(input);
  input.vendor.name = 'After';
  expect(parsed).toMatchObject({ ok: true, matrix: { vendor: { name: 'Before' } } });
});

it.each([
  ['a line break', 'A\nB'],
  ['an escape character', 'A\u001b[31m'],
  ['a mark that turns the direction of text', 'A\u202egnp'],
  ['only spaces', '   '],
])('a name with %s is refused', (_, name) => {
  expect(parseMatrix({ ...minimal, name })).toMatchObject({
    ok: false,
    findings: [{ path: 'name' }],
  });
});
