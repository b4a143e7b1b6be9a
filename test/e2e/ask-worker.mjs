/**
 * Asks the extension's worker as its own pages do, from one of them.
 *
 * @param {import('@playwright/test').Page} page a page of the extension
 */
export async function askWorker(page, verb, payload) {
  const reply = await page.evaluate((message) => globalThis.chrome.runtime.sendMessage(message), {
    uptier: 1,
    verb,
    payload,
  });
  if (!reply?.ok) throw new Error(`${verb}: ${reply?.error?.message ?? 'nobody answered'}`);
  return reply.value;
}
