import { inSlices } from '../../lib/browser/in-slices.ts';
import type { CapturedPage } from '../../lib/domain/capture/outline-record.ts';
import { bounded } from '../../lib/outline/bounded.ts';
import { outlineSteps } from '../../lib/outline/outline.ts';

/** The outline of `page`, not larger than may leave it. */
export const readPage = async (page: Document, url: string): Promise<CapturedPage> => ({
  url,
  outline: bounded(await inSlices(outlineSteps(page))),
});
