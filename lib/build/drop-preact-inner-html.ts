/** Preact's only `innerHTML` write serves a prop that we never use; without it no sink is shipped. */
export const dropPreactInnerHtml = () => ({
  name: 'drop-preact-inner-html',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs/.test(id)) return;
    const out = code.replace(/\b\w+\.innerHTML=\w+\.__html/g, 'void 0');
    if (out === code) throw new Error('Preact changed: its innerHTML write was not found');
    return { code: out, map: null };
  },
});
