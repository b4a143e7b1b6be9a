/**
 * The polyfill as a module. As CommonJS it is copied name by name, for which Chromium must set up every
 * API of extensions: 3 ms of each page that opens, and of the worker's start.
 */
export const polyfillAsModule = () => ({
  name: 'polyfill-as-module',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/[\\/]webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js/.test(id)) return;
    if (!code.includes('factory(module)')) throw new Error('The polyfill changed its format');
    const before = 'const module = { exports: {} };\nconst exports = module.exports;';
    return { code: `${before}\n${code}\nexport default module.exports;`, map: null };
  },
});
