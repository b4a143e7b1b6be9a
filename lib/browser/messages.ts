import browser from 'webextension-polyfill';

/** Sends `message` to the worker; undefined where it was not answered. */
export const sendToWorker = (message: unknown): Promise<unknown> =>
  browser.runtime.sendMessage(message);
