import { median } from './median.mjs';

/** Milliseconds that the samples of `profile` spent in scripts whose address fits `isOurs`. */
function timeIn(profile, isOurs) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  const ours = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at))
      if (isOurs(nodes.get(at).callFrame.url)) return true;
    return false;
  };
  const known = new Map();
  let total = 0;
  profile.samples.forEach((id, at) => {
    if (!known.has(id)) known.set(id, ours(id));
    if (known.get(id)) total += profile.timeDeltas[at];
  });
  return total / 1000;
}

/**
 * Milliseconds of our own script while a list loads and gets its badges, what it called included:
 * the median of `runs`; and the longest of the page's tasks over 50 ms after it had loaded.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function listPaint(page, openList, runs = 5) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    await cdp.send('Profiler.start');
    await openList();
    await page.locator('[data-uptier][data-kind="row"]').first().waitFor({ state: 'attached' });
    await page.locator('[data-uptier][data-kind="dock"]').first().waitFor({ state: 'attached' });
    const { profile } = await cdp.send('Profiler.stop');
    times.push(timeIn(profile, (url) => url.startsWith('chrome-extension://')));
  }
  return median(times);
}
