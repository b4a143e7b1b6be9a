// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = (name: string) =>
  readFileSync(new URL(`../../components/styles/${name}.css`, import.meta.url), 'utf8');
const css = sheet('tokens') + sheet('tokens-panel') + sheet('tokens-dark');
const sheets = ['page', 'panel', 'parts', 'popup', 'options'].map((name) => ({
  name,
  css: sheet(name),
}));

type Table = Readonly<Record<string, string>>;

const blocks = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body]): Table =>
  Object.fromEntries(
    [...(body ?? '').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, k, v]) => [k, v]),
  ),
);
const [few, fewDark, more, moreDark, pageDark = {}] = blocks;
const light: Table = { ...few, ...more };
const hostDark: Table = { ...fewDark, ...moreDark };

/** WCAG 2.2's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((it) =>
    it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const tones = ['danger', 'warn', 'ok', 'pause', 'quiet'];
const texts: readonly (readonly [string, string])[] = [
  ['ink', 'paper'],
  ['ink', 'paper-sunken'],
  ['ink-quiet', 'paper'],
  ['ink-quiet', 'paper-sunken'],
  ['accent', 'paper'],
  ['accent', 'paper-sunken'],
  ['accent-ink', 'accent'],
  ...tones.map((tone) => [tone, `${tone}-soft`] as const),
  ...tones.map((tone) => [tone, 'paper'] as const),
  ...tones.map((tone) => ['ink', `${tone}-soft`] as const),
];
const lines: readonly (readonly [string, string])[] = [
  ['line-strong', 'paper'],
  ['line-strong', 'paper-sunken'],
  ['accent', 'paper'],
  ...tones.map((tone) => [`${tone}-line`, 'paper'] as const),
];

describe.each([
  ['light', light],
  ['dark', pageDark],
])('in the %s theme', (_, table) => {
  test.each(texts)('%s on %s can be read: 4.5 to 1', (ink, paper) => {
    expect(contrast(table[ink]!, table[paper]!)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(lines)('%s on %s can be seen: 3 to 1', (ink, paper) => {
    expect(contrast(table[ink]!, table[paper]!)).toBeGreaterThanOrEqual(3);
  });
});

test('a page’s dark theme and the browser’s are the same', () => {
  expect(Object.keys(hostDark).length).toBeGreaterThan(20);
  expect(hostDark).toEqual(pageDark);
});

test('every colour of the light theme has its dark one', () => {
  const colours = Object.keys(light).filter((name) => light[name]!.startsWith('#'));
  expect(Object.keys(pageDark).sort()).toEqual(colours.sort());
});

test.each(sheets)(
  '$name.css takes its colours from the tokens, and moves nothing',
  ({ css: sheet }) => {
    expect(sheet).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i);
    expect(sheet).not.toMatch(/transition|animation|@keyframes/);
  },
);

test.each(sheets)('$name.css works from right to left', ({ css: sheet }) => {
  expect(sheet).not.toMatch(
    /(?:margin|padding|border)-(?:left|right)|text-align: (?:left|right)|float:/,
  );
});

test.each(sheets)('$name.css uses only tokens that exist', ({ css: sheet }) => {
  const used = [...sheet.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !(name in light))).toEqual([]);
});
