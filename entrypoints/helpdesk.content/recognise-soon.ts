import type { RecogniseHelpdesk } from '../../lib/ports/helpdesk.ts';

/** A page that draws itself has so long after its load to become recognisable, in milliseconds. */
const patience = 3000;
/**
 * After so long, in milliseconds, it is told that nothing is recognised yet: where the user chose the
 * helpdesk, its page half starts and has time left to say within three seconds what it cannot read.
 */
const shortPatience = 500;

/**
 * Tells which helpdesk `document` is a page of: at once, or as soon as it shows. Where none does,
 * tells null once, half a second from now, and goes on looking until the page had its time. Nothing
 * is told once `signal` aborts.
 */
export function recogniseSoon(
  document: Document,
  helpdesks: readonly (readonly [id: string, recognise: RecogniseHelpdesk])[],
  signal: AbortSignal,
  tell: (helpdesk: string | null) => void,
): void {
  const find = () => {
    try {
      const url = new URL(document.location.href);
      return helpdesks.find(([, recognise]) => recognise(document, url))?.[0] ?? null;
    } catch {
      // A page that trips us up is none that we know.
      return null;
    }
  };
  const first = find();
  if (first !== null) return tell(first);

  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  const look = () => {
    const found = either.aborted ? null : find();
    if (found === null) return;
    done.abort();
    tell(found);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  const early = setTimeout(tell, shortPatience, null);
  let late: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    late = setTimeout(() => {
      look();
      done.abort();
    }, patience);
  };
  either.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(early);
    clearTimeout(late);
  });
  document.addEventListener('DOMContentLoaded', look, { signal: either });
  if (document.readyState === 'complete') wait();
  else document.defaultView?.addEventListener('load', wait, { once: true, signal: either });
}
