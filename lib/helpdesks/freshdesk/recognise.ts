import type { RecogniseHelpdesk } from '../../ports/helpdesk.ts';

/** Parts that only these products have: on a company's own domain the host tells nothing. */
const own = ['.app-main-wrapper', '[data-test-id="ticket-human-display-id"]', 'tr.et-tr'];

/**
 * True on agents' pages of Freshdesk and Freshservice, which are an Ember application under `/a/`.
 * What customers see is under `/support/`, and is none of ours.
 */
export const recognise: RecogniseHelpdesk = (root, { hostname, pathname }) =>
  pathname.startsWith('/a/') &&
  root.querySelector('body.ember-application') !== null &&
  (/\.fresh(?:desk|service)\.com$/.test(hostname) || root.querySelector(own.join()) !== null);
