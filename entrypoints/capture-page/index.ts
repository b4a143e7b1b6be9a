import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeOver } from '../../lib/browser/page-runtime.ts';
import { pointOnPage } from './point-on-page.ts';
import { readPage } from './read-page.ts';

/**
 * Injected into the page in front when somebody clicks *Capture this page*. Its result is the page's
 * outline; until its review is left it shows on the page where a field's words stand.
 */
export default defineUnlistedScript(async () => {
  const { signal } = takeOver('capture');
  pointOnPage(document, signal);
  return readPage(document, location.href);
});
