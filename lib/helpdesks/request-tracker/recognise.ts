import type { RecogniseHelpdesk } from '../../ports/helpdesk.ts';

/**
 * True on any page of Request Tracker 5, at any host and under any path prefix.
 *
 * Every page's body carries an id made of its template's name; the footer names the maker.
 */
export const recognise: RecogniseHelpdesk = (root) =>
  (root.body?.id ?? '').startsWith('comp-') &&
  root.querySelector('#bpscredits a[href*="bestpractical.com"]') !== null;
