import type { Press } from '../domain/deadlines/agenda.ts';
import type { Deadline } from '../domain/deadlines/deadline.ts';
import type { Told, ToldState } from '../domain/deadlines/telling.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';

/** A ticket that is looked after. */
export interface WatchedTicket {
  readonly ref: TicketRef;
  /** What was over by then is no news. */
  readonly firstAt: Instant;
  /** Another as soon as the ticket or its case has changed. */
  readonly version: number;
}

/** Which ticket is to be looked at when. Changes of tickets and cases ask for it by themselves. */
export interface DeadlineIndex {
  /** Tickets that are to be looked at by `now`, longest overdue first, `most` of them. */
  due(now: Instant, most: number): Promise<readonly WatchedTicket[]>;
  /** When the next one is to be looked at; null: none. */
  next(): Promise<Instant | null>;
  /** Keeps when it is to be looked at again, unless it changed since it was read. */
  settle(ticket: WatchedTicket, nextAt: Instant | null, press: Press | null): Promise<void>;
  /** No longer looks after a ticket, and forgets what was told of it. */
  remove(ref: TicketRef): Promise<void>;
  /** Everything is to be looked at: what all tickets are judged by has changed. */
  lookAtAll(): Promise<void>;
  /** How many tickets press, as they were last looked at. */
  pressing(): Promise<{ readonly breached: number; readonly atRisk: number }>;
  /** Which those are: of each site `most` that are breached, and as many that are at risk. */
  pressingTickets(most: number): Promise<readonly TicketRef[]>;
}

/** What to claim, and for what. */
export interface Claim {
  readonly deadline: Deadline;
  readonly state: Exclude<ToldState, 'shown'>;
}

/** The log of what was told. One line for a deadline, whoever comes first; on disk at once. */
export interface ToldLog {
  /** Which of these have no line yet. */
  unknown(deadlines: readonly Deadline[]): Promise<readonly Deadline[]>;
  /**
   * In one transaction: adds a line for each that has none, lets go of what is held where `release`,
   * takes over what a dead worker had claimed. Gives what is to be shown now, each with its notice:
   * whatever races, everything is given to one caller.
   */
  take(
    claims: readonly Claim[],
    options: { readonly now: Instant; readonly release: boolean },
  ): Promise<readonly Told[]>;
  /** Keeps that they were shown, or could not be. */
  finish(told: readonly Told[], state: 'shown' | 'passed-over', now: Instant): Promise<void>;
  inState(state: ToldState): Promise<readonly Told[]>;
  ofNotice(notice: string): Promise<readonly Told[]>;
}
