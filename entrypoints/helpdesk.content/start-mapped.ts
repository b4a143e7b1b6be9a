import { siteMapFormat, type SiteMap } from '../../lib/domain/site-map/site-map.ts';
import type { HelpdeskPage } from '../../lib/ports/helpdesk.ts';
import { askWorker } from './ask-worker.ts';
import { startOverlay } from './start-overlay.ts';

/** Starts the overlay on a page that a user taught: its map is asked for first. */
export async function startMapped(pageFromMap: (map: SiteMap) => HelpdeskPage): Promise<void> {
  const map = await askWorker('page.map', { format: siteMapFormat }).catch(() => null);
  if (map) startOverlay(pageFromMap(map));
}
