import { captureSteps } from '../../lib/domain/capture/capture.ts';
import { findAddresses } from '../../lib/formats/links.ts';
import { countryOfPhone, internationalPhone } from '../../lib/formats/phones.ts';
import { outlineSteps } from '../../lib/outline/outline.ts';
import { runInSlices } from '../../lib/outline/run-steps.ts';

const slice = 12;

/** Captures the page it stands in, in slices; milliseconds of work in all, and of the longest task. */
async function capture() {
  let begun = performance.now();
  let worked = 0;
  let longest = 0;
  const end = () => {
    const lasted = performance.now() - begun;
    worked += lasted;
    longest = Math.max(longest, lasted);
  };
  const slices = {
    isOver: () => performance.now() - begun > slice,
    rest: async () => {
      end();
      await new Promise((done) => setTimeout(done));
      begun = performance.now();
    },
  };
  const outline = await runInSlices(outlineSteps(document), slices);
  const finders = { findAddresses, internationalPhone, countryOfPhone };
  const draft = await runInSlices(captureSteps(outline, { finders }), slices);
  end();
  return { worked, longest, tiers: draft.tiers.length };
}

Object.assign(globalThis, { capture });
