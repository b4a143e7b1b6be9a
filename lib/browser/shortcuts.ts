import browser from 'webextension-polyfill';

/** Our commands with their keys as the browser writes them, such as `Alt+Shift+U`; empty: none are set. */
export async function readShortcuts(): Promise<
  readonly { readonly name: string; readonly keys: string }[]
> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut = '' }) => (name ? [{ name, keys: shortcut }] : []));
}
