import { launchChromium } from '../e2e/browser/launch-chromium.mjs';
import { popupAddress } from '../e2e/pages/popup-for.mjs';
import { setUpTracker } from '../e2e/set-up-tracker.mjs';
import { whenCutOff } from '../run/ending.mjs';
import { formatTable } from '../run/demo/table.mjs';
import { popupPaint } from './popup-paint.mjs';
import { capturePages } from './capture-pages.mjs';
import { listPaint } from './list-paint.mjs';
import { sizes } from './sizes.mjs';

/** Measures everything and prints a table (or JSON). True when everything could be measured. */
export async function bench(report, { asJson }) {
  const figures = sizes();
  const add = (name, value, unit, budget) => figures.push({ name, value, unit, budget });

  const vendor = await report.step('popup of a vendor', async () => {
    const { context, close } = await launchChromium();
    try {
      const { worked, longest } = await capturePages(context);
      add('capture of a 2 MB page', worked, 'ms', 200);
      add('longest task of it', longest, 'ms', 50);
      add(
        'popup of a vendor, worker dead',
        await popupPaint(context, popupAddress('https://exotel.com/')),
        'ms',
        100,
      );
    } finally {
      await close();
    }
  });
  const tracker = await report.step('Request Tracker', async () => {
    const { page, rows, openList, ticketPopup, close } = await setUpTracker();
    const forget = whenCutOff(close);
    try {
      add(
        'popup of a ticket, worker dead',
        await popupPaint(page.context(), await ticketPopup(1)),
        'ms',
        100,
      );
      add(`script of a list of ${rows} rows`, await listPaint(page, openList), 'ms', 3);
    } finally {
      await close();
      forget();
    }
  });

  if (asJson)
    console.log(JSON.stringify({ at: new Date().toISOString(), node: process.version, figures }));
  else {
    const row = ({ name, value, unit, budget }) => [
      name,
      `${value.toFixed(1)} ${unit}`,
      `${budget} ${unit}`,
      value <= budget ? 'kept' : 'NOT KEPT',
    ];
    console.log(`\n${formatTable(['what', 'measured', 'budget', ''], figures.map(row))}\n`);
  }
  return vendor && tracker;
}
