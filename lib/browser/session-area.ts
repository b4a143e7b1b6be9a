import browser from 'webextension-polyfill';

/** The browser's `storage.session`: in memory, ours alone, as long as the browser runs. */
export const sessionArea = {
  get: (keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
    browser.storage.session.get([...keys]),
  all: (): Promise<Readonly<Record<string, unknown>>> => browser.storage.session.get(null),
  set: (values: Readonly<Record<string, unknown>>): Promise<void> =>
    browser.storage.session.set({ ...values }),
  remove: (keys: readonly string[]): Promise<void> => browser.storage.session.remove([...keys]),
};

/** Keeps what is stored, and an organisation's policy, from content scripts, where the browser can. */
export async function keepStorageOurs(): Promise<void> {
  const { local, managed } = browser.storage;
  for (const area of [local, managed])
    if ('setAccessLevel' in area && typeof area.setAccessLevel === 'function')
      await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}
