/** A matrix that is there already, as far as a new one must keep out of its way. */
export interface TakenMatrix {
  readonly id: string;
  readonly sourceUrl?: string | null;
  readonly captured?: string | null;
}

/** The page without what only scrolls or counts: two readings of one page have the same. */
export function pageAddress(url: string): string {
  const page = new URL(url);
  page.hash = '';
  return page.href;
}

/** True for a matrix that was captured from this page. */
export const isCapturedFrom = ({ sourceUrl, captured }: TakenMatrix, url: string): boolean =>
  Boolean(captured) && sourceUrl === pageAddress(url);
