import type { Instant } from '../domain/time/instant.ts';

/** The time. The one source of `now` for everything above the domain. */
export interface Clock {
  now(): Instant;
}
