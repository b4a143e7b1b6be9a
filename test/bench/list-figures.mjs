import { setUpTracker } from '../e2e/set-up-tracker.mjs';
import { whenCutOff } from '../run/ending.mjs';
import { median } from './median.mjs';
import { popupPaint } from './popup-paint.mjs';
import { traced } from './trace.mjs';

const runs = 5;

/** A list of a real Request Tracker, loaded anew each time until it is answered for, and the popup of one of its tickets. */
export async function listFigures() {
  const { page, rows, openList, ticketPopup, close } = await setUpTracker();
  const forget = whenCutOff(close);
  const listDrawn = async () => {
    await page.evaluate(() => performance.mark('bench'));
    await openList();
    // The summary is drawn last, once the worker has answered for every row.
    await page.locator('[data-uptier][data-kind="dock"] .chip').first().waitFor();
  };
  try {
    const popup = await popupPaint(page.context(), await ticketPopup(1));
    await openList();
    const scripts = [];
    for (let run = 0; run < runs; run += 1) scripts.push((await traced(page, listDrawn)).script);
    return [
      { name: 'popup of a ticket, worker dead', value: popup, unit: 'ms', budget: 100 },
      {
        name: `script of ${rows} rows, loaded anew, answered`,
        value: median(scripts),
        unit: 'ms',
        budget: 3,
      },
    ];
  } finally {
    await close();
    forget();
  }
}
