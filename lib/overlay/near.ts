/** How far outside the window a row still counts as near, in pixels. */
const margin = 240;
/** So many new rows are looked at at once; of more, the browser tells a frame later. */
const lookedAt = 300;
/** After so many rows that are not near, following one that is, the rest is left to the browser. */
const enough = 12;
/** So many rows of a list that nobody has seen yet are taken for near, until they are looked at. */
const usual = 24;

/** True where `element` is laid out, in the window or near it. */
function isNear(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > -margin && top < innerHeight + margin;
}

export interface Near {
  /**
   * Watches exactly `elements`, in place of those watched before. Where all of them are new the first
   * ones count as near, unseen: to look at them now would cost the page a layout, and what is drawn in
   * them another.
   */
  watch(elements: readonly Element[]): void;
  /** True where rows were taken for near, and nobody looked. */
  isUnseen(): boolean;
  /** Looks at what was taken for near, and at the rest; true where more came near. */
  look(): boolean;
  /** Here it is no gain to take rows for near: they are looked at first from now on. */
  doubt(): void;
  /** True where `element` is in the window, or about to be. */
  has(element: Element): boolean;
}

/** Knows which rows are in or near the window; `changed` is called when one comes near. */
export function createNear(changed: () => void, signal: AbortSignal): Near {
  const near = new WeakSet<Element>();
  let watched = new Set<Element>();
  let unseen: readonly Element[] = [];
  let isGuess = false;
  let expected = usual;
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

  // The observer speaks only after the frame: a row that was seen without its badge would move.
  function look(): boolean {
    const seen: Element[] = [];
    let past = 0;
    for (const element of unseen) {
      if (isNear(element)) seen.push(element);
      else if (seen.length > 0 && ++past > enough) break;
    }
    const more = seen.filter((element) => !near.has(element));
    for (const element of unseen) near.delete(element);
    for (const element of seen) near.add(element);
    if (isGuess && expected > 0 && seen.length > 0) expected = seen.length;
    isGuess = false;
    unseen = [];
    return more.length > 0;
  }

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
      unseen = come.slice(0, lookedAt);
      isGuess = come.length > 0 && come.length === next.size;
      watched = next;
      if (!isGuess) look();
      else for (const element of come.slice(0, expected)) near.add(element);
    },
    isUnseen: () => isGuess,
    look,
    doubt() {
      expected = 0;
    },
  };
}
