import { afterEach, expect, test, vi } from 'vitest';
import { createStyle } from '../../../lib/overlay/style-sheet.ts';

afterEach(() => vi.unstubAllGlobals());

const rootOf = () => document.createElement('span').attachShadow({ mode: 'open' });

test('many roots share one sheet', () => {
  const apply = createStyle('b { color: red }');
  const [first, second] = [rootOf(), rootOf()];
  apply(first);
  apply(second);
  expect(first.adoptedStyleSheets).toHaveLength(1);
  expect(second.adoptedStyleSheets[0]).toBe(first.adoptedStyleSheets[0]);
  expect(first.querySelector('style')).toBeNull();
});

test('where sheets cannot be shared, as in Firefox, each root has a style of its own', () => {
  const apply = createStyle('b { color: red }');
  const root = rootOf();
  Object.defineProperty(root, 'adoptedStyleSheets', {
    get: () => [],
    set() {
      throw new TypeError('Accessing from Xray wrapper is not supported.');
    },
  });
  apply(root);
  expect(root.querySelector('style')?.textContent).toBe('b { color: red }');
});

test('so it is where sheets cannot be made at all', () => {
  vi.stubGlobal('CSSStyleSheet', undefined);
  const root = rootOf();
  createStyle('b { color: red }')(root);
  expect(root.querySelector('style')?.textContent).toBe('b { color: red }');
});
