import { describe, expect, test } from 'vitest';
import { refusal } from './import-table.ts';
import { importsOf } from './imports.ts';
import { productFiles } from './sources.ts';

describe('the import table', () => {
  test('every import stands in the row of its folder', () => {
    const broken = productFiles.flatMap((path) =>
      importsOf(path).flatMap((it) => {
        const why = refusal(path, it);
        return why ? [`${path}: '${it.specifier}'\n    ${why}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('the scan sees the files that are there', () => {
    expect(productFiles).toContain('lib/domain/ladder/ladder.ts');
    expect(productFiles.length).toBeGreaterThan(30);
    expect(importsOf('lib/ports/helpdesk.ts').length).toBeGreaterThan(4);
  });
});

describe('the import scan', () => {
  const seen = (source: string) =>
    importsOf('lib/app/a.ts', source).map(
      ({ target, typeOnly }) => `${typeOnly ? 'type ' : ''}${target}`,
    );

  test.each([
    ["import { a } from '../domain/a.ts';", 'lib/domain/a.ts'],
    ["import type { A } from '@/lib/domain/a';", 'type lib/domain/a'],
    ["import {\n  a,\n  b,\n} from 'valibot';", 'valibot'],
    ["import * as v from 'valibot';", 'valibot'],
    ["import 'fake/side-effect';", 'fake'],
    ["export { a } from './b.ts';", 'lib/app/b.ts'],
    ["export type * from './b.ts';", 'type lib/app/b.ts'],
    ["export * from './b.ts';", 'lib/app/b.ts'],
    ["const late = await import('../browser/x.ts');", 'lib/browser/x.ts'],
    ["type Late = import('../browser/x.ts').X;", 'lib/browser/x.ts'],
    ["const all = import.meta.glob('./*/index.ts');", 'lib/app/*/index.ts'],
    ["import css from './style.css?inline';", 'lib/app/style.css'],
    ["import { readFileSync } from 'node:fs';", 'node:'],
    ["import Default, { type B } from '@scope/name/deep';", '@scope/name'],
  ])('%s', (source, target) => {
    expect(seen(source)).toEqual([target]);
  });

  test('an import inside a comment is none', () => {
    expect(seen("// import { a } from 'b';\n/* import 'c'; */")).toEqual([]);
  });
});

describe('the rows', () => {
  const own = (target: string, typeOnly = false) => ({ target, own: true, typeOnly });

  test.each([
    ['lib/domain/a.ts', own('lib/ports/clock.ts')],
    ['lib/ports/a.ts', own('lib/domain/result.ts')],
    ['lib/app/a.ts', own('lib/browser/a.ts')],
    ['lib/helpdesks/one/a.ts', own('lib/helpdesks/two/a.ts')],
    ['components/A.tsx', own('lib/browser/a.ts')],
    ['components/A.tsx', { target: 'webextension-polyfill', own: false, typeOnly: true }],
  ])('%s is refused $target', (from, it) => {
    expect(refusal(from, it)).toMatch(/may/);
  });

  test.each([
    ['lib/ports/a.ts', own('lib/domain/result.ts', true)],
    ['lib/helpdesks/registry.ts', own('lib/helpdesks/*/index.ts')],
    ['lib/overlay/a.ts', own('components/Badge.tsx')],
    ['entrypoints/background.ts', own('lib/browser/a.ts')],
  ])('%s may import $target', (from, it) => {
    expect(refusal(from, it)).toBeNull();
  });
});
