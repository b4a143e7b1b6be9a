/** What a person does with the pointer or the keys while something is to be pointed at. */
export interface Pointing {
  /** False while nothing is to be pointed at: the page is then left alone. */
  readonly isOn: () => boolean;
  readonly isOurs: (target: EventTarget | null) => boolean;
  /** True where a key belongs to a control of the bar. */
  readonly isInControl: () => boolean;
  readonly hover: (element: Element) => void;
  readonly point: (element: Element) => void;
  readonly leave: () => void;
}

/** What the page must not see of a click that points. */
const pressed = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
];

/** Nor that something is hovered: tooltips take away the `title` in which the time of a date stands. */
const hovered = ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'mousemove'];

/** The element that an arrow key leads to from `from`; `from` itself where there is none. */
function moved(from: Element, key: string): Element {
  const next: Readonly<Record<string, Element | null>> = {
    ArrowUp: from.localName === 'body' ? null : from.parentElement,
    ArrowDown: from.firstElementChild,
    ArrowLeft: from.previousElementSibling,
    ArrowRight: from.nextElementSibling,
  };
  return next[key] ?? from;
}

/**
 * Lets a person point at an element of `document`: by hovering and clicking, or with the arrow keys
 * (up: what it stands in, down: what stands in it) and Enter. Escape leaves. Only what a person
 * really pressed counts, and the page never sees it.
 */
export function watchPointer(document: Document, it: Pointing, signal: AbortSignal): void {
  const window = document.defaultView;
  if (!window) return;
  let at: Element | null = null;
  const options = { capture: true, signal };
  const show = (element: Element) => {
    at = element;
    it.hover(element);
  };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (!it.isOn()) return;
      const under = document.elementFromPoint(clientX, clientY);
      if (under && !it.isOurs(under) && under !== at) show(under);
    },
    options,
  );
  for (const type of hovered)
    window.addEventListener(
      type,
      (event) => {
        if (it.isOn() && !it.isOurs(event.target)) event.stopImmediatePropagation();
      },
      options,
    );
  for (const type of pressed)
    window.addEventListener(
      type,
      (event) => {
        const { target } = event;
        if (!it.isOn() || it.isOurs(target) || !(target instanceof Element)) return;
        stop(event);
        if (type === 'click' && event.isTrusted) it.point(target);
      },
      options,
    );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') {
        stop(event);
        it.leave();
      }
      if (!it.isOn()) return;
      if (event.key.startsWith('Arrow')) {
        stop(event);
        const next = moved(at ?? document.body, event.key);
        next.scrollIntoView({ block: 'nearest' });
        show(next);
      } else if (event.key === 'Enter' && at && !it.isInControl()) {
        stop(event);
        it.point(at);
      }
    },
    options,
  );
}
