import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readRequestPage } from '../../lib/helpdesks/request-pages.ts';

/**
 * Injected into the page in front where its portal's API did not answer. Its result is the customer's
 * own request as the page shows it; it changes nothing and leaves nothing behind.
 */
export default defineUnlistedScript(() => readRequestPage(document, new URL(location.href)));
