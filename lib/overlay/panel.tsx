import { PanelFrame, type Supposed } from '../../components/badge/PanelFrame.tsx';
import type { Reader } from '../../components/badge/badge-words.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { TicketView } from '../domain/view/views.ts';
import type { PageTheme } from '../ports/helpdesk.ts';
import type { Host, HostMaker } from './host.ts';
import { inTime, type OverlayWorker } from './worker.ts';

export interface Panel {
  /** The ticket whose panel is open. */
  openFor(): TicketId | null;
  toggle(ticketId: TicketId, badge: Host): void;
  close(): void;
  draw(view: TicketView | undefined, reader: Reader, theme: PageTheme): void;
}

const margin = 8;

/** Beside `badge` and inside the window: below it, or above where there is more room. */
function putBeside(panel: HTMLElement, badge: HTMLElement, window: Window): void {
  const { document } = window;
  const box = badge.getBoundingClientRect();
  const width = panel.offsetWidth;
  const below = window.innerHeight - box.bottom - 2 * margin;
  const above = box.top - 2 * margin;
  const isBelow = below >= 240 || below >= above;
  const left = Math.max(
    margin,
    Math.min(box.left, document.documentElement.clientWidth - width - margin),
  );
  // The host's own style is ours alone to set, so it is told where to go in custom properties.
  const places = {
    '--left': `${left}px`,
    '--top': isBelow ? `${Math.max(margin, box.bottom + 4)}px` : 'auto',
    '--bottom': isBelow ? 'auto' : `${window.innerHeight - box.top + 4}px`,
    // The head of the panel and its borders take 46 px.
    '--room': `${Math.max(120, Math.min(640, isBelow ? below : above) - 46)}px`,
  };
  for (const [name, value] of Object.entries(places)) panel.style.setProperty(name, value);
}

/** The panel that a ticket's badge opens: one at a time, over the page. */
export function createPanel(
  document: Document,
  hosts: HostMaker,
  worker: OverlayWorker,
  changed: () => void,
  signal: AbortSignal,
): Panel {
  let open: { readonly ticketId: TicketId; readonly badge: Host; readonly host: Host } | null =
    null;
  let isFresh = false;
  let supposed: Supposed | null = null;

  async function suppose(ticketId: TicketId, choice: string, { text }: Reader) {
    const mine = { choice, answer: [] };
    supposed = mine;
    changed();
    const answer = await inTime(worker.whatIf(ticketId, choice)).catch(() => [
      text('what_if_failed'),
    ]);
    // Only the latest question is answered.
    if (supposed !== mine) return;
    supposed = { choice, answer };
    changed();
  }

  function close() {
    if (!open) return;
    const { badge, host } = open;
    const hadFocus = host.focused() !== null;
    open = supposed = null;
    host.remove();
    if (hadFocus) badge.find('button')?.focus();
    changed();
  }
  const isIn = (event: Event, host: Host | undefined) =>
    host !== undefined && event.composedPath().includes(host.element);
  // A press anywhere else closes it; what it lands on is still the page's.
  const pressed = (event: Event) => {
    if (!isIn(event, open?.host) && !isIn(event, open?.badge)) close();
  };
  const typed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (isIn(event, open?.host) || isIn(event, open?.badge))) close();
  };
  const options = { signal, capture: true, passive: true };
  document.addEventListener('pointerdown', pressed, options);
  document.addEventListener('keydown', typed, options);
  signal.addEventListener('abort', close, { once: true });

  return {
    openFor: () => open?.ticketId ?? null,
    close,
    toggle(ticketId, badge) {
      const wasOpen = open?.ticketId === ticketId;
      close();
      if (wasOpen) return;
      open = { ticketId, badge, host: hosts.create('panel') };
      isFresh = true;
      changed();
    },
    draw(view, reader, theme) {
      if (!open) return;
      const { badge, host } = open;
      // A page that takes the panel away has closed it.
      const isTaken = !isFresh && !host.element.isConnected;
      if (!badge.element.isConnected || isTaken) return close();
      // Opened before it was drawn: it shows as soon as it is.
      if (!view?.panel) return;
      host.theme(theme);
      if (isFresh) host.style();
      host.draw(
        <PanelFrame
          view={view}
          reader={reader}
          supposed={supposed}
          onChoose={(choice) => void suppose(view.ref.ticketId, choice, reader)}
          onClose={close}
        />,
      );
      if (isFresh) document.documentElement.append(host.element);
      if (document.defaultView) putBeside(host.element, badge.element, document.defaultView);
      if (isFresh) host.find('.frame')?.focus();
      isFresh = false;
    },
  };
}
