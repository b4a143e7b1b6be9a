// What a person does once for a site: lets us in by the popup's own button, and chooses a policy.
import { askWorker } from './ask-worker.mjs';
import { approveOrigin } from './browser/launch-chromium.mjs';
import { popupFor } from './pages/popup-for.mjs';

/**
 * Grants `origin` in the popup of `page`, which stays open.
 *
 * @param {import('@playwright/test').Page} page a page of the site
 * @param {string} origin
 * @param {{ readonly [key: string]: unknown }} [matrix] imported first
 */
export async function letIn(page, origin, matrix) {
  await approveOrigin(page.context(), origin);
  const popup = await popupFor(page);
  if (matrix) await askWorker(popup.page, 'matrix.import', { matrix });
  await popup.grant();
  return popup;
}

/**
 * Grants `origin`, chooses `matrix` for it, and goes back to `page`.
 *
 * @param {import('@playwright/test').Page} page a page of the site
 * @param {string} origin
 * @param {{ readonly name: string }} matrix
 * @param {Parameters<Awaited<ReturnType<typeof popupFor>>['chooseMatrix']>[0]} [choice] of more than the matrix
 */
export async function grantSite(page, origin, matrix, choice = { matrix: matrix.name }) {
  const popup = await letIn(page, origin, matrix);
  await popup.chooseMatrix(choice);
  await popup.close();
  await page.bringToFront();
}
