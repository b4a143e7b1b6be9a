import type { AssessSettings } from '../assess.ts';
import type { Matrix } from '../matrix/schema.ts';
import { outcomes, Simulation, type Outcome } from '../simulate.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { OutcomeChanges } from './outcome-changes.ts';

/** How many tickets' clocks for one thing would have come out differently in one way. */
export interface TrialRow {
  readonly metric: string;
  /** For tier metrics: the tier. */
  readonly tier: number | null;
  readonly from: Outcome;
  readonly to: Outcome;
  readonly tickets: number;
}

/** What another edition would have made of tickets. */
export interface TrialResult {
  readonly tickets: number;
  /** Tickets of which a clock or the severity would have come out differently. */
  readonly changed: number;
  /** Tickets of another severity. */
  readonly otherSeverity: number;
  /** The most frequent first. */
  readonly rows: readonly TrialRow[];
}

const outcomeNamed = (name: string): Outcome => outcomes.find((it) => it === name) ?? 'none';

/** Judges tickets by the editions that count and by those that would, and counts what differs. */
export class ChangeTrial {
  readonly #before = new Map<string, Simulation>();
  readonly #after = new Map<string, Simulation>();
  readonly #changes = new OutcomeChanges();
  #tickets = 0;
  #changed = 0;
  #otherSeverity = 0;

  constructor(
    private readonly before: readonly Matrix[],
    private readonly after: readonly Matrix[],
    private readonly now: Instant,
  ) {}

  /** Counts one ticket, with what its site's rule sets. */
  add(ticket: Ticket, settings: AssessSettings): void {
    const was = this.#simulation(this.#before, this.before, settings).add(ticket);
    const is = this.#simulation(this.#after, this.after, settings).add(ticket);
    const isOther = was.severity !== is.severity;
    const isChanged = this.#changes.add(was.outcomes, is.outcomes);
    this.#tickets += 1;
    if (isOther) this.#otherSeverity += 1;
    if (isChanged || isOther) this.#changed += 1;
  }

  result(): TrialResult {
    const rows = [...this.#changes.counts()].flatMap(([clock, counts]) => {
      const [metric = '', tier] = clock.split(' ');
      return [...counts].map(([way, tickets]): TrialRow => {
        const [from = '', to = ''] = way.split(' → ');
        return {
          metric,
          tier: tier === undefined ? null : Number(tier),
          from: outcomeNamed(from),
          to: outcomeNamed(to),
          tickets,
        };
      });
    });
    return {
      tickets: this.#tickets,
      changed: this.#changed,
      otherSeverity: this.#otherSeverity,
      rows: rows.sort((a, b) => b.tickets - a.tickets),
    };
  }

  #simulation(
    kept: Map<string, Simulation>,
    editions: readonly Matrix[],
    settings: AssessSettings,
  ): Simulation {
    // One user's hours are the same throughout; rules differ by plan and zone.
    const key = `${settings.timeZone ?? ''}|${settings.plan ?? ''}`;
    const found = kept.get(key) ?? new Simulation(editions, this.now, settings);
    kept.set(key, found);
    return found;
  }
}
