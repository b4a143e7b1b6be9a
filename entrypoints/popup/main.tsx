import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { createFormats } from '../../components/text.ts';
import { followTestClock, systemClock } from '../../lib/browser/clock.ts';
import { drawn } from '../../lib/browser/drawn.ts';
import { localArea } from '../../lib/browser/local-area.ts';
import { sendToWorker } from '../../lib/browser/messages.ts';
import {
  copyText,
  openOptions,
  openOptionsAt,
  reloadExtension,
} from '../../lib/browser/own-pages.ts';
import { requestSite } from '../../lib/browser/request-site.ts';
import { tabInFront } from '../../lib/browser/tab-in-front.ts';
import { browserLanguage, browserText } from '../../lib/browser/text.ts';
import { originOf } from '../../lib/domain/assignment/origin.ts';
import { helpdeskChoice } from '../../components/site/site-choices.ts';
import { helpdeskDescriptors } from '../../lib/helpdesks/descriptors.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { StoredViews } from '../../lib/storage/views.ts';
import { readStoredView } from './stored-view.ts';
import { startSession } from './session.ts';

const second = 1000;

/** The address that the popup is about: its tab's, or `?url=` where it was opened as a page. */
async function subject() {
  const named = new URLSearchParams(location.search).get('url');
  return named === null ? tabInFront() : { url: named, tabId: null };
}

async function main(app: HTMLElement): Promise<void> {
  const text = browserText;
  const formats = createFormats(browserLanguage());
  const { now } = systemClock;
  followTestClock();
  const views = new StoredViews(localArea);
  const [tab, directory] = await Promise.all([subject(), views.directory()]);
  const origin = tab.url === null ? null : originOf(tab.url);
  const host = origin === null ? null : new URL(origin).hostname;
  const choices = [...helpdeskDescriptors.values()].map(helpdeskChoice);
  const session = startSession({
    ask: createMessenger<ExtensionPageProtocol>(sendToWorker),
    now,
    tab,
    readStored: () =>
      readStoredView(directory, (ref) => views.ticket(ref), helpdeskDescriptors, tab.url),
    drawn,
    requestSite,
    openOptions: () => void openOptions(),
    openHours: () => void openOptionsAt('hours'),
    reloadExtension,
    copy: copyText,
    // As a page of its own it is about another tab, and stays.
    close: () => void (tab.tabId === null || window.close()),
    onChange: draw,
  });
  function draw(state: PopupState) {
    render(
      <Popup
        state={state}
        host={host}
        helpdesks={choices}
        now={now()}
        actions={session.actions}
        text={text}
        formats={formats}
      />,
      app,
    );
  }
  document.documentElement.lang = browserLanguage();
  document.documentElement.dir = text('@@bidi_dir');
  // Countdowns follow from instants: drawing again is all that a tick does, besides one question
  // while an escalation is on its way.
  setInterval(() => {
    session.tick();
    draw(session.state());
  }, second);
  await session.start();
}

const app = document.getElementById('app');
if (app) void main(app);
