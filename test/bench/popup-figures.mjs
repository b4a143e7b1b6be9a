import { launchChromium } from '../e2e/browser/launch-chromium.mjs';
import { popupAddress } from '../e2e/pages/popup-for.mjs';
import { popupPaint } from './popup-paint.mjs';

/** The popup of a vendor's site, with the worker dead. */
export async function popupFigures() {
  const { context, close } = await launchChromium();
  try {
    const value = await popupPaint(context, popupAddress('https://exotel.com/'));
    return [{ name: 'popup of a vendor, worker dead', value, unit: 'ms', budget: 100 }];
  } finally {
    await close();
  }
}
