import { addFact } from '../../lib/app/add-fact.ts';
import { attention } from '../../lib/app/attention.ts';
import { loadBoard } from '../../lib/app/board.ts';
import { caseView } from '../../lib/app/case-view.ts';
import { changeCase, takeCase } from '../../lib/app/change-case.ts';
import {
  discardEscalation,
  holdEscalation,
  retryEscalation,
  undoEscalation,
} from '../../lib/app/change-outbox.ts';
import { savePreferences } from '../../lib/app/change-preferences.ts';
import { removeSite, saveSite } from '../../lib/app/change-site.ts';
import { countCases } from '../../lib/app/count-cases.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import { customerAnswers } from './customer-answers.ts';
import { feedAnswers } from './feed-answers.ts';
import { addedAnswers } from './added-answers.ts';
import { keyAnswers } from './key-answers.ts';
import { newsAnswers } from './news-answers.ts';
import { draftUpdate } from '../../lib/app/draft-update.ts';
import { updateDirectory } from '../../lib/app/directory.ts';
import { sendEscalation } from '../../lib/app/escalate.ts';
import { eraseData } from '../../lib/app/erase-data.ts';
import { planCaseNote } from '../../lib/app/plan-case-note.ts';
import { rebuiltView } from '../../lib/app/rebuild-case.ts';
import { planEscalation } from '../../lib/app/plan-escalation.ts';
import { lostDatabase } from '../../lib/app/lost-database.ts';
import { importMatrix, removeMatrix } from '../../lib/app/import-matrix.ts';
import { takePolicy } from '../../lib/app/keep-policy.ts';
import { markFields } from '../../lib/app/mark-fields.ts';
import { exportCases, importCases } from '../../lib/app/move-cases.ts';
import { popupView } from '../../lib/app/popup-view.ts';
import { siteHealth } from '../../lib/app/site-health.ts';
import { summariseCase } from '../../lib/app/summarise-case.ts';
import { startTeaching } from '../../lib/app/teach.ts';
import { tryWrites } from '../../lib/app/try-writes.ts';
import { sendWebhook } from '../../lib/app/send-webhook.ts';
import { listWebhooks, removeWebhook, sampleMessage, saveWebhook } from '../../lib/app/webhooks.ts';
import { askWhatIf } from '../../lib/app/what-if.ts';
import { askPatience, within } from '../../lib/browser/within.ts';
import { installedVersion } from '../../lib/browser/worker-events.ts';
import type { Answers } from '../../lib/messaging/dispatcher.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** Answers to our own pages. `ready` resolves once what came with this version is taken in. */
export const extensionPageAnswers = (
  needs: Dependencies,
  ready: Promise<unknown>,
): Answers<ExtensionPageProtocol, null> => ({
  'worker.ping': () => ({ version: installedVersion() }),
  'popup.view': async ({ url, tabId }) => {
    await ready;
    return popupView(needs, url, tabId);
  },
  'directory.load': async () => {
    await ready;
    // One that a browser just started keeps back is told to pages when it comes.
    await within(askPatience, takePolicy(needs));
    return updateDirectory(needs);
  },
  'attention.load': async () => {
    await ready;
    return attention(needs);
  },
  'database.lost': async () => {
    await ready;
    return lostDatabase(needs);
  },
  'site.health': ({ origin }) => siteHealth(needs, origin),
  'site.save': ({ site }) => saveSite(needs, site),
  'teaching.load': ({ origin }) => needs.teaching.load(origin),
  'teaching.start': (lesson) => startTeaching(needs, lesson),
  'teaching.stop': ({ origin }) => needs.teaching.save(origin, null),
  'site.remove': ({ origin }) => removeSite(needs, origin),
  'site.mark-fields': ({ ref }) => markFields(needs, ref),
  'site.try-writes': ({ ref }) => tryWrites(needs, ref),
  'fact.add': ({ ref, event }) => addFact(needs, ref, event),
  'ticket.what-if': async ({ ref, question }) =>
    askWhatIf(needs, ref, question, await needs.access.isPrivateInFront()),
  'escalation.plan': (choice) => planEscalation(needs, choice),
  'escalation.send': ({ plan }) => sendEscalation(needs, plan),
  'escalation.undo': ({ id }) => undoEscalation(needs, id),
  'escalation.hold': ({ id, isLookedAt }) => holdEscalation(needs, id, isLookedAt),
  'escalation.retry': ({ id }) => retryEscalation(needs, id),
  'escalation.discard': ({ id }) => discardEscalation(needs, id),
  'case.load': ({ ref }) => caseView(needs, ref),
  async 'case.change'({ ref, drafts }) {
    await changeCase(needs, ref, drafts);
    return caseView(needs, ref);
  },
  async 'case.take'({ ref, why }) {
    await takeCase(needs, ref, why);
    return caseView(needs, ref);
  },
  'case.rebuild': ({ ref }) => rebuiltView(needs, ref),
  'case.note': ({ ref }) => planCaseNote(needs, ref),
  'case.update': ({ ref }) => draftUpdate(needs, ref),
  'case.summary': ({ ref, audience }) => summariseCase(needs, ref, audience),
  'case.export': () => exportCases(needs),
  'case.import': ({ text }) => importCases(needs, text),
  'insights.board': async () => {
    await ready;
    await countCases(needs);
    return loadBoard(needs);
  },
  'insights.count': () => countCases(needs),
  ...customerAnswers(needs, ready),
  'webhook.list': () => listWebhooks(needs),
  'webhook.save': ({ webhook }) => saveWebhook(needs, webhook),
  'webhook.remove': ({ id }) => removeWebhook(needs, id),
  'webhook.sample': ({ id }) => sampleMessage(needs, id),
  'webhook.test': ({ key, message }) => sendWebhook(needs, message, key),
  ...feedAnswers(needs),
  ...newsAnswers(needs, ready),
  ...addedAnswers(needs),
  ...keyAnswers(needs),
  'matrix.import': ({ matrix }) => importMatrix(needs, matrix),
  'policy.matrix': async ({ id }) =>
    (await needs.policy.current()).policy.matrices.find((it) => it.id === id) ?? null,
  'matrix.remove': ({ id }) => removeMatrix(needs, id),
  'data.erase': ({ what }) => eraseData(needs, what),
  'preferences.load': () => needs.preferences.load(),
  'preferences.save': ({ preferences }) => savePreferences(needs, preferences),
});
