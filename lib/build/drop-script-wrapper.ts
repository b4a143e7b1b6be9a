/**
 * WXT wraps a plain script in a logger for development and a start of plugins that ours have none of:
 * in every page that would be a hundredth of all that it may be given.
 */
export const dropScriptWrapper = () => ({
  name: 'drop-script-wrapper',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return;
    const imported = /^import definition from ".+";$/m.exec(code)?.[0];
    if (imported === undefined) throw new Error('WXT changed: its script wrapper was not found');
    return { code: `${imported}\nexport default definition.main();`, map: null };
  },
});
