import type { Addition } from './added/addition.ts';
import type { Assessment } from './assessment.ts';
import { assessClocks } from './clocks/assess-clocks.ts';
import type { Clock } from './clocks/clock.ts';
import { buildLadder } from './ladder/build-ladder.ts';
import type { Ladder } from './ladder/ladder.ts';
import type { Calendar } from './matrix/calendar-schema.ts';
import { chooseEdition } from './matrix/choose-edition.ts';
import { compileMatrix } from './matrix/compile-matrix.ts';
import type { Matrix } from './matrix/schema.ts';
import { classify } from './severity/classify.ts';
import { eventsUntil, gapUntil, sortEvents } from './ticket/history.ts';
import type { Ticket, TicketEvent } from './ticket/ticket.ts';
import { toInstant, type Instant } from './time/instant.ts';
import { isTimeZone } from './time/zone-name.ts';

/** What the user set, and what an assignment gives. */
export interface AssessSettings {
  /** The customer's zone where the ticket names none; null: not known. */
  readonly timeZone: string | null;
  /** The user's own hours for calendars whose hours are not published. */
  readonly hours?: Calendar;
  /** What the user added to matrices that are not theirs, by the matrix. */
  readonly added?: ReadonlyMap<string, Addition>;
  /** The support plan where the ticket names none. */
  readonly plan?: string | null;
  /** Builds the explanation of every clock. */
  readonly because?: boolean;
}

/** The latest value that a person gave for a fact, else what the helpdesk says. */
function personsWord(events: readonly TicketEvent[], name: string, otherwise: string | null) {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const said = events[index];
    if (said?.kind === 'field' && said.name === name)
      return said.to === null ? otherwise : String(said.to);
  }
  return otherwise;
}

/** The first instant from `now` on at which a clock or the ladder changes by itself. */
function nextChange(clocks: readonly Clock[], { tiers }: Ladder, now: Instant): Instant | null {
  let first = Infinity;
  // What changes at this very instant has not changed yet: equality is met, so a moment later.
  const consider = (at: Instant | null | undefined) => {
    if (at !== null && at !== undefined && at >= now && at < first)
      first = at === now ? now + 1 : at;
  };
  for (const clock of clocks) consider(clock.changesAt);
  for (const tier of tiers) {
    consider(tier.opensAt);
    consider(tier.changesAt);
    for (const channel of tier.channels) {
      consider(channel.opensAt);
      consider(channel.closesAt);
    }
  }
  return first === Infinity ? null : toInstant(first);
}

/**
 * What a matrix says of a ticket at `now`: severity, every clock, the ladder. Events after `now`
 * are not looked at.
 *
 * `editions` are one matrix's editions; a ticket is judged by the edition of its day.
 *
 * @throws {RangeError} when `editions` is empty.
 */
export function assess(
  ticket: Ticket,
  editions: readonly Matrix[],
  now: Instant,
  settings: AssessSettings,
): Assessment {
  const context = contextOf(ticket, editions, now, settings);
  const clocks = assessClocks(context);
  // Not spread: copying the context took a fifth of an assessment.
  const ladder = buildLadder(Object.assign(context, { clocks }));
  const { matrix } = context.compiled;
  return {
    ticketId: ticket.id,
    matrix: { id: matrix.id, name: matrix.name },
    assessedAt: now,
    completeness: ticket.completeness,
    severity: context.severity,
    clocks,
    ladder,
    changesAt: nextChange(clocks, ladder, now),
  };
}

/** Severity and clocks as `assess` has them, without the ladder: all that a backtest counts. */
export function assessForCount(
  ticket: Ticket,
  editions: readonly Matrix[],
  now: Instant,
  settings: AssessSettings,
): Pick<Assessment, 'severity' | 'clocks'> {
  const context = contextOf(ticket, editions, now, settings);
  return { severity: context.severity, clocks: assessClocks(context) };
}

/** What the clocks of one ticket are worked out from. */
function contextOf(
  given: Ticket,
  editions: readonly Matrix[],
  now: Instant,
  settings: AssessSettings,
) {
  const matrix = chooseEdition(editions, given.createdAt);
  const { plan: assigned = null } = settings;
  // An assignment's plan counts for everything that a policy says by plan, severities too.
  const ticket = given.plan === null && assigned !== null ? { ...given, plan: assigned } : given;
  const compiled = compileMatrix(matrix);
  const sorted = sortEvents(ticket.events);
  const events = eventsUntil(sorted, now);
  const severity = classify(ticket, matrix, events);
  const added = settings.added?.get(matrix.id);
  const zone = personsWord(events, 'time-zone', ticket.requester?.timeZone ?? settings.timeZone);
  return {
    compiled,
    ticket,
    events,
    now,
    gapUntil: gapUntil(ticket, sorted, now),
    severity,
    plan: personsWord(events, 'plan', ticket.plan),
    calendars: {
      customerZone: zone !== null && isTimeZone(zone) ? zone : null,
      hours: added?.hours ?? settings.hours,
      around: ticket.createdAt,
    },
    because: settings.because ?? false,
    added,
  };
}
