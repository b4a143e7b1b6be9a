/** The part of a plugin's context that is used here. */
interface ModuleGraph {
  getModuleIds(): Iterable<string>;
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * The popup's first frame from one file: each further file that is fetched from the extension's package
 * costs some 15 ms before the contacts stand there. Other pages load what they share with it from the same
 * file, where the popup itself starts only in its own document.
 */
export const popupInOneFile = () => {
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
