import { matricesForHost } from '../view/find-matrices.ts';
import type { MatrixSummary } from '../view/views.ts';

function hostOf(address: string | null | undefined): string | null {
  // Most addresses are of mail and telephone, and each failure of `URL` costs 0.1 ms.
  if (!/^https?:/i.test(address ?? '')) return null;
  try {
    return new URL(address ?? '').hostname;
  } catch {
    return null;
  }
}

/** Hosts on which a vendor can be met: where its channels are, and where its policy is written. */
const hostsOf = ({ ladder, sourceUrl }: MatrixSummary): readonly (string | null)[] => [
  hostOf(sourceUrl),
  ...ladder.tiers.flatMap(({ channels }) => channels.map(({ address }) => hostOf(address))),
];

/** True where the tier to begin with has an address. */
const hasContact = ({ ladder: { tiers, recommended } }: MatrixSummary): boolean =>
  tiers.some(
    ({ level, channels }) =>
      level === recommended && channels.some(({ address }) => address !== null),
  );

/**
 * The vendors whose page `host` is: by a domain of their own or a subdomain of one, then by the very host
 * of a portal, a form, or the page of their policy. Several where several share it, those with a published
 * contact first.
 */
export function vendorsOfPage(
  matrices: readonly MatrixSummary[],
  host: string | null,
): readonly MatrixSummary[] {
  if (host === null) return [];
  const byDomain = matricesForHost(matrices, host);
  const name = host.toLowerCase().replace(/\.$/, '');
  const byPortal = matrices.filter((it) => !byDomain.includes(it) && hostsOf(it).includes(name));
  const found = [...byDomain, ...byPortal];
  return [...found.filter(hasContact), ...found.filter((it) => !hasContact(it))];
}
