import { assessForCount, type AssessSettings } from '../assess.ts';
import type { Clock } from '../clocks/clock.ts';
import type { Matrix } from '../matrix/schema.ts';
import { outcomeOf, outcomes, outcomesByClock, type Outcome } from '../simulate.ts';
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

/** Most tickets of most changes: nothing has to be counted for them. */
const comesOutTheSame = (before: readonly Clock[], after: readonly Clock[]): boolean =>
  before.length === after.length &&
  before.every((clock, at) => {
    const other = after[at];
    return (
      clock.metric === other?.metric &&
      clock.tier === other.tier &&
      outcomeOf[clock.state] === outcomeOf[other.state]
    );
  });

/** Judges tickets by the editions that count and by those that would, and counts what differs. */
export class ChangeTrial {
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
    const was = assessForCount(ticket, this.before, this.now, settings);
    const is = assessForCount(ticket, this.after, this.now, settings);
    const isOther = was.severity.id !== is.severity.id;
    const isChanged = !comesOutTheSame(was.clocks, is.clocks);
    if (isChanged) this.#changes.add(outcomesByClock(was.clocks), outcomesByClock(is.clocks));
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
}
