import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockProblems } from '../run/check-lock.mjs';
import { filesBelow, read, root } from './sources.ts';

const folders = ['.ci', 'components', 'entrypoints', 'lib', 'public', 'test'];
const isText = (path: string): boolean => !/\.(?:png|ico|zip|gz|sqlite)$/.test(path);
const texts = [
  ...folders.flatMap(filesBelow),
  'package.json',
  'package-lock.json',
  'wxt.config.ts',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'DEPLOY.md',
].filter((path) => isText(path) && existsSync(join(root, path)));

const lock = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, Record<string, unknown>>;
};

const containing = (pattern: RegExp) =>
  texts.filter(
    (path) => path !== 'test/architecture/repository.test.ts' && pattern.test(read(path)),
  );

describe('the repository', () => {
  test('names no folder of somebody’s computer', () => {
    expect(containing(/(?<![\w.])\/(?:work|home|Users|root)\/[\w.]+/)).toEqual([]);
  });

  test('names no package registry', () => {
    expect(
      containing(/https?:\/\/[\w.-]*(?:registry|npmjs|yarnpkg|verdaccio|artifactory|nexus)[\w.-]*/),
    ).toEqual([]);
    expect(read('package-lock.json')).not.toMatch(/"resolved":/);
  });

  test('holds no key, token or password of a real place', () => {
    expect(
      containing(
        /-----BEGIN [A-Z ]*PRIVATE KEY-----\n[A-Za-z0-9+/]{20}|\bgh[ps]_\w{30}|\bAKIA\w{16}/,
      ),
    ).toEqual([]);
  });

  test('the lock file lets everybody install', () => {
    expect(lockProblems(lock.packages)).toEqual([]);
  });

  test('the lock file check sees what it is for', () => {
    expect(
      lockProblems({
        'node_modules/a': { integrity: 'x', resolved: 'y', hasInstallScript: true },
        'node_modules/b': { integrity: 'x', optionalDependencies: { 'b-linux': '1' } },
        'node_modules/c': {},
      }),
    ).toHaveLength(4);
  });

  test('scripts that run before anything is installed use built-ins only', () => {
    const scripts = filesBelow('test/run').filter((path) => /^test\/run\/[\w-]+\.mjs$/.test(path));
    // These write sources; a contributor runs them after installing.
    const later = ['test/run/schema.mjs', 'test/run/icons.mjs', 'test/run/add-messages.mjs'];
    const foreign = scripts
      .filter((path) => !later.includes(path))
      .flatMap((path) =>
        [...read(path).matchAll(/^import .*? from '([^']+)'/gms)]
          .map((match) => match[1] ?? '')
          .filter((specifier) => !/^(?:node:|\.\.?\/)/.test(specifier))
          .map((specifier) => `${path}: ${specifier}`),
      );
    expect(foreign).toEqual([]);
  });

  test('.ci/run can be run', () => {
    const mode = statSync(join(root, '.ci/run')).mode & 0o111;
    expect(process.platform === 'win32' || mode > 0).toBe(true);
  });
});

describe('dependencies', () => {
  const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const table = read('CONTRIBUTING.md').split('## Dependencies')[1] ?? '';
  const rows = [...table.matchAll(/^\| `([^`]+)`\s+\| (.+?)\s*\|$/gm)].map(
    ([, name = '', reason = '']) => ({ name, reason }),
  );
  const names = Object.keys(manifest.dependencies);

  test('each stands in the table of CONTRIBUTING with its reason', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(rows.filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  test('each is pinned', () => {
    expect(
      Object.entries(manifest.dependencies).filter(([, version]) => !/^\d/.test(version)),
    ).toEqual([]);
  });

  test('each is used by what is shipped', () => {
    const code = ['components', 'entrypoints', 'lib']
      .flatMap(filesBelow)
      .filter((path) => /\.tsx?$/.test(path))
      .map(read)
      .join('\n');
    expect(
      names.filter((name) => !code.includes(`'${name}`) && !code.includes(`"${name}`)),
    ).toEqual([]);
  });
});
