import { setUpZendesk } from '../e2e/set-up-zendesk.mjs';
import { whenCutOff } from '../run/ending.mjs';
import { median } from './median.mjs';
import { traced } from './trace.mjs';

const runs = 9;
const hundred = 26;
const twoThousand = 27;
const badge = 'tr[data-test-id="generic-table-row"] [data-uptier][data-kind="row"] [role="img"]';
/** Drawn last, and only once the worker has answered: the corner itself stays from page to page. */
const summary = '[data-uptier][data-kind="dock"] .chip';
/** In milliseconds: nobody leaves a ticket sooner, and the overlay asks again only after a pause. */
const stay = 500;
/**
 * How long a visit is traced, in milliseconds: the same with Uptier and without, and longer than the
 * worker needs to answer. Nobody looks into the page meanwhile: a locator that waits would poll on the
 * very thread that is measured. What should stand there is asked afterwards.
 */
const watched = 1200;

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

/** Goes from a ticket to a list within the page, and gives what the trace says; null where it was not drawn. */
async function visit({ page, zendesk }, view, isDrawn, before) {
  await zendesk.visit('/agent/tickets/1');
  await zendesk.layout('1').waitFor();
  await before();
  await page.waitForTimeout(stay);
  const figures = await traced(page, async () => {
    await page.evaluate(() => performance.mark('bench'));
    await zendesk.visit(`/agent/filters/${view}`);
    await page.waitForTimeout(watched);
  });
  return (await isDrawn(page, zendesk)) ? figures : null;
}

/**
 * What the main thread takes where one word of the list is changed, without Uptier: no answer that comes
 * after a list was shown costs less.
 */
async function oneWord({ page, zendesk }) {
  await zendesk.visit(`/agent/filters/${hundred}`);
  await zendesk.rows.nth(50).waitFor();
  const all = [];
  for (let turn = 0; turn < runs; turn += 1) {
    await page.waitForTimeout(stay);
    const figures = await traced(page, async () => {
      await page.evaluate(() => performance.mark('bench'));
      await zendesk.rows.first().evaluate((row, word) => {
        row.querySelector('[data-test-id="ticket-table-cells-assignee"]').textContent = word;
      }, `Word ${turn}`);
      await page.waitForTimeout(stay);
    });
    all.push(figures.all);
  }
  return median(all);
}

const isListed = async (page, zendesk) => (await zendesk.rows.count()) > 50;
const isAnswered = async (page) =>
  (await page.locator(badge).count()) > 10 && (await page.locator(summary).count()) > 0;

/**
 * What `runs` visits cost, each with Uptier and right after one without: a machine is faster at one time
 * than at another. A pair of which one was not drawn when it ended, as on a machine that is busy
 * elsewhere, is made again. `before` is done on the ticket each time.
 */
async function visits({ desk, plain }, view, before = () => undefined) {
  const seen = [];
  for (let turn = 0; seen.length <= runs; turn += 1) {
    if (turn > 3 * runs) throw new Error(`The list ${view} was not drawn within ${watched} ms`);
    const alone = await visit(plain, view, isListed, () => undefined);
    const both = await visit(desk, view, isAnswered, before);
    if (alone && both) seen.push({ alone, both });
  }
  // The first is compiled anew.
  const pairs = seen.slice(1);
  return {
    ours: (name) => median(pairs.map(({ alone, both }) => both[name] - alone[name])),
    of: (name) => median(pairs.map(({ both }) => both[name])),
  };
}

/**
 * What a list of 100 rows and one of 2,000 cost: of 100 as an agent comes back to it from a ticket, within
 * half a minute, and where nothing is known of it any more and the worker must answer first. Ours
 * of the main thread is the whole of a visit with Uptier less the whole of the same visit in a browser
 * without it: so script, reading the worker's answer, and all the style, layout and paint that badges
 * bring, in every frame that they bring, and that the ticket's own badge goes. The garbage collector cleans
 * up after the page and us together, when it likes: what it took is told beside it.
 */
export async function longListFigures() {
  const plain = await setUpZendesk();
  const desk = await setUpZendesk();
  const close = () => Promise.all([plain.close(), desk.close()]);
  const forget = whenCutOff(close);
  const { page } = desk;
  const two = { desk, plain };
  try {
    await desk.grant();
    await plain.zendesk.openTicket('1');
    await desk.zendesk.openTicket('1');
    // Until every history was read: afterwards a visit is the list's own work.
    await visits(two, hundred);
    await page.evaluate(watchShifts);
    const again = await visits(two, hundred);
    const anew = await visits(two, hundred, desk.tellPages);
    const word = await oneWord(plain);
    const with2000 = await visits(two, twoThousand);
    const moved = await page.evaluate(() => globalThis.moved);
    const ms = (name, value, budget) => ({ name, value, unit: 'ms', budget });
    return [
      ms('main thread of 100 rows come back to, ours', again.ours('all'), 10),
      ms('script of 100 rows come back to', again.of('script'), 3),
      ms('main thread of 100 rows, ours', anew.ours('all'), 10),
      ms('script of 100 rows, answered', anew.of('script'), 3),
      ms('main thread where one word of them changes, without Uptier', word),
      ms('garbage collected meanwhile, ours', anew.ours('collected')),
      ms('longest script of 2,000 rows, with its layout', with2000.of('longest'), 50),
      { name: 'words of the lists moved', value: moved, unit: 'words', budget: 0 },
    ];
  } finally {
    await close();
    forget();
  }
}
