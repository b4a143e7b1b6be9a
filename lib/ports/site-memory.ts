import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import type { Instant } from '../domain/time/instant.ts';

/** An endpoint that fails: nobody asks it again before `until`. */
export interface Failure {
  /** When it was noted: a clock that was set back behind it tells nothing of `until`. */
  readonly since: Instant;
  readonly until: Instant;
  /** Failures in a row. */
  readonly count: number;
  readonly problem: HelpdeskProblem;
}

/** How a site was asked lately, whatever for. */
export interface SiteTraffic {
  /** When the readings of the last minute were sent, oldest first. */
  readonly readings: readonly Instant[];
  /** True once the helpdesk said that little of its own allowance is left. */
  readonly isScarce: boolean;
  /** For how long the helpdesk asked to be left alone; null where it never did. */
  readonly rest: {
    readonly kind: 'rate-limited' | 'server-error';
    readonly since: Instant;
    readonly until: Instant;
  } | null;
}

/** What is remembered of a site while the browser runs. */
export interface SiteState {
  /** The account that a page of the site showed last; null: none did. */
  readonly account: string | null;
  /** By endpoint. */
  readonly failures: Readonly<Record<string, Failure>>;
  /** When histories were read during the last minute. */
  readonly histories: readonly Instant[];
  readonly traffic: SiteTraffic;
}

/** Outlives the worker, ends with the browser; in memory only, so a private window may use it. */
export interface SiteMemory {
  load(origin: string): Promise<SiteState>;
  /** Changes are made one after the other; gives what `change` made. */
  update(origin: string, change: (state: SiteState) => SiteState): Promise<SiteState>;
}
