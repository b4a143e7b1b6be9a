import type { HelpdeskPageKind } from '../domain/ticket/facts.ts';
import type { HelpdeskPage, TicketReading } from '../ports/helpdesk.ts';

/** A page that shows nothing may still be loading for so long, in milliseconds. */
const patience = 2000;

/** What a page shows now. */
export interface PageReading {
  readonly kind: HelpdeskPageKind;
  readonly readings: readonly TicketReading[];
  /** What was not found, once the page had its time; null before, and where all was found. */
  readonly missing: readonly string[] | null;
  /** The page keeps removing what we draw: nothing is drawn in it any more. */
  readonly hasGivenUp?: boolean;
  /** When to read again, whatever happens; null where nothing is awaited. */
  readonly againAt: number | null;
}

/** Reads `document` afresh at each call; knows only since when a page shows nothing. */
export function createPageReader(page: HelpdeskPage, document: Document) {
  let route = '';
  let since = 0;

  return (now: number): PageReading => {
    const url = new URL(document.location.href);
    const kind = page.pageAt(url);
    if (url.href !== route) since = now;
    route = url.href;
    if (kind.kind === 'other') return { kind, readings: [], missing: null, againAt: null };
    const readings = page.readTickets(document, kind);
    if (readings.length > 0 && !page.isTaught)
      return { kind, readings, missing: null, againAt: null };
    if (now < since + patience) return { kind, readings, missing: null, againAt: since + patience };
    const missing = page.missingOn(document, kind);
    return { kind, readings, missing: missing.length > 0 ? missing : null, againAt: null };
  };
}
