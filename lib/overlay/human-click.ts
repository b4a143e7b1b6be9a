/** Below this a person can no longer be said to have seen what was clicked. */
const leastOpacity = 0.7;
/** Shown for less than so many milliseconds, nobody has read it. */
const leastShown = 300;

function* upward(from: Element): Iterable<Element> {
  for (let it: Element | null = from; it !== null; it = it.parentElement) yield it;
}

/** How opaque `element` is with everything around it, from 0 to 1. */
function opacity(element: Element, window: Window): number {
  let product = 1;
  for (const it of upward(element)) {
    const style = window.getComputedStyle(it);
    if (style.visibility === 'hidden' || style.display === 'none') return 0;
    const own = Number.parseFloat(style.opacity);
    product *= Number.isNaN(own) ? 1 : own;
  }
  return product;
}

/**
 * True where a person made `event` on something in `host` that they could see: not made by a script,
 * not under another element, not made transparent, not there for a blink only.
 */
export function isHumanClick(event: MouseEvent, host: Element, shownFor: number): boolean {
  const window = host.ownerDocument.defaultView;
  if (!event.isTrusted || window === null || shownFor < leastShown) return false;
  if (opacity(host, window) < leastOpacity) return false;
  // A key's click carries no place: the middle of what was clicked stands for it.
  const { target } = event;
  const box = target instanceof Element ? target.getBoundingClientRect() : null;
  const byKey = event.detail === 0;
  if (byKey && box === null) return false;
  const x = byKey && box ? box.left + box.width / 2 : event.clientX;
  const y = byKey && box ? box.top + box.height / 2 : event.clientY;
  return host.ownerDocument.elementFromPoint(x, y) === host;
}
