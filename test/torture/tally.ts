import { oneRun, victims, type Run } from './one-run.ts';

/** What many runs came to. */
export interface Tally {
  readonly runs: number;
  readonly kills: number;
  readonly byVictim: Readonly<Record<string, number>>;
  readonly byEnd: Readonly<Record<string, number>>;
  /** Answered clicks without an entry, effects that happened twice, states that are not true. */
  readonly wrong: readonly Run[];
}

const count = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, names.filter((it) => it === name).length]),
  );

/** Runs until `wanted` of them were killed at least once, from `first` on; those that were not do not count. */
export async function torture(first: number, wanted: number): Promise<Tally> {
  const killed: Run[] = [];
  for (let seed = first; killed.length < wanted; seed += 1) {
    const run = await oneRun(seed);
    if (run.kills > 0 || run.wrong.length > 0) killed.push(run);
  }
  return {
    runs: killed.length,
    kills: killed.reduce((sum, { kills }) => sum + kills, 0),
    byVictim: {
      ...Object.fromEntries(victims.map((it) => [it, 0])),
      ...count(killed.map(({ victim }) => victim)),
    },
    byEnd: count(killed.map(({ end }) => end)),
    wrong: killed.filter(({ wrong }) => wrong.length > 0),
  };
}
