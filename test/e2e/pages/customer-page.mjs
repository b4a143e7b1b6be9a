import { extensionUrl } from '../browser/launch-chromium.mjs';
import { passTime } from '../pass-time.mjs';

/**
 * The popup as a vendor's customer uses it, for a page of `host`, or for one of nobody's.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string | null} host
 */
export async function customerPopup(context, host) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 600 });
  // A telephone's or a mail's program would ask in a window of the browser's own, which keeps the page
  // from hearing anything else.
  await page.addInitScript(() =>
    document.addEventListener('click', (event) => {
      if (
        event.target instanceof Element &&
        event.target.closest('a[href^="tel:"], a[href^="mailto:"]')
      )
        event.preventDefault();
    }),
  );
  const url = host === null ? 'about:blank' : `https://${host}/`;
  await page.goto(extensionUrl(`popup.html?${new URLSearchParams({ url })}`));
  // What comes last moves everything below it: nothing is clicked before.
  const isWhole = async () => {
    await page.getByRole('region', { name: 'My cases' }).waitFor();
    await (
      host === null
        ? page.getByText('This is not a web page that Uptier can work on.')
        : page.getByRole('heading', { name: 'Use Uptier on this site' })
    ).waitFor();
  };
  await isWhole();
  const card = (name) =>
    page.locator('details.card').filter({ has: page.locator(`summary h3:text-is("${name}")`) });
  return {
    page,
    card,
    /** Opens a card of the list. */
    async open(name) {
      await card(name).locator('summary').first().press('Enter');
    },
    /** Starts a case with a vendor whose card is open; gives the case's own card. */
    async start(vendor, subject) {
      const at = card(vendor);
      await at.getByRole('button', { name: 'Start a case' }).click();
      await at.getByLabel('What is it about?').fill(subject);
      await at.getByRole('button', { name: 'Start a case' }).click();
      const own = card(subject);
      await own.getByText('What happened?').waitFor();
      return own;
    },
    /** Moves the time of the extension, and looks anew. */
    async pass(minutes) {
      await passTime(page, minutes * 60_000);
      await page.reload();
      await isWhole();
    },
    close: () => page.close(),
  };
}

/**
 * Makes every text of a page 40 % longer, as a translation may be, opens what is closed, and gives what
 * then does not fit: the page's width, or an element that cuts its text off.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} dir
 */
export const clippedTexts = (page, dir) =>
  page.evaluate((direction) => {
    document.documentElement.dir = direction;
    for (const details of document.querySelectorAll('details')) details.open = true;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (texts.nextNode()) nodes.push(texts.currentNode);
    for (const node of nodes) {
      const text = node.data.trim();
      const isLonger = node.data.endsWith('\u200b');
      if (text !== '' && !isLonger)
        node.data += `${' wört áé'.repeat(Math.ceil(text.length / 20)).slice(0, Math.ceil(text.length * 0.4))}\u200b`;
    }
    const room = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth - room;
    const cut = [...document.querySelectorAll('body *')].filter((it) => {
      if (it.matches('textarea, pre, select, option, input, svg, svg *') || !it.checkVisibility())
        return false;
      const { left, right } = it.getBoundingClientRect();
      return it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0
        ? getComputedStyle(it).overflowX !== 'visible'
        : left < -1 || right > room + 1;
    });
    return [
      ...(wide > 0 ? [`the page is ${wide} px too wide`] : []),
      ...cut.map((it) => it.outerHTML.slice(0, 120)),
    ];
  }, dir);
