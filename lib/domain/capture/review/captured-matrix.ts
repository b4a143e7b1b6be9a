import { parseMatrix, type ParsedMatrix } from '../../matrix/parse-matrix.ts';
import type { Matrix } from '../../matrix/schema.ts';
import { isWebAddress } from '../../matrix/values.ts';
import type { CaptureDraft } from '../draft.ts';
import { matrixFromDraft } from '../matrix-of-draft.ts';
import { idOf, matrixLine } from '../matrix-parts.ts';
import { isCapturedFrom, pageAddress, type TakenMatrix } from './captured-from.ts';
import { hostOfPage } from './vendor-domain.ts';

/** What a person says of a captured page as a whole. */
export interface CaptureHead {
  readonly name: string;
  /** The vendor's domain; empty: the matrix is not offered by itself on any site. */
  readonly domain: string;
}

/**
 * The id of what is captured from `url`: that of an earlier capture of the same page, which it will
 * replace, else one that no other matrix has.
 */
export function capturedId(url: string, taken: readonly TakenMatrix[]): string {
  const earlier = taken.find((it) => isCapturedFrom(it, url));
  if (earlier) return earlier.id;
  const { pathname } = new URL(url);
  const wanted = idOf(`${hostOfPage(url) ?? ''}${pathname}`, 'captured');
  const ids = new Set(taken.map(({ id }) => id));
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? wanted : `${wanted}-${nth}`;
    if (!ids.has(id)) return id;
  }
}

export interface CapturedMatrix {
  /** As it would be imported. */
  readonly matrix: Matrix;
  readonly parsed: ParsedMatrix;
}

/**
 * What would be imported of `draft`, and what is found wrong with it; null where nothing of a policy
 * is left.
 *
 * @param on the local day of the capture, such as `2026-12-25`
 */
export function capturedMatrix(
  draft: CaptureDraft,
  head: CaptureHead,
  source: { readonly url: string; readonly id: string; readonly on: string },
): CapturedMatrix | null {
  const drafted = matrixFromDraft(draft);
  if (!drafted) return null;
  const url = pageAddress(source.url);
  const matrix: Matrix = {
    ...drafted,
    id: source.id,
    name: head.name,
    source: {
      title: matrixLine(draft.title) ?? hostOfPage(url) ?? source.id,
      published: 'unknown',
      captured: source.on,
      ...(isWebAddress(url) ? { url } : {}),
    },
    ...(head.domain === '' ? {} : { recognise: { domains: [head.domain] } }),
  };
  return { matrix, parsed: parseMatrix(matrix) };
}
