import type { PopupActions, PopupState } from '../../components/popup/popup-state.ts';
import { siteMapHelpdesk } from '../../lib/domain/site-map/site-map.ts';
import { newSite } from '../../lib/domain/assignment/site.ts';
import type { Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';

interface Needs {
  readonly ask: Ask<ExtensionPageProtocol>;
  /** Gives the page back to the person who is to point at it. */
  readonly close: () => void;
}

/** The session around it. */
interface Session {
  readonly state: () => PopupState;
  readonly change: (part: Partial<PopupState>) => void;
  readonly look: () => Promise<void>;
  readonly tabId: () => number | null;
}

/** The popup's part in teaching a site: begins it, ends it, and tells what is known of it. */
export function teachingSession({ ask, close }: Needs, { state, change, look, tabId }: Session) {
  const origin = () => state().view?.origin ?? null;

  /** Asks what is taught and what was lost; without an answer nothing is shown of it. */
  async function askTeaching(): Promise<void> {
    const { view } = state();
    if (!view?.origin || !view.granted) return;
    const at = { origin: view.origin };
    const isMapped = view.site?.helpdesk === siteMapHelpdesk && view.site.siteMap !== undefined;
    const [teaching, health] = await Promise.all([
      ask('teaching.load', at).catch(() => null),
      isMapped ? ask('site.health', at).catch(() => null) : null,
    ]);
    const page = health?.page ?? null;
    change({ teaching, lost: page && page.missing.length > 0 ? page : null });
  }

  const actions: Pick<PopupActions, 'teach' | 'dropTeaching' | 'saveMap'> = {
    async teach(page, what) {
      const at = origin();
      if (at === null) return;
      change({ teaching: await ask('teaching.start', { origin: at, tabId: tabId(), page, what }) });
      close();
    },
    async dropTeaching() {
      const at = origin();
      if (at !== null) await ask('teaching.stop', { origin: at });
      change({ teaching: null });
    },
    async saveMap(siteMap) {
      const site = state().view?.site ?? newSite(siteMap.origin);
      await ask('site.save', {
        site: { ...site, helpdesk: siteMapHelpdesk, helpdeskChosen: true, siteMap },
      });
      await ask('teaching.stop', { origin: siteMap.origin });
      change({ teaching: null });
      void look();
    },
  };
  return { actions, ask: askTeaching };
}
