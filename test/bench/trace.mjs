const categories = 'toplevel,devtools.timeline,blink.user_timing';

/**
 * What Chromium's own trace says of the main thread of `page` while `work` is done; `work` marks its
 * begin with `performance.mark('bench')`. Times are the processor's, in milliseconds.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function traced(page, work) {
  const cdp = await page.context().browser().newBrowserCDPSession();
  const events = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await work();
  const done = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await done;
  await cdp.detach();
  const begin = events.find(({ name, cat }) => name === 'bench' && cat.includes('user_timing'));
  const main = events.filter(
    ({ pid, tid, ts }) => pid === begin.pid && tid === begin.tid && ts >= begin.ts,
  );
  const isOurs = ({ name, args }) =>
    name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:');
  const ours = main.filter(isOurs);
  const within = (it, outer) => it.ts >= outer.ts && it.ts + it.dur <= outer.ts + outer.dur;
  const sum = (some) => some.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
  // The page's own layout, asked for a little earlier by us; it counts in the whole, not as script.
  const layouts = main.filter(({ name }) => /^(?:Layout|UpdateLayoutTree)$/.test(name));
  const scriptOf = (call) => sum([call]) - sum(layouts.filter((it) => within(it, call)));
  const scripts = ours.map(scriptOf);
  return {
    all: sum(main.filter(({ name }) => name === 'ThreadControllerImpl::RunTask')),
    script: scripts.reduce((total, it) => total + it, 0),
    longest: Math.max(0, ...scripts),
  };
}
