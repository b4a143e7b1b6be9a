import { captureSteps, type CaptureOptions } from '../domain/capture/capture.ts';
import type { CaptureDraft } from '../domain/capture/draft.ts';
import { findAddresses } from '../formats/links.ts';
import { countryOfPhone, internationalPhone } from '../formats/phones.ts';
import { outlineSteps } from '../outline/outline.ts';
import { runSteps } from '../outline/run-steps.ts';
import { textOutline } from '../outline/text-outline.ts';
import { parsePage } from './html-page.ts';

/** The draft that a saved page gives: plain text where its name ends in `.txt`, HTML otherwise. */
export function captureFile(
  file: string,
  text: string,
  { without = [] }: Pick<CaptureOptions, 'without'> = {},
): CaptureDraft {
  const outline = /\.txt$/i.test(file)
    ? textOutline(text)
    : runSteps(outlineSteps(parsePage(text)));
  return runSteps(
    captureSteps(outline, {
      finders: { findAddresses, internationalPhone, countryOfPhone },
      without,
    }),
  );
}
