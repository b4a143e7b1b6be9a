import { describe, expect, test } from 'vitest';
import {
  filesBelow,
  findInCode,
  productFiles,
  read,
  withoutComments,
  withoutProse,
} from './sources.ts';

const outsideBrowser = productFiles.filter((path) => !path.startsWith('lib/browser/'));
const outsideEntrypoints = outsideBrowser.filter((path) => !path.startsWith('entrypoints/'));

describe('the clock', () => {
  // A monotonic stopwatch is no clock: it measures our own work and decides nothing about a ticket.
  const readsClock =
    /\bDate\.now\b|\bnew Date\s*(?:\(\s*\)|(?![\s(]))|\bDate\(\s*\)|\bperformance\.(?:now|timeOrigin)\b/;

  test('is read in lib/browser only: everything else takes `now`', () => {
    expect(findInCode(outsideBrowser, readsClock)).toEqual([]);
  });

  test.each([
    'Date.now()',
    'new Date()',
    'new Date ( )',
    'performance.now()',
    'const now = Date.now;',
  ])('the rule sees %s', (code) => expect(readsClock.test(code)).toBe(true));

  test.each(['new Date(at)', 'new Date(Date.UTC(2026, 1))', 'Date.parse(text)'])(
    'the rule lets %s pass',
    (code) => expect(readsClock.test(code)).toBe(false),
  );
});

describe('the webextension API', () => {
  test('is known to lib/browser only; entrypoints reach it through there', () => {
    // `browser` as a name that someone was given would pass; what counts is the global and its parts.
    const api =
      /(?<![\w.'$])(?:browser|chrome)\s*\.\s*(?:action|alarms|downloads|extension|i18n|management|notifications|permissions|runtime|scripting|sidePanel|storage|tabs|webNavigation|windows)\b/;
    expect(findInCode(outsideBrowser, api)).toEqual([]);
    expect(
      findInCode(
        outsideBrowser,
        /['"](?:webextension-polyfill|wxt\/browser|#imports)['"]/,
        withoutComments,
      ),
    ).toEqual([]);
  });

  test('storage, network and timers of the page are not for components', () => {
    const components = productFiles.filter((path) => path.startsWith('components/'));
    expect(
      findInCode(components, /\b(?:localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest)\b/),
    ).toEqual([]);
  });
});

describe('what is never written', () => {
  test('markup from text', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc)\b|\bdocument\.write|\beval\s*\(|\bnew Function\b/;
    // The build names the one sink that it takes out of a library.
    const shipped = productFiles.filter((path) => path !== 'lib/build/drop-preact-inner-html.ts');
    expect(findInCode(shipped, sinks)).toEqual([]);
  });

  test('any', () => {
    expect(findInCode(productFiles, /(?:[:<,|&(]|\bas)\s*any\b(?!\s*[(:])/)).toEqual([]);
  });

  test('a promise that a null is no null', () => {
    expect(findInCode(productFiles, /[\w)\]]!(?:[.;,)[]|$)/)).toEqual([]);
  });

  test('a switch for a rule of the types, or a line printed for debugging', () => {
    expect(
      findInCode(productFiles, /@ts-(?:ignore|nocheck|expect-error)/, (source) => source),
    ).toEqual([]);
    const quiet = productFiles.filter((path) => !path.startsWith('lib/cli/'));
    expect(findInCode(quiet, /\bconsole\.\w+\(/)).toEqual([]);
  });

  test('an open shadow root, but for the build that tests look into', () => {
    const roots = findInCode(productFiles, /attachShadow\s*\(/);
    const modes = roots.filter(
      (line) => !/__OPEN_SHADOW_ROOTS__|mode:\s*'closed'|mode\s*[,}]/.test(line),
    );
    expect(modes).toEqual([]);
  });
});

describe('helpdesks', () => {
  const names = /request[- ]?tracker|\brt\b(?=[.:'"`])|zendesk|freshdesk|freshservice|jira/i;

  test('none is named outside its own folder', () => {
    const elsewhere = productFiles.filter((path) => !path.startsWith('lib/helpdesks/'));
    expect(findInCode(elsewhere, names, withoutComments)).toEqual([]);
    expect(elsewhere.filter((path) => names.test(path))).toEqual([]);
  });

  test('every folder has what the registry, the build and the tests look for', () => {
    const folders = new Set(
      filesBelow('lib/helpdesks').flatMap(
        (path) => /^lib\/helpdesks\/([^/]+)\//.exec(path)?.[1] ?? [],
      ),
    );
    expect(folders.size).toBeGreaterThan(0);
    const missing = [...folders].flatMap((name) =>
      ['index.ts', /\/(?:mapped-)?page\.ts$/, 'README.md']
        .filter((file) =>
          filesBelow(`lib/helpdesks/${name}`).every((path) => path.match(file) === null),
        )
        .map((file) => `lib/helpdesks/${name}/${file}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the scan itself', () => {
  test('does not trip over prose, and sees what stands beside it', () => {
    const source = "const a = 'eval('; // innerHTML\nconst url = 'https://x.test/'; call();";
    expect(withoutProse(source)).toBe(
      "const a = '     ';             \nconst url = '               '; call();",
    );
    expect(withoutComments(source)).toContain("'eval('");
    expect(withoutComments(source)).not.toContain('innerHTML');
  });

  test('reads every product file', () => {
    expect(outsideEntrypoints.length).toBeGreaterThan(30);
    expect(productFiles.every((path) => read(path).length > 0)).toBe(true);
  });
});
