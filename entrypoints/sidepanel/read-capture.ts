import { inSlices } from '../../lib/browser/in-slices.ts';
import { captureSteps } from '../../lib/domain/capture/capture.ts';
import type { CaptureDraft } from '../../lib/domain/capture/draft.ts';
import type { AddressFinders } from '../../lib/domain/capture/finders.ts';
import { parseCapturedPage } from '../../lib/domain/capture/outline-record.ts';
import { findAddresses } from '../../lib/formats/links.ts';
import { countryOfPhone, internationalPhone } from '../../lib/formats/phones.ts';

/** What a page says, and what is needed to correct it. */
export interface ReadCapture {
  readonly url: string;
  readonly draft: CaptureDraft;
  readonly finders: AddressFinders;
}

/** Reads what came back from a page; null where it is not what our script makes. */
export async function readCapture(value: unknown): Promise<ReadCapture | null> {
  const page = parseCapturedPage(value);
  if (!page) return null;
  const finders = { findAddresses, internationalPhone, countryOfPhone };
  const { href, hostname } = new URL(page.url);
  const draft = await inSlices(captureSteps(page.outline, { finders, host: hostname }));
  return { url: href, draft, finders };
}
