import {
  demoAddress,
  type PopupActions,
  type PopupState,
} from '../../components/popup/popup-state.ts';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import type { PopupView } from '../../lib/domain/view/views.ts';
import { OutboxMemory } from './outbox-memory.ts';
import type { PopupNeeds } from './popup-needs.ts';
import { teachingSession } from './teaching-session.ts';

/** Looks after a grant, one a second, in which the page may still tell which helpdesk it is. */
const looksForHelpdesk = 8;
/** The worker is taken for dead after this many milliseconds without an answer. */
const handshake = 1000;

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Starts a popup: paints what is stored, then asks the worker. `tick` is to be called each second. */
export function startSession(needs: PopupNeeds) {
  const { ask, now, onChange } = needs;
  const memory = new OutboxMemory();
  let inFront = needs.tab;
  let tab = inFront;
  let looks = 0;
  let isLooking = false;
  let looksLeft = 0;
  let state: PopupState = {
    view: null,
    directory: null,
    worker: 'asking',
    failure: null,
    markFields: null,
    attention: [],
    address: tab.url,
    teaching: null,
    lost: null,
  };

  const change = (part: Partial<PopupState>) => {
    state = { ...state, ...part };
    onChange(state);
  };
  const showView = (view: PopupView) =>
    change({ view: { ...view, ticket: view.ticket && memory.addTo(view.ticket) } });
  const showEntry = (entry: OutboxEntry | null) => {
    const { view } = state;
    if (entry && view?.ticket)
      change({ view: { ...view, ticket: memory.putInto(view.ticket, entry) } });
    return entry;
  };

  /** Asks for the tab and the matrices; an answer that a later look overtook is dropped. */
  async function look(): Promise<void> {
    const mine = ++looks;
    isLooking = true;
    try {
      await ask('worker.ping', undefined, { timeout: handshake });
      if (mine !== looks) return;
      change({ worker: 'answering' });
      void askAttention();
      const [directory, view] = await Promise.allSettled([
        ask('directory.load'),
        ask('popup.view', { url: tab.url ?? '', tabId: tab.tabId }),
      ]);
      if (mine !== looks) return;
      change({ failure: view.status === 'rejected' ? wordsOf(view.reason) : null });
      if (directory.status === 'fulfilled') change({ directory: directory.value });
      if (view.status === 'fulfilled') showView(view.value);
      void teaching.ask();
    } catch {
      if (mine === looks) change({ worker: 'silent' });
    } finally {
      if (mine === looks) isLooking = false;
    }
  }

  /** What needs someone elsewhere; nothing here waits for it, and without it nothing else is worse. */
  async function askAttention(): Promise<void> {
    const attention = await ask('attention.load').catch(() => null);
    if (attention) change({ attention });
  }

  async function askMarkFields(): Promise<void> {
    const ticket = state.view?.ticket;
    if (!ticket || ticket.readFrom === 'demo' || state.markFields !== null) return;
    // A helpdesk that does not answer leaves what is saved as the only choice.
    const markFields = await ask('site.mark-fields', { ref: ticket.ref }).catch(() => null);
    if (markFields) change({ markFields });
  }

  const hands = { state: () => state, change, look, tabId: () => tab.tabId };
  const teaching = teachingSession(needs, hands);

  const outbox =
    (verb: 'escalation.undo' | 'escalation.retry' | 'escalation.discard') => (id: string) =>
      ask(verb, { id }).then(showEntry);

  const actions: PopupActions = {
    ...teaching.actions,
    retry() {
      change({ worker: 'asking' });
      void look();
    },
    reloadExtension: needs.reloadExtension,
    openSidePanel: needs.openSidePanel,
    capture: needs.capture,
    openOptions: needs.openOptions,
    openHours: needs.openHours,
    copy: needs.copy,
    requestSite(origin) {
      const answer = needs.requestSite(origin);
      void answer.then((granted) => {
        if (!granted) return;
        looksLeft = looksForHelpdesk;
        void look();
      });
      return answer;
    },
    showDemo() {
      tab = { url: demoAddress, tabId: null };
      void look();
    },
    leaveDemo() {
      tab = inFront;
      void look();
    },
    askMarkFields: () => void askMarkFields(),
    async saveSite(site) {
      await ask('site.save', { site });
      void look();
    },
    async tryWrites(ref) {
      const tried = await ask('site.try-writes', { ref });
      void look();
      return tried;
    },
    async addFact(ref, fact) {
      const ticket = await ask('fact.add', { ref, event: { ...fact, at: now(), by: 'agent' } });
      if (state.view) showView({ ...state.view, ticket });
    },
    askWhatIf: (ref, question) => ask('ticket.what-if', { ref, question }),
    planEscalation: (ref, request) => ask('escalation.plan', { ref, ...request }),
    async send(plan) {
      const entry = await ask('escalation.send', { plan });
      showEntry(entry);
      return entry;
    },
    undo: outbox('escalation.undo'),
    hold: (id, isLookedAt) => ask('escalation.hold', { id, isLookedAt }).then(showEntry),
    retrySend: outbox('escalation.retry'),
    discard: outbox('escalation.discard'),
  };

  return {
    actions,
    state: () => state,
    /** Asks for the ticket anew, as after its case changed. */
    refresh: () => void look(),
    /** While something is on its way, looks again; one look at a time. */
    tick() {
      const entries = state.view?.ticket?.outbox ?? [];
      const isOnItsWay = entries.some(
        (entry) =>
          entry.state === 'sending' || (entry.state === 'waiting' && entry.sendAt <= now()),
      );
      const isUnrecognised = looksLeft > 0 && !state.view?.site?.helpdesk;
      if (isLooking || !(isOnItsWay || isUnrecognised)) return;
      looksLeft -= 1;
      void look();
    },
    /** Another tab, or another page, is in front: what is stored of it at once, then what is so. */
    async follow(next: PopupNeeds['tab']): Promise<void> {
      const isSame = next.url === inFront.url && next.tabId === inFront.tabId;
      inFront = next;
      tab = next;
      if (!isSame) {
        // What the worker said of the tab before is not drawn over this one.
        looks += 1;
        const { view } = await needs.readStored(next.url);
        if (inFront !== next) return;
        change({ view, failure: null, markFields: null, address: next.url });
      }
      await look();
    },
    /** `onDrawn` is called once what is stored is on the screen; nothing waits for it. */
    async start(onDrawn?: () => Promise<void>): Promise<void> {
      const stored = await needs.readStored(tab.url);
      change(stored);
      // A worker that is dead starts in this process: what is stored is drawn before it takes its share.
      await needs.drawn();
      void onDrawn?.();
      await look();
    },
  };
}
