import { extensionUrl } from './launch-chromium.mjs';

/**
 * What a person reads in Chromium's real side panel, which Playwright cannot drive; null while it is
 * not open.
 *
 * @param {import('@playwright/test').Page} page a tab of the same browser
 */
export async function realSidePanelText(page) {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { targetInfos } = await cdp.send('Target.getTargets');
    const panel = targetInfos.find(({ url }) => url === extensionUrl('sidepanel.html'));
    if (!panel) return null;
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: panel.targetId });
    const answer = new Promise((resolve) =>
      cdp.once('Target.receivedMessageFromTarget', ({ message }) => resolve(JSON.parse(message))),
    );
    await cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({
        id: 1,
        method: 'Runtime.evaluate',
        params: { expression: 'document.body.innerText', returnByValue: true },
      }),
    });
    // It answers with an error while its page is not there yet.
    return String((await answer).result?.result.value ?? '');
  } finally {
    await cdp.detach();
  }
}
