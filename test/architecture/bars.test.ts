import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read, root } from './sources.ts';

const issues = [
  'The engine',
  'Zendesk and Freshdesk',
  'Escalations that cannot be lost',
  'Capture',
  'Matrix editor and policy',
  'Customer’s side',
];

const bars = read('test/bars.md')
  .split(/^## (?=\d+\. )/m)
  .slice(1)
  .map((text) => ({
    number: Number.parseInt(text, 10),
    held: [...text.matchAll(/^- test: `([^`]+)` › (.+)$/gm)].map(([, file = '', name = '']) => ({
      file,
      name,
    })),
    open: [...text.matchAll(/^- issue: “([^”]+)”/gm)].map((match) => match[1] ?? ''),
    lines: text.split('\n').filter((line) => line.startsWith('- ')).length,
  }));

describe('test/bars.md', () => {
  test('lists forty bars, each once', () => {
    expect(bars.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  test('says of each bar which test holds it or which issue will', () => {
    expect(bars.filter(({ held, open }) => held.length + open.length === 0)).toEqual([]);
    expect(bars.filter(({ held, open, lines }) => held.length + open.length !== lines)).toEqual([]);
  });

  test('every test that it names exists', () => {
    const missing = bars.flatMap(({ number, held }) =>
      held
        .filter(({ file, name }) => !existsSync(join(root, file)) || !read(file).includes(name))
        .map(({ file, name }) => `${number}: ${file} › ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('every issue that it names is one of ours', () => {
    expect(bars.flatMap(({ open }) => open).filter((name) => !issues.includes(name))).toEqual([]);
  });
});
