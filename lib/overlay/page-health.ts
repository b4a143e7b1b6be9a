import type { PageHealth } from '../domain/view/views.ts';
import type { HelpdeskPage } from '../ports/helpdesk.ts';

/** What `page` reads of `root` now: names and counts, none of the page's words. */
export function pageHealth(page: HelpdeskPage, root: Document, url: URL): PageHealth {
  const kind = page.pageAt(url);
  const readings = page.readTickets(root, kind);
  return {
    page: kind.kind,
    tickets: readings.length,
    found: [
      ...new Set(readings.flatMap(({ found, shown }) => Object.keys({ ...found, ...shown }))),
    ],
    missing: page.missingOn(root, kind),
    signedIn: page.signedInAs(root) !== null,
  };
}
