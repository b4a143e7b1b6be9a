// A profile in which what a person does once is done: every test begins with a copy of its own.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './launch-chromium.mjs';

const remove = (folder) =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Neither belongs to what a person did; a copy with them would be taken for a crashed browser. */
const isLeftOut = (path) => /(?:^|[/\\])(?:Singleton\w+|(?:Code |GPU|Dawn\w*)?Cache)$/.test(path);

/**
 * @param {Parameters<typeof launchChromium>[0]} settings
 * @param {(context: import('@playwright/test').BrowserContext) => Promise<unknown>} prepare
 */
export async function prepareProfile(settings, prepare) {
  const { context, leave, profile } = await launchChromium(settings);
  try {
    await prepare(context);
  } finally {
    await leave();
  }
  return {
    /** A new copy; whoever launches with it removes it by closing. */
    copy() {
      const folder = mkdtempSync(join(tmpdir(), 'uptier-profile-'));
      cpSync(profile, folder, { recursive: true, filter: (path) => !isLeftOut(path) });
      return folder;
    },
    remove: () => remove(profile),
  };
}
