import browser from 'webextension-polyfill';
import { hostOf } from '../domain/assignment/origin.ts';

/**
 * Asks the browser for one site: its scheme and host, as narrow as a permission can be. False where
 * it was refused. Call it as the first statement of a click's handler: a browser asks its user at no
 * other time.
 */
export const requestSite = (origin: string): Promise<boolean> =>
  browser.permissions.request({ origins: [`${hostOf(origin)}/*`] });
