import browser from 'webextension-polyfill';
import { oneFullStop } from '../domain/one-full-stop.ts';

/** The browser's text for `key` in its own language; empty where there is none. */
export const browserText = (key: string, ...values: readonly (string | number)[]): string =>
  oneFullStop(browser.i18n.getMessage(key, values.map(String)), values);

/** The language that the browser shows itself in, as BCP 47. */
export const browserLanguage = (): string => browser.i18n.getUILanguage();

/** The IANA zone of this computer. */
export const browserTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `rtl` where the browser is shown in a language that is written from right to left, else `ltr`. */
export const browserDirection = (): 'ltr' | 'rtl' =>
  // Chromium answers `@@bidi_dir` only after it has read all texts: these are its and Firefox's languages.
  /^(?:ar|ckb|fa|he|iw|skr|ur)\b/.test(browserLanguage()) ? 'rtl' : 'ltr';
