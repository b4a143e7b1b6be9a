import browser from 'webextension-polyfill';
import type { Toolbar, ToolbarSign } from '../ports/toolbar.ts';

/** Dark enough for white text on either. */
const colours: Readonly<Record<ToolbarSign['tone'], string>> = {
  breached: '#b3261e',
  'at-risk': '#8a4b00',
  problem: '#5c5f66',
  none: '#5c5f66',
};

/** The toolbar button; a tab that was closed meanwhile needs no sign. */
export const toolbar: Toolbar = {
  async show(tabId, { text, tone, title }) {
    const where = tabId === null ? {} : { tabId };
    // Null takes a tab's own sign away, so that the sign of all tabs shows through.
    const shown = tabId !== null && text === '' ? null : text;
    await Promise.allSettled([
      browser.action.setBadgeText({ text: shown, ...where }),
      browser.action.setBadgeBackgroundColor({ color: colours[tone], ...where }),
      browser.action.setTitle({ title, ...where }),
    ]);
  },
};
