/**
 * Moves the time of the extension on, as its build for these tests lets us. What came due meanwhile is
 * done at once, as after a computer slept; nothing else is told.
 *
 * @param {import('@playwright/test').Page} page a page of the extension
 * @param {number} milliseconds
 */
export const passTime = (page, milliseconds) =>
  page.evaluate(async (more) => {
    const { local } = globalThis.chrome.storage;
    const { 'clock-offset': before = 0 } = await local.get('clock-offset');
    await local.set({ 'clock-offset': before + more });
  }, milliseconds);
