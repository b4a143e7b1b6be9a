import { assessForCount, type AssessSettings } from './assess.ts';
import type { Clock, ClockState } from './clocks/clock.ts';
import type { Matrix } from './matrix/schema.ts';
import type { Ticket } from './ticket/ticket.ts';
import type { Instant } from './time/instant.ts';

/** How a clock ended or stands, as a backtest counts it. */
export type Outcome = 'met' | 'late' | 'breached' | 'running' | 'unknown' | 'none';

export const outcomes: readonly Outcome[] = [
  'met',
  'late',
  'breached',
  'running',
  'unknown',
  'none',
];

/** How a clock in each state counts. */
export const outcomeOf: Readonly<Record<ClockState, Outcome>> = {
  met: 'met',
  'met-late': 'late',
  breached: 'breached',
  'on-track': 'running',
  'at-risk': 'running',
  paused: 'running',
  unknown: 'unknown',
  'not-started': 'none',
  'not-timed': 'none',
  'not-applicable': 'none',
};

/** How each clock came out, by its metric and tier. */
export const outcomesByClock = (clocks: readonly Clock[]): ReadonlyMap<string, Outcome> =>
  new Map(
    clocks.map(({ metric, tier, state }) => [`${metric} ${tier ?? ''}`.trim(), outcomeOf[state]]),
  );

/** Counts for one severity and metric (and tier) over many tickets. */
export interface SimulationRow {
  readonly severity: string | null;
  readonly metric: string;
  readonly tier: number | null;
  readonly counts: Record<Outcome, number>;
}

/** The counts under one matrix. */
export class Simulation {
  readonly #rows = new Map<string, SimulationRow>();
  readonly #editions: readonly Matrix[];
  readonly #settings: AssessSettings;
  readonly #now: Instant;

  constructor(editions: readonly Matrix[], now: Instant, settings: AssessSettings) {
    this.#editions = editions;
    this.#now = now;
    this.#settings = settings;
  }

  /** Counts one ticket, and says how each of its clocks came out, by its key. */
  add(ticket: Ticket): { severity: string | null; outcomes: ReadonlyMap<string, Outcome> } {
    const { severity, clocks } = assessForCount(ticket, this.#editions, this.#now, this.#settings);
    for (const clock of clocks) this.#rowOf(severity.id, clock).counts[outcomeOf[clock.state]] += 1;
    return { severity: severity.id, outcomes: outcomesByClock(clocks) };
  }

  #rowOf(severity: string | null, clock: Clock): SimulationRow {
    const { metric } = clock;
    const tier = clock.tier ?? null;
    const key = `${severity ?? ''}|${metric}|${tier ?? ''}`;
    let row = this.#rows.get(key);
    if (!row) {
      const counts = { met: 0, late: 0, breached: 0, running: 0, unknown: 0, none: 0 };
      row = { severity, metric, tier, counts };
      this.#rows.set(key, row);
    }
    return row;
  }

  get rows(): readonly SimulationRow[] {
    return [...this.#rows.values()];
  }
}
