import { OutcomeChanges } from '../domain/review/outcome-changes.ts';
import { outcomes, Simulation, type Outcome, type SimulationRow } from '../domain/simulate.ts';
import { chosenNow, chosenTimeZone, ticketFrom, type AssessOptions } from './assess-verb.ts';
import { loadHolidays } from './load-holidays.ts';
import { loadEditions } from './load-matrix.ts';
import { answerLines } from './ndjson.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

export interface SimulateOptions extends AssessOptions {
  readonly against: readonly string[];
}

const keyOf = (row: SimulationRow) => `${row.severity ?? ''}|${row.metric}|${row.tier ?? ''}`;
const nothing: Readonly<Record<Outcome, number>> = {
  met: 0,
  late: 0,
  breached: 0,
  running: 0,
  unknown: 0,
  none: 0,
};

/** What changed as lines, one a clock. */
const linesOf = (changes: OutcomeChanges): readonly unknown[] =>
  [...changes.counts()].map(([metric, counts]) => ({
    metric,
    changes: Object.fromEntries(counts),
  }));

/** `simulate`: what a matrix would have made of tickets, and what another changes about it. */
export async function runSimulate(
  world: Surroundings,
  options: SimulateOptions,
): Promise<ExitCode> {
  if (options.matrix.length === 0) throw new UsageError('--matrix FILE is needed');
  if (options.now === undefined) throw new UsageError('--now INSTANT is needed');
  const now = chosenNow(world, options.now);
  const settings = { timeZone: chosenTimeZone(options.timeZone) };
  const close = await loadHolidays(world, options.holidays, now);
  const simulation = async (files: readonly string[]) =>
    new Simulation((await loadEditions(world, files)).map(close), now, settings);
  const first = await simulation(options.matrix);
  const second = options.against.length > 0 ? await simulation(options.against) : null;
  const changes = new OutcomeChanges();
  // Only bad lines are answered one by one; the counts follow at the end.
  const code = await answerLines(
    world,
    (value) => {
      const ticket = ticketFrom(value);
      const before = first.add(ticket);
      if (second) changes.add(before.outcomes, second.add(ticket).outcomes);
    },
    { onlyErrors: true },
  );
  const others = new Map((second?.rows ?? []).map((row) => [keyOf(row), row]));
  const rows = [
    ...first.rows,
    ...[...others.values()].filter((row) => !first.rows.some((it) => keyOf(it) === keyOf(row))),
  ];
  for (const row of rows) {
    const own = first.rows.find((it) => keyOf(it) === keyOf(row))?.counts ?? nothing;
    const other = others.get(keyOf(row))?.counts ?? nothing;
    const change = Object.fromEntries(outcomes.map((it) => [it, other[it] - own[it]]));
    const { severity, metric, tier } = row;
    const line = {
      severity,
      metric,
      ...(tier === null ? {} : { tier }),
      ...own,
      ...(second ? { against: other, change } : {}),
    };
    await world.output.write(`${JSON.stringify(line)}\n`);
  }
  for (const line of second ? linesOf(changes) : [])
    await world.output.write(`${JSON.stringify(line)}\n`);
  return code;
}
