import type { Site } from './site.ts';

/**
 * How far a helpdesk's part can be trusted on a site. `no`: it was tried on the real product.
 * `untried`: built from documents; nothing is written. `tried`: built from documents, and a note was
 * written and read back on this very site with this very helpdesk.
 */
export type Reconstruction = 'no' | 'untried' | 'tried';

/** `site`'s helpdesk as it stands; a site that is not known yet counts as never tried. */
export function reconstructionOf(
  site: Pick<Site, 'writesTriedAt' | 'writesTriedOn'> | undefined,
  helpdesk: { readonly id: string; readonly isReconstruction: boolean } | undefined,
): Reconstruction {
  if (!helpdesk?.isReconstruction) return 'no';
  const isTried = site?.writesTriedAt !== undefined && site.writesTriedOn === helpdesk.id;
  return isTried ? 'tried' : 'untried';
}
