import { helpdeskChoice } from '../../components/site/site-choices.ts';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { systemClock } from '../../lib/browser/clock.ts';
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
import { tabInFront, type TabInFront } from '../../lib/browser/tab-in-front.ts';
import { helpdeskDescriptors } from '../../lib/helpdesks/descriptors.ts';
import { createMessenger } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { StoredViews } from '../../lib/storage/views.ts';
import type { PopupNeeds } from './popup-needs.ts';
import { startSession } from './session.ts';
import { readStoredView } from './stored-view.ts';

/** The helpdesks that can be chosen. */
export const helpdeskChoices = [...helpdeskDescriptors.values()].map(helpdeskChoice);

/** Asks the worker. */
export const askWorker = createMessenger<ExtensionPageProtocol>(sendToWorker);

/** The tab that a page is about: the one in front, or that of `?url=` and `?tab=` where it was opened so. */
export async function subject(): Promise<TabInFront> {
  const query = new URLSearchParams(location.search);
  const url = query.get('url');
  if (url === null) return tabInFront();
  const tabId = Number(query.get('tab') ?? Number.NaN);
  return { url, tabId: Number.isInteger(tabId) ? tabId : null };
}

type Own = Pick<PopupNeeds, 'openSidePanel' | 'capture' | 'close'>;

/**
 * A session over the real browser, which popup and side panel share. `own` is what differs;
 * `storedDirectory` was read already, where somebody was in a hurry.
 */
export async function beginSession(
  own: (tab: () => TabInFront) => Own,
  onChange: (state: PopupState) => void,
  storedDirectory?: ReturnType<typeof localArea.get>,
) {
  const views = new StoredViews(localArea);
  const directory = views.directory(storedDirectory);
  const tab = await subject();
  let inFront = tab;
  const session = startSession({
    ask: askWorker,
    now: systemClock.now,
    tab,
    readStored: (url) =>
      readStoredView(directory, (ref) => views.ticket(ref), helpdeskDescriptors, url),
    drawn,
    requestSite,
    openOptions: () => void openOptions(),
    openHours: () => void openOptionsAt('hours'),
    reloadExtension,
    copy: copyText,
    onChange,
    ...own(() => inFront),
  });
  return {
    ...session,
    follow(next: TabInFront): Promise<void> {
      inFront = next;
      return session.follow(next);
    },
  };
}
