import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import type { OptionsState } from '../../components/options/options-state.ts';
import { demoAddress } from '../../components/popup/popup-state.ts';
import { keepFocus } from '../../components/controls/keep-focus.ts';
import { pageFormats } from '../../components/page-formats.ts';
import { followTestClock, systemClock } from '../../lib/browser/clock.ts';
import { localArea } from '../../lib/browser/local-area.ts';
import { sendToWorker } from '../../lib/browser/messages.ts';
import { onPolicyChanged, policyGiven } from '../../lib/browser/managed-area.ts';
import { mayNotify, requestNotifications } from '../../lib/browser/notifier.ts';
import { copyText, openPopupFor, reloadExtension } from '../../lib/browser/own-pages.ts';
import { requestSite } from '../../lib/browser/request-site.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { helpdeskChoice } from '../../components/site/site-choices.ts';
import { browserLanguage, browserText } from '../../lib/browser/text.ts';
import { readShortcuts } from '../../lib/browser/shortcuts.ts';
import { installedVersion } from '../../lib/browser/worker-events.ts';
import { helpdeskDescriptors } from '../../lib/helpdesks/descriptors.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { Database } from '../../lib/storage/database.ts';
import { readEditionHistory } from '../../lib/storage/edition-history.ts';
import { readKept } from '../../lib/storage/export-kept.ts';
import { findCustomers } from '../../lib/storage/kept-customers.ts';
import { measureKept } from '../../lib/storage/measure-kept.ts';
import { readAllSetAside, readStoredMatrix } from '../../lib/storage/stored-records.ts';
import { StoredViews } from '../../lib/storage/views.ts';
import { followRoute } from './follow-route.ts';
import { reviewOffers } from './offer-review.tsx';
import { startSession } from './session.ts';

async function main(app: HTMLElement): Promise<void> {
  const text = browserText;
  const formats = pageFormats(browserLanguage());
  const choices = [...helpdeskDescriptors.values()].map(helpdeskChoice);
  followTestClock();
  const database = new Database();
  const ask = createMessenger<ExtensionPageProtocol>(sendToWorker);
  const readMatrix = async (id: string) =>
    (await ask('policy.matrix', { id })) ?? (await readStoredMatrix(database, id));
  const session = startSession({
    ask,
    readStored: () => new StoredViews(localArea).directory(),
    readProblems: () => readAllSetAside(database, localArea),
    readMatrix,
    go: (hash) => (location.hash = hash),
    requestSite,
    requestNotifications,
    mayNotify,
    reloadExtension,
    openDemo: () => void openPopupFor(demoAddress),
    copy: copyText,
    saveFile,
    newId: () => crypto.randomUUID(),
    kept: {
      sizes: () => measureKept(database, localArea),
      read: () => readKept(database, localArea),
      customers: (query) => findCustomers(database, query),
    },
    now: () => systemClock.now(),
    version: installedVersion,
    shortcuts: readShortcuts,
    review: (after, apply) => offers.open(after, apply),
    isWelcome: location.hash === '#welcome',
    isForHours: location.hash === '#hours',
    isForProblems: location.hash === '#problems',
    onChange: () => page.draw(),
  });
  const editions = (id: string) => readEditionHistory(database, id);
  const knownOf = (id: string) => ({
    sites: session.state().directory?.sites ?? [],
    preferences: session.state().preferences,
    added: session.state().directory?.matrices.find((it) => it.id === id)?.added,
    timeZone: formats.ownZone(),
    now: systemClock.now(),
  });
  // Most visits try nothing: what reads the history comes when it is needed.
  const history = () => import('./observed-trial.ts');
  const trialNeeds = async (id: string) =>
    (await history()).observedTrial(database, id, knownOf(id));
  const observed = async (id: string) => (await history()).observedTries(database, id, knownOf(id));
  const offers = reviewOffers({ editions, trialNeeds, onDraw: () => page.draw(), text, formats });
  const page = followRoute({
    app,
    edit: {
      readMatrix,
      ids: () => (session.state().directory?.matrices ?? []).map(({ id }) => id),
      actions: session.actions,
      saveFile,
      now: () => systemClock.now(),
      editions,
      trialNeeds,
      observed,
      go: (hash) => (location.hash = hash),
      text,
      formats,
    },
    drawOptions: () => drawOptions(session.state()),
    onFailure: session.tellFailure,
  });
  function drawOptions(state: OptionsState) {
    formats.showIn((state.preferences ?? state.directory)?.displayZone);
    render(
      <>
        {/* What is reviewed comes back to the very place from which it was sent there. */}
        <div hidden={offers.view() !== null}>
          <Options
            state={state}
            helpdesks={choices}
            now={systemClock.now()}
            actions={session.actions}
            text={text}
            formats={formats}
          />
        </div>
        {offers.view()}
      </>,
      app,
    );
  }
  // The page lasts as long as its window.
  keepFocus(app, new AbortController().signal);
  onPolicyChanged(() => void session.look());
  document.documentElement.lang = browserLanguage();
  document.documentElement.dir = text('@@bidi_dir');
  const given = policyGiven();
  await session.start();
  void given.then(session.look);
  await page.follow();
}

const app = document.getElementById('app');
if (app) void main(app);
