import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { parse } from 'yaml';
import { isFirstText } from './entrypoints/popup/first-texts.ts';

/** The part of a plugin's context that is used here. */
interface ModuleGraph {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const identity = JSON.parse(readFileSync('test/fixtures/extension-id.json', 'utf8')) as {
  key: string;
};

/** Preact's only `innerHTML` write serves a prop that we never use; without it no sink is shipped. */
const dropPreactInnerHtml = () => ({
  name: 'drop-preact-inner-html',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs/.test(id)) return;
    const out = code.replace(/\b\w+\.innerHTML=\w+\.__html/g, 'void 0');
    if (out === code) throw new Error('Preact changed: its innerHTML write was not found');
    return { code: out, map: null };
  },
});

/**
 * WXT wraps a plain script in a logger for development and a start of plugins that ours have none of:
 * in every page that would be a hundredth of all that it may be given.
 */
const dropScriptWrapper = () => ({
  name: 'drop-script-wrapper',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return;
    const imported = /^import definition from ".+";$/m.exec(code)?.[0];
    if (imported === undefined) throw new Error('WXT changed: its script wrapper was not found');
    return { code: `${imported}\nexport default definition.main();`, map: null };
  },
});

/**
 * The polyfill as a module. As CommonJS it is copied name by name, for which Chromium must set up every
 * API of extensions: 3 ms of each page that opens, and of the worker's start.
 */
const polyfillAsModule = () => ({
  name: 'polyfill-as-module',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js/.test(id)) return;
    if (!code.includes('factory(module)')) throw new Error('The polyfill changed its format');
    const before = 'const module = { exports: {} };\nconst exports = module.exports;';
    return { code: `${before}\n${code}\nexport default module.exports;`, map: null };
  },
});

/**
 * The popup's first frame from one file: each further file that is fetched from the extension's package
 * costs some 15 ms before the contacts stand there. Other pages load what they share with it from the same
 * file, where the popup itself starts only in its own document.
 */
const popupInOneFile = () => {
  const first = new Set<string>();
  const isRuntime = (id: string) => id.includes('rolldown/runtime');
  const isPopup = (id: string) => id.endsWith('/entrypoints/popup/index.html');
  return {
    name: 'popup-in-one-file',
    outputOptions: (options: { format?: string }) =>
      options.format === 'es'
        ? {
            ...options,
            codeSplitting: {
              groups: [{ name: 'popup', test: (id: string) => first.has(id) || isRuntime(id) }],
            },
          }
        : options,
    buildEnd(this: ModuleGraph) {
      const needed = (id: string) => this.getModuleInfo(id)?.importedIds ?? [];
      const waiting = [...this.getModuleIds()].filter(isPopup);
      for (const id of waiting) {
        if (first.has(id)) continue;
        first.add(id);
        waiting.push(...needed(id));
      }
    },
  };
};

/**
 * One injected script for each helpdesk: the overlay and that helpdesk's page half. Written at build
 * time from the folders that exist, so that a new helpdesk is one folder and nothing else.
 */
function helpdeskPageHalves() {
  mkdirSync('.wxt/page-halves', { recursive: true });
  return readdirSync('lib/helpdesks', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`lib/helpdesks/${entry.name}/index.ts`))
    .map(({ name }) => {
      const inputPath = resolve(`.wxt/page-halves/helpdesk-${name}.ts`);
      // A page half that a user's map makes asks for the map before it starts.
      const isMapped = existsSync(`lib/helpdesks/${name}/mapped-page.ts`);
      const [file, made, start, starter] = isMapped
        ? ['mapped-page', 'pageFromMap', 'startMapped', 'start-mapped']
        : ['page', 'page', 'startOverlay', 'start-overlay'];
      const text = [
        "import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';",
        `import { ${start} } from '../../entrypoints/helpdesk.content/${starter}';`,
        `import { ${made} } from '../../lib/helpdesks/${name}/${file}';`,
        `export default defineUnlistedScript(() => void ${start}(${made}));`,
        '',
      ].join('\n');
      writeFileSync(inputPath, text);
      return { name: `helpdesk-${name}`, inputPath, type: 'unlisted-script' as const };
    });
}

/** What people can read of the project in their own browser. */
const textsToRead = { 'CHANGELOG.md': 'CHANGELOG.txt', LICENSE: 'LICENSE.txt' };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * A file of `_locales` with its placeholders written out as `$1`. Chromium reads all of it anew for each
 * process that asks for a text, and keeps the process waiting: the shorter it is, the sooner things paint.
 */
function shortTexts(locale: string): Readonly<Record<string, { readonly message: string }>> {
  const file = resolve('public/_locales', locale, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Message>;
  const short = Object.entries(messages).map(([key, { message, placeholders = {} }]) => {
    const text = message.replace(
      /\$(\w+)\$/g,
      (whole, name: string) => placeholders[name.toLowerCase()]?.content ?? whole,
    );
    return [key, { message: text }];
  });
  return Object.fromEntries(short);
}

/** What the popup says in its first frame: by language, a JSON object of texts by key. */
const textsOfFirstFrame = () =>
  Object.fromEntries(
    readdirSync('public/_locales').map((locale) => {
      const texts = Object.entries(shortTexts(locale)).filter(([key]) => isFirstText(key));
      return [
        locale,
        JSON.stringify(Object.fromEntries(texts.map(([key, it]) => [key, it.message]))),
      ];
    }),
  );

const isChromium = (browser: string) => browser === 'chrome' || browser === 'edge';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  webExt: { disabled: true },
  dev: { server: { host: '127.0.0.1', port: 3017 } },
  vite: ({ mode }) => ({
    plugins: [dropPreactInnerHtml(), dropScriptWrapper(), polyfillAsModule(), popupInOneFile()],
    // The end-to-end build opens shadow roots so that a test can look inside; the shipped one never does.
    define: {
      __OPEN_SHADOW_ROOTS__: JSON.stringify(mode === 'e2e'),
      __FIRST_TEXTS__: JSON.stringify(textsOfFirstFrame()),
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
      const folder = resolve('public/matrices');
      const presets = readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => parse(readFileSync(resolve(folder, name), 'utf8')));
      for (const [at, { relativeDest }] of files.entries()) {
        const [folder, locale] = relativeDest.split(/[\\/]/);
        if (folder === '_locales' && locale)
          files[at] = { relativeDest, contents: JSON.stringify(shortTexts(locale)) };
      }
      files.push({ relativeDest: 'matrices/presets.json', contents: JSON.stringify(presets) });
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
