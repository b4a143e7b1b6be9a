import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { isFirstText } from './entrypoints/popup/first-texts.ts';
import { dropPreactInnerHtml } from './lib/build/drop-preact-inner-html.ts';
import { dropScriptWrapper } from './lib/build/drop-script-wrapper.ts';
import { helpdeskPageHalves } from './lib/build/page-halves.ts';
import { polyfillAsModule } from './lib/build/polyfill-as-module.ts';
import { popupInOneFile } from './lib/build/popup-in-one-file.ts';
import { presets } from './lib/build/presets.ts';
import { shortTexts, textsOfFirstFrame } from './lib/build/short-texts.ts';

const identity = JSON.parse(readFileSync('test/fixtures/extension-id.json', 'utf8')) as {
  key: string;
};

/** What people can read of the project in their own browser. */
const textsToRead = { 'CHANGELOG.md': 'CHANGELOG.txt', LICENSE: 'LICENSE.txt' };

const isChromium = (browser: string) => browser === 'chrome' || browser === 'edge';

/** Lightning CSS's number for the imitation of light-dark(), in its table of features. */
const lightDark = 1_048_576;

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  webExt: { disabled: true },
  dev: { server: { host: '127.0.0.1', port: 3017 } },
  vite: ({ mode }) => ({
    // No sheet of ours says light-dark(): what its imitation needs would only be loaded.
    css: { lightningcss: { exclude: lightDark } },
    plugins: [dropPreactInnerHtml(), dropScriptWrapper(), polyfillAsModule(), popupInOneFile()],
    // The end-to-end build opens shadow roots so that a test can look inside; the shipped one never does.
    define: {
      __OPEN_SHADOW_ROOTS__: JSON.stringify(mode === 'e2e'),
      __FIRST_TEXTS__: JSON.stringify(textsOfFirstFrame(isFirstText)),
    },
  }),
  hooks: {
    'entrypoints:found': (_wxt, found) => {
      found.push(...helpdeskPageHalves());
      // WXT's wrapper for content scripts brings the polyfill and announces our id to the page: the
      // stub is a plain script, at the path where its content script would be.
      const stub = found.find(({ type }) => type === 'content-script');
      if (stub) Object.assign(stub, { name: 'content-scripts/helpdesk', type: 'unlisted-script' });
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [at, { relativeDest }] of files.entries()) {
        const [folder, locale] = relativeDest.split(/[\\/]/);
        if (folder === '_locales' && locale)
          files[at] = { relativeDest, contents: JSON.stringify(shortTexts(locale)) };
      }
      files.push({ relativeDest: 'matrices/presets.json', contents: JSON.stringify(presets()) });
      // Shown by the options' last part: a browser shows text, and would save Markdown.
      for (const [from, relativeDest] of Object.entries(textsToRead))
        files.push({ relativeDest, contents: readFileSync(from, 'utf8') });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    ...(isChromium(browser) ? { key: identity.key, minimum_chrome_version: '120' } : {}),
    // One worker serves every window, with the cookies of the normal ones: it would read a private
    // page's ticket as somebody else, and what is kept of it would outlive the window.
    incognito: 'not_allowed' as const,
    permissions: ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage'],
    // Asked for in a click on the options page: until then nothing but the toolbar tells.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Firefox has no schema: there a policy is read as it stands.
    ...(isChromium(browser) ? { storage: { managed_schema: 'managed-schema.json' } } : {}),
    externally_connectable: isChromium(browser) ? { ids: [] } : undefined,
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src https: http:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    // The browser's own settings change the keys; on any page they open the popup.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+U' } } },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: { 16: 'icons/16.png', 24: 'icons/24.png', 32: 'icons/32.png' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'uptier@example.test',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
