import { stopwatchInPage } from '../../lib/browser/page-runtime.ts';
import { bounded } from '../../lib/outline/bounded.ts';
import { outlineSteps } from '../../lib/outline/outline.ts';
import type { CapturedPage } from '../../lib/domain/capture/outline-record.ts';

/** Longer than this the page is not kept from its own work, in milliseconds. */
const slice = 20;

/** The outline of `page`, read in slices, and not larger than may leave it. */
export async function readPage(page: Document, url: string): Promise<CapturedPage> {
  const steps = outlineSteps(page);
  for (;;) {
    const until = stopwatchInPage() + slice;
    let step = steps.next();
    while (!step.done && stopwatchInPage() < until) step = steps.next();
    if (step.done) return { url, outline: bounded(step.value) };
    await new Promise((resolve) => setTimeout(resolve));
  }
}
