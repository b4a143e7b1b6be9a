// The steps that need browsers, with what cannot be had skipped by name.
import { ensureBrowsers } from './ensure-browsers.mjs';
import { runPlaywright } from './run-playwright.mjs';
import { build } from './steps.mjs';

/** Finds the browsers, builds with open roots and runs Playwright; `args` go to Playwright. */
export async function endToEnd(report, args = [], { show = false } = {}) {
  let browsers;
  const found = await report.step('browsers', async () => {
    browsers = await ensureBrowsers();
    return { note: [browsers.chromium, browsers.firefox ?? browsers.whyNoFirefox].join(', ') };
  });
  if (!found) return;
  if (!(await report.step('build for the tests', () => build('e2e')))) return;
  const env = {
    CHROMIUM: browsers.chromium,
    ...(browsers.firefox
      ? { FIREFOX: browsers.firefox }
      : { UPTIER_NO_FIREFOX: browsers.whyNoFirefox }),
  };
  await report.step('browser tests', () => runPlaywright(args, { env, show }));
}
