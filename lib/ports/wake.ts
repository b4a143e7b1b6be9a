import type { Instant } from '../domain/time/instant.ts';

/** Wakes the worker to send what waits, even if it died meanwhile. */
export interface Wake {
  /**
   * At `instant`, or half a minute after it where the worker died; at once where it is over. An
   * earlier instant that was asked for still counts.
   */
  at(instant: Instant): void;
}

/** Wakes the worker for the next deadline, even if it died meanwhile. */
export interface DeadlineWake {
  /** At `instant`, or half a minute after it where the worker died; null: not at all. Replaces what was asked for. */
  at(instant: Instant | null): void;
}
