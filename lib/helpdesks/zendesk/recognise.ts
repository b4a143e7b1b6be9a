import type { RecogniseHelpdesk } from '../../ports/helpdesk.ts';

/**
 * True in Zendesk's agent workspace, once its toolbar or its strip of tabs is drawn: the same
 * document serves every page, and is empty before.
 */
export const recognise: RecogniseHelpdesk = (root, { pathname }) =>
  pathname.startsWith('/agent') &&
  root.querySelector('[data-test-id="header-toolbar"],[data-test-id="header-tablist"]') !== null;
