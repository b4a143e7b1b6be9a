import { extensionUrl, launchChromium } from '../e2e/browser/launch-chromium.mjs';
import { fillFigures } from './fill-figures.mjs';
import { median } from './median.mjs';

const cases = 50_000;
const runs = 5;
const shown = (count) => count.toLocaleString('en-GB');

/** Notes when the page has drawn what it counted, and how long the longest task took. */
const watch = (wanted) => {
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('main')?.textContent?.includes(wanted)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.shownAt = performance.now())));
  }).observe(document, { childList: true, subtree: true, characterData: true });
};

/** Milliseconds from a choice in the page to the frame in which it says `wanted`. */
const untilShown = (page, act, wanted) =>
  page.evaluate(
    async ([name, value, expected]) => {
      const status = () => document.querySelector('main')?.textContent ?? '';
      const label = [...document.querySelectorAll('label')].find((it) => it.textContent === name);
      const control = document.getElementById(label.htmlFor);
      const begin = performance.now();
      control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
      while (!status().includes(expected))
        await new Promise((resolve) => requestAnimationFrame(() => resolve()));
      return performance.now() - begin;
    },
    [act.name, act.value, wanted],
  );

/** The longest task, at least 50 ms of it, while every case is saved as a file of both kinds; else 0. */
async function longestOfSaving(page) {
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await page.getByText(`${shown(cases)} of ${shown(cases)} cases`).waitFor();
  await page.evaluate(() => (globalThis.longest = 0));
  for (const name of ['Save as CSV', 'Save as NDJSON']) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).click();
    await saved;
    await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  }
  return page.evaluate(() => globalThis.longest);
}

/** What the main thread of `page` did in all, in milliseconds of a core: other programs count for little. */
async function meter(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
}

/** The insights page over fifty thousand generated cases: opening it, and filtering. */
export async function insightsFigures() {
  const { context, close } = await launchChromium();
  try {
    const page = await context.newPage();
    // Any page of ours: the worker makes the database.
    await page.goto(extensionUrl('options.html'));
    await page.getByRole('heading').first().waitFor();
    const { severe, since, late } = await page.evaluate(fillFigures, cases);
    await page.close();
    const [opens, filters, undone, longest, openWork, filterWork] = [[], [], [], [], [], []];
    const [broad, broadWork, saving] = [[], [], []];
    for (let run = 0; run < runs; run += 1) {
      const insights = await context.newPage();
      await insights.addInitScript(watch, `${shown(cases)} of ${shown(cases)} cases`);
      const work = await meter(insights);
      const idle = await work();
      await insights.goto(extensionUrl('insights.html'), { waitUntil: 'commit' });
      await insights.waitForFunction(() => globalThis.shownAt !== undefined);
      opens.push(await insights.evaluate(() => globalThis.shownAt));
      openWork.push((await work()) - idle);
      await insights.getByText('Asking your helpdesks…').waitFor({ state: 'hidden' });
      const before = await work();
      const [some, all] = [`${shown(severe)} of`, `${shown(cases)} of`];
      filters.push(await untilShown(insights, { name: 'Severity', value: 'Critical' }, some));
      filterWork.push((await work()) - before);
      undone.push(await untilShown(insights, { name: 'Severity', value: '' }, all));
      const beforeBroad = await work();
      const nearly = { name: 'Opened from', value: since };
      broad.push(await untilShown(insights, nearly, `${shown(late)} of`));
      broadWork.push((await work()) - beforeBroad);
      longest.push(await insights.evaluate(() => globalThis.longest));
      saving.push(await longestOfSaving(insights));
      await insights.close();
    }
    const ms = (name, value, budget) => ({ name, value, unit: 'ms', budget });
    return [
      ms('main thread of opening the insights', median(openWork), 1000),
      ms('main thread of a filter there', median(filterWork), 100),
      ms('main thread of a filter that takes little away', median(broadWork), 100),
      ms('insights of 50,000 cases, opened', median(opens), 1000),
      ms(`insights of 50,000 cases, filtered to ${shown(severe)}`, median(filters), 100),
      ms(`insights of 50,000 cases, filtered to ${shown(late)}`, median(broad), 100),
      ms('a filter taken away', median(undone), 100),
      ms('longest task of the insights page', median(longest), 200),
      ms('longest task of saving 50,000 cases', median(saving), 50),
    ];
  } finally {
    await close();
  }
}
