import { setUpTracker } from '../e2e/set-up-tracker.mjs';
import { whenCutOff } from '../run/ending.mjs';
import { listPaint } from './list-paint.mjs';
import { popupPaint } from './popup-paint.mjs';

/** A list of a real Request Tracker, and the popup of one of its tickets. */
export async function listFigures() {
  const { page, rows, openList, ticketPopup, close } = await setUpTracker();
  const forget = whenCutOff(close);
  try {
    const popup = await popupPaint(page.context(), await ticketPopup(1));
    const list = await listPaint(page, openList);
    return [
      { name: 'popup of a ticket, worker dead', value: popup, unit: 'ms', budget: 100 },
      { name: `script of a list of ${rows} rows`, value: list, unit: 'ms', budget: 3 },
    ];
  } finally {
    await close();
    forget();
  }
}
