import { describe, expect, test } from 'vitest';
import { built, builtFiles, type Build } from './output.ts';

const builds: readonly Build[] = ['chrome-mv3', 'firefox-mv3'];

describe.each(builds)('the shipped %s', (build) => {
  const scripts = builtFiles(build, /\.js$/).map((file) => [file, built(build, file)] as const);

  test('opens no shadow root to the page', () => {
    const roots = scripts.flatMap(([file, code]) =>
      [...code.matchAll(/attachShadow\(([^)]*)\)/g)].map((match) => `${file}: ${match[1]}`),
    );
    expect(roots.length).toBeGreaterThan(0);
    expect(roots.filter((root) => !/mode:["'`]closed["'`]/.test(root))).toEqual([]);
  });

  test('writes no markup and evaluates no text', () => {
    const sinks =
      /\.(?:innerHTML|outerHTML)\s*=|\.insertAdjacentHTML\(|document\.write\(|\beval\(|new Function\(/;
    expect(scripts.filter(([, code]) => sinks.test(code)).map(([file]) => file)).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const pages = builtFiles(build, /\.html$/);
    expect(pages.length).toBeGreaterThan(0);
    const foreign = pages.filter((page) =>
      /(?:src|href)="(?:https?:)?\/\//.test(built(build, page)),
    );
    expect(foreign).toEqual([]);
  });

  test('carries no map of the sources and no trace of this computer', () => {
    expect(builtFiles(build, /\.map$/)).toEqual([]);
    expect(
      scripts.filter(([, code]) => code.includes(process.cwd())).map(([file]) => file),
    ).toEqual([]);
  });
});
