import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../root.mjs';

/** Takes pictures into `.output/demo/` and remembers their paths. */
export function screenshots() {
  const folder = join(root, '.output', 'demo');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const taken = [];
  return {
    taken,
    /**
     * `name-light.png` and `name-dark.png` of one of our own pages.
     *
     * @param {import('@playwright/test').Page} page
     */
    async inBothThemes(page, name) {
      for (const colorScheme of ['dark', 'light']) {
        await page.emulateMedia({ colorScheme });
        await this.take(page, `${name}-${colorScheme}`);
      }
    },
    /**
     * What every open page shows, for whoever must find out what went wrong.
     *
     * @param {import('@playwright/test').BrowserContext | undefined} context
     */
    async ofFailure(context) {
      for (const [at, page] of (context?.pages() ?? []).entries()) {
        const path = join(folder, `failed-${at + 1}.png`);
        await page.screenshot({ path }).catch(() => {});
        console.log(`      ${relative(root, path)}: ${page.url()}`);
      }
    },
    /** @param {import('@playwright/test').Page} page */
    async take(page, name) {
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path });
      taken.push(relative(root, path));
    },
  };
}
