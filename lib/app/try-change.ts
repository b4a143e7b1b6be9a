import type { AssessSettings } from '../domain/assess.ts';
import type { Site } from '../domain/assignment/site.ts';
import { presentEditions } from '../domain/matrix/choose-edition.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import { ChangeTrial, type TrialResult } from '../domain/review/change-trial.ts';
import type { TicketEvent, TicketRef } from '../domain/ticket/ticket.ts';
import { day, toInstant, type Instant } from '../domain/time/instant.ts';
import type { ObservedHistory } from '../ports/observed-history.ts';
import { observedTry } from './observed-try.ts';

/** How far back tickets are looked at, in days. */
export const trialDays = 90;

/** What a trial is made of. */
export interface TrialNeeds {
  readonly history: ObservedHistory;
  readonly sites: readonly Site[];
  /** The editions that were saved, the present one last. */
  readonly saved: readonly Matrix[];
  /** What people said of a ticket. */
  readonly factsOf: (ref: TicketRef) => readonly TicketEvent[];
  /** What the user set for all sites. */
  readonly settings: AssessSettings;
  readonly now: Instant;
  /** Lets the page draw, and a click on *Stop* be heard. */
  readonly pause: () => Promise<void>;
}

/**
 * What `edition` would have made of the tickets of the last 90 days to which its matrix applies; null
 * where it was stopped. Nothing is stored.
 */
export async function tryChange(
  needs: TrialNeeds,
  edition: Matrix,
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<TrialResult | null> {
  const { history, saved, now } = needs;
  const grounds = { ...needs, sites: new Map(needs.sites.map((site) => [site.origin, site])) };
  const trial = new ChangeTrial(presentEditions(saved), presentEditions([...saved, edition]), now);
  for await (const { tickets, done, all } of history.since(toInstant(now - trialDays * day))) {
    for (const observed of tickets) {
      const { ticket, settings, isAssigned } = observedTry(grounds, observed, edition.id);
      if (isAssigned) trial.add(ticket, settings);
    }
    onProgress(done, all);
    await needs.pause();
    if (signal.aborted) return null;
  }
  return trial.result();
}
