import browser from 'webextension-polyfill';

/** The browser's `storage.local`, as JSON values by key. */
export const localArea = {
  get: (keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> =>
    browser.storage.local.get([...keys]),
  all: (): Promise<Readonly<Record<string, unknown>>> => browser.storage.local.get(null),
  set: (values: Readonly<Record<string, unknown>>): Promise<void> =>
    browser.storage.local.set({ ...values }),
  remove: (keys: readonly string[]): Promise<void> => browser.storage.local.remove([...keys]),
};
