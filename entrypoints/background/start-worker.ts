import { openNotice, takeFromNotice } from '../../lib/app/answer-notice.ts';
import { pageFormats } from '../../components/page-formats.ts';
import { countCases } from '../../lib/app/count-cases.ts';
import { checkDueFeeds } from '../../lib/app/check-feed.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import { updateDirectory } from '../../lib/app/directory.ts';
import { forgetOldTickets } from '../../lib/app/keep-data.ts';
import { recoverDatabase } from '../../lib/app/recover-database.ts';
import { takePolicy } from '../../lib/app/keep-policy.ts';
import { reconcileSites } from '../../lib/app/reconcile-sites.ts';
import { seedPresets } from '../../lib/app/seed-presets.ts';
import { settleOutbox } from '../../lib/app/settle-outbox.ts';
import { sweepDeadlines } from '../../lib/app/sweep-deadlines.ts';
import { showToolbarSign } from '../../lib/app/toolbar-sign.ts';
import { followTestClock } from '../../lib/browser/clock.ts';
import { onPolicyChanged } from '../../lib/browser/managed-area.ts';
import { onNotice } from '../../lib/browser/notifier.ts';
import { openOptionsAt } from '../../lib/browser/own-pages.ts';
import { keepStorageOurs } from '../../lib/browser/session-area.ts';
import { browserLanguage, browserText, browserTimeZone } from '../../lib/browser/text.ts';
import { ensureUpkeepAlarm, onAlarm } from '../../lib/browser/wake.ts';
import {
  onGrantsChanged,
  onInstalled,
  onRequest,
  onStartup,
  self,
} from '../../lib/browser/worker-events.ts';
import { hostOf } from '../../lib/domain/assignment/origin.ts';
import { createDispatcher } from '../../lib/messaging/dispatcher.ts';
import { connect } from './connect.ts';
import { coalesce } from './coalesce.ts';
import { contentAnswers } from './content-answers.ts';
import { extensionPageAnswers } from './extension-page-answers.ts';

/** Work that nobody waits for: what fails is tried again at the next start, alarm or message. */
const inBackground = (work: Promise<unknown>): void => {
  work.catch(() => undefined);
};

/** Takes in what came with this version; pages that show it wait for this. */
async function prepare(needs: Dependencies): Promise<void> {
  const isLost = await recoverDatabase(needs);
  const isNew = await seedPresets(needs, { again: isLost });
  if (isNew || (await needs.views.directory()) === null) await updateDirectory(needs);
  // Another edition of a policy has other deadlines.
  if (isNew) await needs.deadlines.lookAtAll();
}

/** After an update no page of the old version is alive: every open page is started again. */
async function startEverywhere(needs: Dependencies): Promise<void> {
  const sites = await needs.sites.all();
  await reconcileSites(
    needs,
    sites.map(({ origin }) => hostOf(origin)),
  );
}

/**
 * Starts the worker: every listener in the first turn, the database not opened before it is used.
 * The browser starts it again whenever something happens, and may end it at any time. `parts` stand
 * in for the real ones in a test.
 */
export function startWorker(parts: Partial<Dependencies> = {}): void {
  const rings = { outbox: () => sweep(), deadline: () => lookAfter() };
  const needs = { ...connect(rings, parts.clock), ...parts };
  const lookAfter = coalesce(async () => {
    await ready;
    await sweepDeadlines(needs);
    await showToolbarSign(needs);
    await countCases(needs);
  });
  const settle = async () => {
    await settleOutbox(needs);
    await showToolbarSign(needs);
    // What was sent has times of its own.
    lookAfter();
  };
  const sweep = () => inBackground(settle());
  const upkeep = () => {
    inBackground(forgetOldTickets(needs));
    inBackground(reconcileSites(needs));
    inBackground(checkDueFeeds(needs));
    sweep();
  };

  const ready = prepare(needs).catch(() => undefined);
  const words = () => ({
    text: browserText,
    formats: pageFormats(browserLanguage(), browserTimeZone()),
  });

  const dispatch = createDispatcher({
    self: self(),
    content: contentAnswers(needs, ready, words),
    extensionPages: extensionPageAnswers(needs, ready),
    isWorkingSite: async (origin) =>
      (await needs.sites.find(origin)) !== undefined && needs.access.isGranted(origin),
  });
  onRequest((message, sender, respond) =>
    dispatch(message, sender, (reply) => {
      respond(reply);
      // Whatever was asked may have changed what is due when.
      lookAfter();
    }),
  );
  onNotice(
    (id) => inBackground(openNotice(needs, id)),
    (id) => inBackground(takeFromNotice(needs, id)),
  );
  onGrantsChanged(
    (hosts) => inBackground(reconcileSites(needs, hosts)),
    () => inBackground(reconcileSites(needs)),
  );
  onInstalled((isFirst) => {
    inBackground(startEverywhere(needs));
    if (isFirst) inBackground(openOptionsAt('welcome'));
  });
  onStartup(sweep);
  onAlarm(sweep, upkeep, lookAfter);
  followTestClock();

  onPolicyChanged(() => inBackground(takePolicy(needs).then(() => checkDueFeeds(needs))));

  inBackground(keepStorageOurs());
  inBackground(ready.then(() => takePolicy(needs)));
  inBackground(ensureUpkeepAlarm());
  inBackground(reconcileSites(needs));
  sweep();
}
