// Pages of Request Tracker as a content script sees them.
import { chromium } from '@playwright/test';

const search = (query, rest = '') =>
  `/Search/Results.html?Query=${encodeURIComponent(query)}${rest}`;
/** Columns as a user may choose them: no subject, the number as the last. */
const format = encodeURIComponent(
  `Priority, '__NEWLINE__', Status, '<a href="__WebPath__/Ticket/Display.html?id=__id__">__id__</a>/TITLE:#'`,
);

export const pages = [
  { name: 'ticket-open', path: '/Ticket/Display.html?id=1' },
  { name: 'ticket-markup-in-subject', path: '/Ticket/Display.html?id=7' },
  { name: 'ticket-merged', path: '/Ticket/Display.html?id=30' },
  { name: 'ticket-not-found', path: '/Ticket/Display.html?id=9999' },
  { name: 'ticket-loading', path: '/Ticket/Display.html?id=1', cutAt: '<div id="header">' },
  { name: 'ticket-dark', path: '/Ticket/Display.html?id=2', user: 'agent3', dark: true },
  { name: 'ticket-reply-form', path: '/Ticket/Update.html?id=1&Action=Respond' },
  { name: 'list-active', path: search("Status = '__Active__'", '&Rows=8') },
  { name: 'list-own-columns', path: search('id < 5', `&Format=${format}`) },
  { name: 'list-empty', path: search('id > 10000') },
  { name: 'home', path: '/' },
];

/**
 * Without drawings, styles, scripts and frames, which say nothing about a ticket: reading a capture
 * must fetch nothing.
 */
const trim = (html) =>
  html
    .replace(/<path\b[^>]*>(?:<\/path>)?/g, '')
    .replace(/<link\b[^>]*>/g, '')
    .replace(/<(script|style|iframe)\b[\s\S]*?<\/\1>/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n');

export async function takePages(tracker, wanted) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  });
  const taken = [];
  for (const { name, path, user = tracker.agent, dark = false, cutAt } of wanted) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${tracker.origin}/NoAuth/Login.html`);
    await page.fill('[name=user]', user);
    await page.fill('[name=pass]', tracker.password);
    await page.click('[type=submit]');
    if (dark) {
      await page.goto(`${tracker.origin}/Prefs/Other.html`);
      await page.selectOption('select[name=WebDefaultStylesheet]', 'elevator-dark', {
        force: true,
      });
      await page.click('form[name=ModifyPreferences] [name=Update]');
      await page.waitForLoadState('networkidle');
    }
    await page.goto(tracker.origin + path, { waitUntil: 'networkidle' });
    const html = trim(await page.content());
    const cut = cutAt === undefined ? -1 : html.indexOf(cutAt);
    taken.push({ name, user, path, html: cut < 0 ? html : html.slice(0, cut) });
    await context.close();
  }
  await browser.close();
  return taken;
}
