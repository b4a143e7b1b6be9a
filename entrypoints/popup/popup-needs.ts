import type { PopupActions, PopupState } from '../../components/popup/popup-state.ts';
import type { TabInFront } from '../../lib/browser/tab-in-front.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Directory, PopupView } from '../../lib/domain/view/views.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

/** What popup and side panel need of the browser. */
export interface PopupNeeds {
  readonly ask: Ask<ExtensionPageProtocol>;
  readonly now: () => Instant;
  /** The tab in front. */
  readonly tab: TabInFront;
  /** What is stored for an address. */
  readonly readStored: (url: string | null) => Promise<{
    readonly directory: Directory | null;
    readonly view: PopupView | null;
  }>;
  /** Resolves once what was handed to `onChange` is on the screen. */
  readonly drawn: () => Promise<void>;
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly openSidePanel: PopupActions['openSidePanel'];
  readonly capture: PopupActions['capture'];
  readonly openOptions: () => void;
  readonly openHours: () => void;
  readonly reloadExtension: () => void;
  readonly copy: (text: string) => Promise<void>;
  /** Closes the popup, so that the page has the focus. */
  readonly close: () => void;
  readonly onChange: (state: PopupState) => void;
}
