import { within } from './within.ts';

/** A document that is hidden draws no frame; nothing waits longer for one, in milliseconds. */
const longest = 100;

/**
 * Resolves once what stands in the document now is on the screen: when the frame after its own begins.
 * Earlier, what follows would still keep that frame from the screen, by some 10 ms.
 */
export async function drawn(): Promise<void> {
  const frame = new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
  await within(longest, frame);
}
