import type { RecogniseHelpdesk } from '../../lib/ports/helpdesk.ts';

/** A page that draws itself has so long after its load to become recognisable, in milliseconds. */
const patience = 3000;

/**
 * Tells which helpdesk `document` is a page of: at once, or as soon as it shows, or null when its
 * time is over. Told once, and not at all when `signal` aborts before.
 */
export function recogniseSoon(
  document: Document,
  helpdesks: readonly (readonly [id: string, recognise: RecogniseHelpdesk])[],
  signal: AbortSignal,
  tell: (helpdesk: string | null) => void,
): void {
  const find = () => {
    const url = new URL(document.location.href);
    return helpdesks.find(([, recognise]) => recognise(document, url))?.[0] ?? null;
  };
  const first = find();
  if (first !== null) return tell(first);

  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  const settle = (helpdesk: string | null) => {
    done.abort();
    if (!signal.aborted) tell(helpdesk);
  };
  const look = () => {
    const found = either.aborted ? null : find();
    if (found !== null) settle(found);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    timer = setTimeout(() => {
      const found = find();
      settle(found);
    }, patience);
  };
  either.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  document.addEventListener('DOMContentLoaded', look, { signal: either });
  if (document.readyState === 'complete') wait();
  else document.defaultView?.addEventListener('load', wait, { once: true, signal: either });
}
