import browser from 'webextension-polyfill';

interface ChromeSidePanel {
  open(where: { readonly tabId: number }): Promise<void>;
}

/**
 * Opens the side panel beside a tab: Chromium's side panel, Firefox's sidebar. Call it as the first
 * statement of a click's handler: browsers open it at no other time. False where there is none.
 */
export async function openSidePanel(tabId: number | null): Promise<boolean> {
  const extension: object = browser;
  const sidePanel: unknown = Reflect.get(extension, 'sidePanel');
  if (tabId !== null && isSidePanel(sidePanel)) await sidePanel.open({ tabId });
  else if (typeof browser.sidebarAction?.open === 'function') await browser.sidebarAction.open();
  else return false;
  return true;
}

const isSidePanel = (value: unknown): value is ChromeSidePanel =>
  typeof value === 'object' && value !== null && 'open' in value;
