import browser from 'webextension-polyfill';
import { sessionArea } from './session-area.ts';

const key = 'capture-wish';

/** Asks the side panel of this browser to capture a tab, whether it is open already or just opening. */
export const wishCapture = (tabId: number): Promise<void> => sessionArea.set({ [key]: tabId });

/** Takes the wish away and gives the tab that it names; null where there is none. */
async function takeWish(): Promise<number | null> {
  const { [key]: tabId } = await sessionArea.get([key]);
  if (tabId === undefined) return null;
  await sessionArea.remove([key]);
  return typeof tabId === 'number' ? tabId : null;
}

/** Calls `wished` for the wish that waits, and for each that follows. */
export async function onCaptureWish(wished: (tabId: number) => void): Promise<void> {
  const look = async () => {
    const tabId = await takeWish();
    if (tabId !== null) wished(tabId);
  };
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[key]?.newValue !== undefined) void look();
  });
  await look();
}
