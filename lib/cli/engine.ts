import { parseArgs } from 'node:util';
import { runAssess } from './assess-verb.ts';
import { runCapture } from './capture-verb.ts';
import { runCalendar } from './calendar-verb.ts';
import { runFeedKey, runFeedSign } from './feed-verbs.ts';
import { helpOf } from './help.ts';
import { runMatrix } from './matrix-verb.ts';
import { runSimulate } from './simulate-verb.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

function parseCall(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        matrix: { type: 'string', multiple: true },
        against: { type: 'string', multiple: true },
        now: { type: 'string' },
        'time-zone': { type: 'string' },
        holidays: { type: 'string', multiple: true },
        key: { type: 'string' },
        version: { type: 'string' },
        expires: { type: 'string' },
        'not-before': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function dispatch(args: readonly string[], world: Surroundings): Promise<ExitCode> {
  const { values, positionals } = parseCall(args);
  const [verb, ...rest] = positionals;
  if (values.help || verb === undefined || verb === 'help') {
    await world.output.write(helpOf(verb === 'help' ? rest[0] : verb));
    return 0;
  }
  const options = {
    // `--matrix A B` names two files, as the shell's own globbing does.
    matrix: [...(values.matrix ?? []), ...(verb === 'assess' ? rest : [])],
    against: values.against ?? [],
    now: values.now,
    timeZone: values['time-zone'],
    holidays: values.holidays ?? [],
  };
  if (rest.length > 0 && ['calendar', 'simulate', 'feed-key'].includes(verb))
    throw new UsageError(`${verb} takes no file there: ${rest.join(', ')}`);
  if (verb === 'calendar') return runCalendar(world);
  if (verb === 'assess') return runAssess(world, options);
  if (verb === 'matrix') return runMatrix(world, rest, options.holidays);
  if (verb === 'capture') return runCapture(world, rest);
  if (verb === 'simulate') return runSimulate(world, options);
  if (verb === 'feed-key') return runFeedKey(world);
  if (verb === 'feed-sign') {
    const { key, version, expires } = values;
    return runFeedSign(world, rest, { key, version, expires, notBefore: values['not-before'] });
  }
  throw new UsageError(`no such verb: ${verb}`);
}

/** Runs one call of the engine. Never throws for what the user gave. */
export async function runEngine(args: readonly string[], world: Surroundings): Promise<ExitCode> {
  try {
    return await dispatch(args, world);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await world.errors.write(`engine: ${error.message}\n`);
    return 2;
  }
}
