import { within } from './within.ts';

/** A document that is hidden draws no frame; nothing waits longer for one, in milliseconds. */
const longest = 100;

/** Resolves once what stands in the document now has been drawn. */
export async function drawn(): Promise<void> {
  const frame = new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
  await within(longest, frame);
}
