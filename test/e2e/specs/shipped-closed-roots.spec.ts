import type { CDPSession } from '@playwright/test';
import { extensionId } from '../browser/launch-chromium.mjs';
import { expect, test } from '../fixtures.ts';

test.use({ build: 'chrome-mv3' });

interface Node {
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
}

/** Names of what a screen reader finds on the page, in order. */
async function spoken(cdp: CDPSession, role: string): Promise<readonly string[]> {
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: readonly Node[] };
  return nodes.filter((node) => node.role?.value === role).map((node) => node.name?.value ?? '');
}

test('the page finds no open shadow root, and a screen reader finds every badge', async ({
  page,
  context,
  trackerPage,
  uptier,
}) => {
  await trackerPage.openList();
  await uptier.grantTracker(page);
  const hosts = page.locator('[data-uptier]');
  await expect(hosts).not.toHaveCount(0);
  const open = await hosts.evaluateAll((elements) =>
    elements.map((element) => ({
      root: element.shadowRoot,
      text: element.textContent,
      children: element.childElementCount,
    })),
  );
  for (const host of open) expect(host).toEqual({ root: null, text: '', children: 0 });

  const cdp = await context.newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const sentences = async () =>
    (await spoken(cdp, 'image')).filter((name) =>
      /^(?:Severity|No matrix|Can't read|No SLA)/.test(name),
    );
  const rows = page.locator('[data-uptier][data-kind="row"]');
  await expect(rows).not.toHaveCount(0);
  // Badges are drawn frame by frame, each with its sentence.
  await expect.poll(async () => (await sentences()).length - (await rows.count())).toBe(0);
  for (const sentence of await sentences()) expect(sentence).toMatch(/\.$/);
});

test('a page that listens to everything never learns who we are', async ({
  page,
  trackerPage,
  uptier,
}) => {
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const note = (value: unknown) => {
      try {
        heard.push(typeof value === 'string' ? value : JSON.stringify(value));
      } catch {
        heard.push(String(value));
      }
    };
    addEventListener('message', (event) => note([event.data, event.origin]), true);
    const dispatch = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) {
      note([event.type, (event as CustomEvent).detail]);
      return dispatch.call(this, event);
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes, attributeName } of changes) {
        if (attributeName) note((target as Element).outerHTML.slice(0, 2000));
        for (const node of addedNodes) note((node as Element).outerHTML ?? node.textContent);
      }
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
  await trackerPage.openTicket(1);
  await uptier.grantTracker(page);
  await expect(page.locator('[data-uptier][data-kind="ticket"]')).toHaveCount(1);
  await trackerPage.openTicket(2);
  await expect(page.locator('[data-uptier][data-kind="ticket"]')).toHaveCount(1);
  const heard = await page.evaluate(() =>
    (window as unknown as { heard: string[] }).heard.join('\n'),
  );
  expect(heard).toContain('data-uptier');
  expect(heard).not.toContain(extensionId);
  expect(heard).not.toMatch(/chrome-extension:|moz-extension:/);
  const resources = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .join('\n'),
  );
  expect(resources).not.toContain('extension:');
});
