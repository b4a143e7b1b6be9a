import { setUpZendesk } from '../e2e/set-up-zendesk.mjs';
import { whenCutOff } from '../run/ending.mjs';
import { median } from './median.mjs';
import { traced } from './trace.mjs';

const runs = 7;
const hundred = 26;
const twoThousand = 27;
const badge = 'tr[data-test-id="generic-table-row"] [data-uptier][data-kind="row"]';
/** Drawn last, and only once the worker has answered: the corner itself stays from page to page. */
const summary = '[data-uptier][data-kind="dock"] .chip';
/** In milliseconds: nobody leaves a ticket sooner, and the overlay asks again only after a pause. */
const stay = 500;

/** Counts what of a list's own words and rows moves. */
const watchShifts = () => {
  globalThis.moved = 0;
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries())
      for (const { node } of sources) {
        const element = node instanceof Element ? node : node?.parentElement;
        if (element?.closest('table') && !element.closest('[data-uptier]')) globalThis.moved += 1;
      }
  }).observe({ type: 'layout-shift' });
};

/** Two frames after what was waited for, so that it has been drawn. */
const drawn = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Goes from a ticket to a list within the page, `runs` times, and gives what the trace says. */
async function visits({ page, zendesk }, view, isSettled) {
  const seen = [];
  for (let run = 0; run < runs; run += 1) {
    await zendesk.visit('/agent/tickets/1');
    await zendesk.layout('1').waitFor();
    await page.waitForTimeout(stay);
    seen.push(
      await traced(page, async () => {
        await page.evaluate(() => performance.mark('bench'));
        await zendesk.visit(`/agent/filters/${view}`);
        await isSettled();
        await drawn(page);
      }),
    );
  }
  // The first is compiled anew.
  return (name) => median(seen.slice(1).map((it) => it[name]));
}

/** What a list of 100 rows and one of 2,000 cost the main thread on top of the page's own work. */
export async function longListFigures() {
  const desk = await setUpZendesk();
  const forget = whenCutOff(desk.close);
  const { page, zendesk } = desk;
  const rowsThere = () => zendesk.rows.nth(50).waitFor({ state: 'attached' });
  const badgesThere = async () => {
    await page.locator(badge).nth(10).waitFor({ state: 'attached' });
    await page.locator(summary).first().waitFor({ state: 'attached' });
  };
  try {
    await zendesk.openTicket('1');
    const alone = await visits(desk, hundred, rowsThere);
    await desk.grant();
    await zendesk.openTicket('1');
    // Until every history was read: afterwards a visit is the list's own work.
    await visits(desk, hundred, badgesThere);
    await page.evaluate(watchShifts);
    const with100 = await visits(desk, hundred, badgesThere);
    const with2000 = await visits(desk, twoThousand, badgesThere);
    const moved = await page.evaluate(() => globalThis.moved);
    const ms = (name, value, budget) => ({ name, value, unit: 'ms', budget });
    return [
      ms('main thread of 100 rows, ours', with100('all') - alone('all'), 10),
      ms('script of 100 rows, answered', with100('script'), 3),
      ms('longest task of 2,000 rows', with2000('longest'), 50),
      { name: 'words of the lists moved', value: moved, unit: 'words', budget: 0 },
    ];
  } finally {
    await desk.close();
    forget();
  }
}
