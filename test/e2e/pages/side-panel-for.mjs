import { expect } from '@playwright/test';
import { extensionUrl } from '../browser/launch-chromium.mjs';
import { tabIdOf } from './tab-id.mjs';

/**
 * The side panel for a tab, as a page of its own: Playwright can neither click the toolbar nor see the
 * real panel. Without the toolbar's click the browser keeps the page closed, as it does for a person;
 * what may be read must have been granted.
 *
 * @param {import('@playwright/test').Page} page a tab of the same browser
 */
export async function sidePanelFor(page) {
  const context = page.context();
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  await panel.goto(extensionUrl('options.html'));
  const tab = String(await tabIdOf(panel, page));
  await panel.goto(extensionUrl(`sidepanel.html?${new URLSearchParams({ url: page.url(), tab })}`));
  const part = (name) => panel.getByRole('region', { name, exact: true });
  return {
    page: panel,
    capture: panel.getByRole('button', { name: 'Capture this page' }),
    review: panel.getByRole('form', { name: 'What this page says' }),
    /** A tier, a severity or the hours of the draft. */
    part,
    /** One field of a part, by what it says. */
    field: (inPart, topic) => part(inPart).getByRole('listitem').filter({ hasText: topic }).first(),
    save: panel.getByRole('button', { name: 'Save matrix' }),
    async isSaved() {
      await expect(panel.getByRole('heading', { name: /is stored\.$/ })).toBeVisible();
    },
  };
}
