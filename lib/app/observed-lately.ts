import { minute, second, type Instant } from '../domain/time/instant.ts';
import type { ObservedTicket } from '../ports/stores.ts';

/** A reading this young is taken as it is. */
const freshFor = 3 * second;

/** Helpdesks write times in whole seconds, by clocks of their own: a change is this near at most. */
const nearChange = minute;

/** True where `observed` is so young that nobody need be asked. */
export function isFresh({ observedAt }: ObservedTicket, now: Instant): boolean {
  const age = now - observedAt;
  return age >= 0 && age <= freshFor;
}

/**
 * True where an equal version proves that a ticket is unchanged: it was read well after its last
 * change. One that changed again within the same second may have the version that was read.
 */
export function provesByVersion({ record, observedAt }: ObservedTicket): boolean {
  const lastAt = Math.max(
    record.changedAt ?? 0,
    ...record.ticket.events.slice(-1).map((it) => it.at),
  );
  return lastAt <= observedAt - nearChange;
}
