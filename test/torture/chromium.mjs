// Real workers, tabs and browsers, killed while real escalations are on their way to a real Request
// Tracker, which is then asked what arrived.
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { askWorker } from '../e2e/ask-worker.mjs';
import { extensionUrl, killWorker, launchChromium } from '../e2e/browser/launch-chromium.mjs';
import { requestTrackerPage } from '../e2e/pages/request-tracker-page.mjs';
import { askRequestTracker } from '../e2e/request-tracker-rest.mjs';
import { grantTracker } from '../e2e/set-up-tracker.mjs';
import {
  requestTrackerAvailable,
  startRequestTracker,
} from '../playground/request-tracker/server.mjs';

/** Escalations that are on their way together. */
const atOnce = 4;
const victims = ['worker', 'tab', 'browser'];
/** The undo, the alarm behind it, and some. */
const longestWait = 75_000;
const settled = ['handed-over', 'sent', 'failed', 'unknown', 'undone', 'expired'];

/** Ends the browser as a power cut does: nothing is said to anybody. */
async function killBrowser(context) {
  const cdp = await context.browser().newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(processInfo.find(({ type }) => type === 'browser').id, 'SIGKILL');
  await gone;
}

/** A page of the extension from which its worker is asked. */
async function ownPage(context) {
  const page = await context.newPage();
  await page.goto(extensionUrl('popup.html'));
  return page;
}

/** Sends one escalation by a note; gives its key, and the click's own answer. */
async function escalate(page, ref, tier) {
  const choice = { ref, tier, channel: null, reference: null, note: null };
  const plan = await askWorker(page, 'escalation.plan', choice);
  // Not awaited by the one who kills: the answer may be lost with the tab.
  const answer = askWorker(page, 'escalation.send', { plan }).then(
    () => true,
    () => false,
  );
  return { key: plan.key, ref, answer };
}

/** An intent as a new popup shows it; undefined where it shows none. */
async function entryOf(page, { key, ref }, ticketUrl) {
  const url = ticketUrl(ref.ticketId);
  const { ticket } = await askWorker(page, 'popup.view', { url, tabId: null });
  return ticket?.outbox.find(({ id }) => id === key);
}

async function settle(page, intent, ticketUrl) {
  const deadline = Date.now() + longestWait;
  for (;;) {
    const entry = await entryOf(page, intent, ticketUrl).catch(() => undefined);
    if (settled.includes(entry?.state) || Date.now() > deadline) return entry;
    await sleep(1500);
  }
}

/**
 * Kills for so many seconds; prints what came of it. False where an answered click was lost, a note is
 * there twice, or a state is not what the server says.
 */
export async function tortureChromium(seconds, print) {
  const { ok, why } = await requestTrackerAvailable();
  if (!ok) {
    print(`Real browser: not run, Request Tracker ${why}`);
    return true;
  }
  const tracker = await startRequestTracker({ port: 0 });
  const rest = await askRequestTracker(tracker);
  let browser = await launchChromium();
  const { profile } = browser;
  const ends = {};
  const killed = {};
  const wrong = [];
  let intents = 0;
  try {
    let page = browser.context.pages()[0] ?? (await browser.context.newPage());
    let trackerPage = requestTrackerPage(page, tracker);
    await trackerPage.signIn();
    await trackerPage.openList();
    const ids = (await trackerPage.rowIds()).slice(0, atOnce);
    await trackerPage.openTicket(ids[0]);
    await grantTracker(page, tracker.origin);
    const end = Date.now() + seconds * 1000;
    for (let round = 0; Date.now() < end; round += 1) {
      const victim = victims[round % victims.length];
      // The account that a page shows is remembered from here on.
      await trackerPage.openTicket(ids[0]);
      const asker = await ownPage(browser.context);
      const sent = [];
      for (const ticketId of ids)
        sent.push(await escalate(asker, { origin: tracker.origin, ticketId }, 2));
      // From the click itself to past the moment of sending.
      await sleep(Math.random() * 12_500);
      if (victim === 'worker') await killWorker(browser.context);
      if (victim === 'tab') await asker.close();
      if (victim === 'browser') {
        await killBrowser(browser.context);
        browser = await launchChromium({ usedProfile: profile });
        page = browser.context.pages()[0] ?? (await browser.context.newPage());
        trackerPage = requestTrackerPage(page, tracker);
        // Some browsers bring the session back.
        await page.goto(tracker.origin);
        if ((await page.locator('input[name=user]').count()) > 0) await trackerPage.signIn();
      }
      killed[victim] = (killed[victim] ?? 0) + sent.length;
      const looker = await ownPage(browser.context);
      for (const intent of sent) {
        intents += 1;
        const isAnswered = await intent.answer;
        const entry = await settle(looker, intent, trackerPage.ticketUrl);
        const state = entry?.state;
        const notes = (await rest.comments(intent.ref.ticketId)).filter((it) =>
          it.includes(intent.key),
        ).length;
        ends[state ?? 'none'] = (ends[state ?? 'none'] ?? 0) + 1;
        const isTrue =
          notes <= 1 &&
          (state === 'sent' ? notes === 1 : true) &&
          (state === 'failed' ? notes === (entry.done.includes(0) ? 1 : 0) : true) &&
          (settled.includes(state) || (state === undefined && !isAnswered && notes === 0));
        if (!isTrue) wrong.push(`${victim}, ${intent.key}: ${state}, ${notes} notes`);
      }
      for (const open of browser.context.pages().slice(1)) await open.close();
    }
  } finally {
    await browser.context.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    await tracker.stop();
  }
  const line = (counts) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(' · ');
  print(`${intents} intents in real Chromium against a real Request Tracker`);
  print(`  killed:  ${line(killed)}`);
  print(`  ended:   ${line(ends)}`);
  print(`  wrong:   ${wrong.length}`);
  for (const it of wrong) print(`    ${it}`);
  return wrong.length === 0;
}
