import type { RecogniseHelpdesk } from '../../ports/helpdesk.ts';

/**
 * True on any page of Request Tracker 5, at any host and under any path prefix.
 *
 * Every page's body carries an id made of its template's name; the footer names the maker. Asked for
 * by selectors alone: a form called `body` with a field called `id` would stand in for both.
 */
export const recognise: RecogniseHelpdesk = (root) =>
  root.querySelector('body[id^="comp-"] #bpscredits a[href*="bestpractical.com"]') !== null;
