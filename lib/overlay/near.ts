/** How far outside the window a row still counts as near, in pixels. */
const margin = 240;
/** So many new rows are looked at at once; of more, the browser tells a frame later. */
const lookedAt = 300;

/** True where `element` is laid out, in the window or near it. */
function isNear(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > -margin && top < innerHeight + margin;
}

export interface Near {
  /** Watches exactly `elements`, in place of those watched before. */
  watch(elements: readonly Element[]): void;
  /** True where `element` is in the window, or about to be. */
  has(element: Element): boolean;
}

/** Knows which rows are in or near the window; `changed` is called when one comes near. */
export function createNear(changed: () => void, signal: AbortSignal): Near {
  const near = new WeakSet<Element>();
  let watched = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      let came = false;
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) {
          came ||= !near.has(target);
          near.add(target);
        } else near.delete(target);
      }
      if (came) changed();
    },
    { rootMargin: `${margin}px 0px` },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    has: (element) => near.has(element),
    watch(elements) {
      const next = new Set(elements);
      for (const element of watched) {
        if (!next.has(element)) {
          observer.unobserve(element);
          near.delete(element);
        }
      }
      const come = [...next].filter((element) => !watched.has(element));
      for (const element of come) observer.observe(element);
      // The observer speaks only after the frame: a row that was seen without its badge would move.
      for (const element of come.slice(0, lookedAt)) if (isNear(element)) near.add(element);
      watched = next;
    },
  };
}
