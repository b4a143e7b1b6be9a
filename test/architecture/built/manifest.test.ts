import { describe, expect, test } from 'vitest';
import { built, type Build } from './output.ts';

const manifestOf = (build: Build) =>
  JSON.parse(built(build, 'manifest.json')) as Record<string, unknown>;
const builds = ['chrome-mv3', 'firefox-mv3'] as const;

describe.each(builds)('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  test('asks for these permissions and no more', () => {
    expect(manifest['permissions']).toEqual([
      'activeTab',
      'alarms',
      'scripting',
      'storage',
      'unlimitedStorage',
      // Chromium asks for it by name; Firefox's sidebar needs none.
      ...(build === 'chrome-mv3' ? ['sidePanel'] : []),
    ]);
    // Asked for in a click, by who wants to be notified.
    expect(manifest['optional_permissions']).toEqual(['notifications']);
  });

  test('asks for no host at install: hosts are granted one by one', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest['optional_host_permissions']).toEqual(['https://*/*', 'http://*/*']);
  });

  test('stays out of private windows', () => {
    expect(manifest['incognito']).toBe('not_allowed');
  });

  test('lets no page load a file of ours, and so learn that we are here', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  test('lets no page or extension send us a message', () => {
    // Firefox has no such key, and lets none by itself.
    expect(manifest['externally_connectable']).toEqual(
      build === 'chrome-mv3' ? { ids: [] } : undefined,
    );
  });

  test('allows its own pages no foreign script, frame, form or style', () => {
    expect(manifest['content_security_policy']).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  test('holds these keys and no others', () => {
    expect(Object.keys(manifest).sort()).toMatchSnapshot();
  });
});
