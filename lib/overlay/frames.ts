/**
 * Longest stretch of work in one frame after its first step, in milliseconds. The first step waits
 * for the page's own layout, which is none of our work; and each further frame costs the page a paint.
 */
const slice = 4;

export interface Frames {
  /** Something may have changed: do the work in the next frame. */
  hint(): void;
}

/**
 * Does `work` once for any number of hints, in the next frame, which never comes while the page is
 * hidden. Work longer than a slice goes on in the following frames; a hint that comes meanwhile is
 * answered after it, so that a page that never rests cannot starve it.
 */
export function createFrames(
  window: Window,
  stopwatch: () => number,
  work: () => Iterator<void>,
  signal: AbortSignal,
): Frames {
  let isHinted = false;
  let current: Iterator<void> | null = null;
  let frame = 0;

  const schedule = () => {
    if (frame === 0 && !signal.aborted) frame = window.requestAnimationFrame(run);
  };
  function run() {
    frame = 0;
    if (signal.aborted) return;
    if (current === null) {
      isHinted = false;
      current = work();
    }
    let until: number | undefined;
    do {
      if (current.next().done) current = null;
      until ??= stopwatch() + slice;
    } while (current !== null && stopwatch() < until);
    if (current !== null || isHinted) schedule();
  }
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame), { once: true });
  return {
    hint() {
      isHinted = true;
      schedule();
    },
  };
}
