import { setUpZendesk } from '../e2e/set-up-zendesk.mjs';
import { whenCutOff } from '../run/ending.mjs';

/** An hour with a change of route every ten seconds. */
const changes = 360;
const warmUp = 20;
/** Milliseconds between two: as fast as nobody is, and no fight over the same badge. */
const pause = 120;

async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name) => metrics.find((it) => it.name === name)?.value ?? 0;
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes') };
}

/** How much memory an hour's changes of route leave behind in the page, and hosts without a place. */
export async function hourFigures() {
  const { page, zendesk, grant, close } = await setUpZendesk();
  const forget = whenCutOff(close);
  try {
    await grant();
    await zendesk.openTicket('1');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const routes = [
      '/agent/filters/29',
      '/agent/tickets/1',
      '/agent/filters/28',
      '/agent/tickets/3',
    ];
    const change = async (turn) => {
      const route = routes[turn % routes.length];
      await zendesk.visit(route);
      const id = /tickets\/(\d+)/.exec(route)?.[1];
      await (id ? zendesk.badgeOf(id) : zendesk.rowBadges.first()).waitFor();
      await page.waitForTimeout(pause);
    };
    for (let turn = 0; turn < warmUp; turn += 1) await change(turn);
    const before = await heapOf(cdp);
    for (let turn = 0; turn < changes; turn += 1) await change(turn);
    const after = await heapOf(cdp);
    const growth = (after.bytes - before.bytes) / 2 ** 20;
    return [
      { name: `heap growth in ${changes} changes of route`, value: growth, unit: 'MB', budget: 2 },
      {
        name: 'nodes that were left behind',
        value: Math.max(0, after.nodes - before.nodes),
        unit: 'nodes',
        budget: 100,
      },
    ];
  } finally {
    await close();
    forget();
  }
}
