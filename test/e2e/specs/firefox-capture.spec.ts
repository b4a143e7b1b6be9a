import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFirefox } from '../../run/known-browsers.mjs';
import { clickToolbarButton, firefoxView } from '../browser/firefox-views.mjs';
import { startFirefox } from '../browser/marionette.mjs';
import { vendorPolicy } from '../pages/vendor-policy.mjs';

const extension = 'uptier@example.test';
const host = 'help.acme.test';

let server: Server | undefined;
let firefox: Awaited<ReturnType<typeof startFirefox>> | undefined;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const binary = findFirefox();
  test.skip(binary === null, process.env['UPTIER_NO_FIREFOX'] ?? 'no Firefox found');
  if (!binary) return;
  server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8').end(vendorPolicy());
  });
  await new Promise<void>((listening) => void server?.listen(0, '127.0.0.1', listening));
  // The vendor's name leads to this machine, and nowhere else.
  firefox = await startFirefox({ binary, preferences: { 'network.dns.localDomains': host } });
  await firefox.install(resolve('.output/firefox-mv3'));
  // The welcome page, which opens after the installation.
  await firefox.closeOtherTab();
});

test.afterAll(async () => {
  await firefox?.close();
  server?.close();
});

test('with no grant but the toolbar’s click, a page is captured in the real sidebar, corrected, saved and used', async () => {
  const address = server?.address();
  if (!firefox || typeof address !== 'object' || !address) throw new Error('not started');
  const page = firefox;
  const popup = firefoxView(page, 'popup');
  const sidebar = firefoxView(page, 'sidebar');
  const marks = () =>
    page.evaluate(() => [...CSS.highlights.values()].flatMap((it) => [...it].map(String)));
  const shown = () => page.evaluate(() => document.documentElement.outerHTML);
  await page.goto(`http://${host}:${address.port}/escalation`);
  const before = await shown();

  await clickToolbarButton(page, extension);
  await expect
    .poll(async () => (await popup.click('Capture this page')) || (await popup.text()))
    .toBe(true);
  await expect.poll(sidebar.text).toContain('Service manager');
  await expect.poll(() => sidebar.click('Correct: Name', 'Level 2')).toBe(true);
  await expect.poll(marks).toEqual([expect.stringContaining('Service')]);
  expect(await shown()).toBe(before);
  await expect.poll(() => sidebar.fill('Name', 'Level 2', 'Duty manager')).toBe(true);
  await sidebar.click('Save matrix');
  await expect.poll(sidebar.text).toContain('is stored.');
  await expect.poll(marks).toEqual([]);

  await clickToolbarButton(page, extension);
  await expect.poll(popup.text).toContain(`Contacts of ${host}`);
  await expect.poll(popup.text).toContain('Duty manager');
});
