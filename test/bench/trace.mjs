const categories = 'toplevel,devtools.timeline,blink.user_timing';

/** The processor's time of `some` events, in milliseconds. */
const sum = (some) => some.reduce((total, { tdur = 0 }) => total + tdur, 0) / 1000;
const within = (it, outer) => it.ts >= outer.ts && it.ts + it.dur <= outer.ts + outer.dur;
const isOurs = ({ name, args }) =>
  name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension:');
/** A task of the garbage collector alone: it comes when it likes, for the page and for us at once. */
const collects = ({ args }) => /\b(?:v8|cppgc)::internal::/.test(args?.src_func ?? '');
const isLayout = ({ name }) => /^(?:Layout|UpdateLayoutTree)$/.test(name);

/** What one of our functions asked for of layout, in its order, and how much of that is the page's own. */
function layoutsIn(call, events) {
  const layouts = events.filter((it) => isLayout(it) && within(it, call));
  // The page was not laid out yet and would have been in this frame; what follows comes of our writing.
  const first = layouts.findIndex(({ name }) => name === 'Layout');
  return { all: layouts, pagesOwn: layouts.slice(0, first + 1) };
}

/**
 * What Chromium's own trace says of the main thread of `page` while `work` is done; `work` marks its
 * begin with `performance.mark('bench')`. Times are the processor's, in milliseconds: `all` of every
 * task, ours and the page's, with style, layout, paint and the worker's messages, but for those of the
 * garbage collector, which are `collected`; `script` of our
 * functions without layout; `longest` of the longest of them with the layout that our writing brought.
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
  const ours = main.filter(isOurs).map((call) => ({ call, layouts: layoutsIn(call, main) }));
  const longest = ours.map(({ call, layouts }) => sum([call]) - sum(layouts.pagesOwn));
  const tasks = main.filter(({ name }) => name === 'ThreadControllerImpl::RunTask');
  return {
    all: sum(tasks.filter((task) => !collects(task))),
    collected: sum(tasks.filter(collects)),
    script: ours.reduce((total, { call, layouts }) => total + sum([call]) - sum(layouts.all), 0),
    longest: Math.max(0, ...longest),
  };
}
