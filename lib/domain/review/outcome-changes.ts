import type { Outcome } from '../simulate.ts';

/** Tickets whose clock came out differently, by the clock and by what it was and became. */
export class OutcomeChanges {
  readonly #byClock = new Map<string, Map<string, number>>();

  /** Counts one ticket. */
  add(before: ReadonlyMap<string, Outcome>, after: ReadonlyMap<string, Outcome>): void {
    for (const clock of new Set([...before.keys(), ...after.keys()])) {
      const from = before.get(clock) ?? 'none';
      const to = after.get(clock) ?? 'none';
      if (from === to) continue;
      const counts = this.#byClock.get(clock) ?? new Map<string, number>();
      counts.set(`${from} → ${to}`, (counts.get(`${from} → ${to}`) ?? 0) + 1);
      this.#byClock.set(clock, counts);
    }
  }

  /** For each clock, how many tickets went from what to what, such as `met → breached`. */
  counts(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    return this.#byClock;
  }
}
