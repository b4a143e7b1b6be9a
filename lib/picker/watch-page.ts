/**
 * Calls `changed` once a frame when the page is another or shows something else, and `moved` when it
 * was scrolled or resized, until `signal` aborts. Our own element counts for nothing.
 */
export function watchPage(
  document: Document,
  own: Element,
  changed: () => void,
  moved: () => void,
  signal: AbortSignal,
): void {
  const window = document.defaultView;
  if (!window) return;
  let frame = 0;
  const soon = () => {
    frame ||= window.requestAnimationFrame(() => {
      frame = 0;
      // A page that draws itself anew may take everything else away.
      if (!own.isConnected && !signal.aborted) document.documentElement.append(own);
      changed();
    });
  };
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => target !== own)) soon();
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
  });
  for (const type of ['popstate', 'hashchange'])
    window.addEventListener(type, soon, { signal, passive: true });
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, moved, { signal, passive: true, capture: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.cancelAnimationFrame(frame);
    },
    { once: true },
  );
}
