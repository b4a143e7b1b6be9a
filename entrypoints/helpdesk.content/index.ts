import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeOver } from '../../lib/browser/page-runtime.ts';
import type { RecogniseHelpdesk } from '../../lib/ports/helpdesk.ts';
import { askWorker } from './ask-worker.ts';
import { recogniseSoon } from './recognise-soon.ts';

/**
 * The stub: all that runs on a granted site until a helpdesk is recognised there. A plain script
 * (see wxt.config.ts): WXT's wrapper for content scripts is larger than the stub may be, and tells
 * the page the extension's id.
 */
const known = import.meta.glob<RecogniseHelpdesk>('../../lib/helpdesks/*/recognise.ts', {
  eager: true,
  import: 'recognise',
});
const helpdesks = Object.entries(known).map(
  ([path, recognise]) => [path.split('/').at(-2) ?? '', recognise] as const,
);

export default defineUnlistedScript(() => {
  // An overlay of an earlier start would fight the one that follows.
  takeOver('overlay').abort();
  const { signal } = takeOver('stub');
  recogniseSoon(document, helpdesks, signal, (helpdesk) => {
    // A worker that cannot be asked is being replaced, and will start us again.
    askWorker('page.recognised', { helpdesk }).catch(() => undefined);
  });
});
