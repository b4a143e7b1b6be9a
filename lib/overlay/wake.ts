/** Nothing that only ticks wakes the page more often than this, in milliseconds. */
export const tick = 60_000;

/** The shortest wait, in milliseconds. */
const least = 200;

export interface Wake {
  /** Wakes the page at the earliest of `instants`, in place of what was set; null sets nothing. */
  at(...instants: readonly (number | null)[]): void;
  cancel(): void;
}

/** The one timer of the page. A hidden page has none: whoever shows it again asks anew. */
export function createWake(
  document: Document,
  now: () => number,
  wake: () => void,
  signal: AbortSignal,
): Wake {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', cancel, { once: true });
  return {
    cancel,
    at(...instants) {
      cancel();
      if (document.hidden || signal.aborted) return;
      const set = instants.filter((at) => at !== null);
      if (set.length === 0) return;
      // Never in a tight loop, whatever an instant says; and a longer wait would overflow a timer.
      const wait = Math.min(Math.max(Math.min(...set) - now() + 1, least), 2 ** 31 - 1);
      timer = setTimeout(wake, wait);
    },
  };
}
