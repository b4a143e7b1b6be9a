import { keptText } from '../../components/kept-text.ts';
import { createFormats } from '../../components/text.ts';
import {
  isAlive,
  listenInPage,
  messageInPage,
  stopwatchInPage,
  takeOver,
  timeInPage,
} from '../../lib/browser/page-runtime.ts';
import { toInstant } from '../../lib/domain/time/instant.ts';
import { readNotice, ticketIn } from '../../lib/messaging/notices.ts';
import { pageHealth } from '../../lib/overlay/page-health.ts';
import { startOverlay as start } from '../../lib/overlay/overlay.ts';
import type { HelpdeskPage } from '../../lib/ports/helpdesk.ts';
import { askWorker } from './ask-worker.ts';

const text = keptText((key, ...values) => messageInPage(key, values.map(String)));

/**
 * Starts the overlay with a helpdesk's page half; a second start in one document takes the first
 * one's place.
 *
 * The extension's end (an update, a switch-off) is noticed at every change of the page, when its
 * window gets the focus or its tab is shown, and with the minute's tick: no poll, and no port, which
 * would end with every nap of the worker. After an update the new stub takes away what the old
 * overlay drew, which the old one sees as a change of the page.
 */
export function startOverlay(page: HelpdeskPage): void {
  const life = takeOver('overlay');
  const locale = messageInPage('@@ui_locale', []).replaceAll('_', '-') || navigator.language;
  let zone: string | undefined;
  let formats = createFormats(locale);
  let panelStyle = '';
  const overlay = start(
    {
      document,
      page,
      worker: {
        async assess(kind, readings, signedInAs) {
          const view = await askWorker('page.assess', { page: kind, readings, signedInAs });
          panelStyle = view.panelStyle ?? panelStyle;
          if (view.zone !== zone) formats = createFormats(locale, (zone = view.zone), !!zone);
          return view;
        },
        history: (ticketId) => askWorker('page.history', { ticketId }),
        whatIf: (ticketId, choice) => askWorker('page.what-if', { ticketId, choice }),
        undo: (id) => askWorker('escalation.undo', { id }),
        hold: (id, isLookedAt) => askWorker('escalation.hold', { id, isLookedAt }),
      },
      clock: { now: () => toInstant(timeInPage()) },
      text,
      formats: () => formats,
      panelStyle: () => panelStyle,
      direction: messageInPage('@@bidi_dir', []) === 'rtl' ? 'rtl' : 'ltr',
      isAlive,
      stopwatch: stopwatchInPage,
    },
    life,
  );
  listenInPage((message) => {
    const notice = readNotice(message, location.origin);
    if (notice === 'page.refresh') overlay.refresh();
    if (notice === 'page.stop') life.abort();
    if (notice === 'page.health') return pageHealth(page, document, new URL(location.href));
    const ticket = ticketIn(message);
    return notice === 'page.holds-draft' && ticket !== null && page.holdsDraft?.(document, ticket);
  }, life.signal);
}
