/** How far outside the window a row still counts as near. */
const rootMargin = '240px 0px';

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
    { rootMargin },
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
      for (const element of next) if (!watched.has(element)) observer.observe(element);
      watched = next;
    },
  };
}
