import type { OwnRequest } from '../domain/customer/own-request.ts';
import type { PageRequest } from '../domain/customer/own-request-record.ts';

const readers = import.meta.glob<(root: Document, url: URL) => OwnRequest | null>(
  './*/request-page.ts',
  { eager: true, import: 'readRequestPage' },
);

/** The customer's own request that `root`, the page at `url`, shows; null where it shows none. */
export function readRequestPage(root: Document, url: URL): PageRequest | null {
  for (const read of Object.values(readers)) {
    const request = read(root, url);
    if (request) return { origin: url.origin, request };
  }
  return null;
}
