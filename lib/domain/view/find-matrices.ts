import type { MatrixSummary } from './views.ts';

/** `text` for comparing: without case and accents. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The matrices whose vendor has `host` as a domain of its own, or a subdomain of one. */
export function matricesForHost(
  matrices: readonly MatrixSummary[],
  host: string | null,
): readonly MatrixSummary[] {
  if (host === null) return [];
  const name = host.toLowerCase().replace(/\.$/, '');
  return matrices.filter(({ domains }) =>
    domains.some((domain) => name === domain || name.endsWith(`.${domain}`)),
  );
}

/** The matrices in whose name or vendor every word of `query` occurs; all for an empty query. */
export function searchMatrices(
  matrices: readonly MatrixSummary[],
  query: string,
): readonly MatrixSummary[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return matrices.filter(({ name, vendor, domains }) => {
    const text = plain([name, vendor ?? '', ...domains].join(' '));
    return words.every((word) => text.includes(word));
  });
}
