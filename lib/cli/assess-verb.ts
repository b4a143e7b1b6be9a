import { assess } from '../domain/assess.ts';
import type { Finding } from '../domain/matrix/finding.ts';
import { parseMatrix } from '../domain/matrix/parse-matrix.ts';
import type { Matrix } from '../domain/matrix/schema.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { parseTicket } from '../domain/ticket/ticket-wire.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { parseInstant, toInstant, type Instant } from '../domain/time/instant.ts';
import { isTimeZone } from '../domain/time/zone-name.ts';
import { findingSentences } from '../domain/wire.ts';
import { assessmentToWire } from './assessment-wire.ts';
import { loadHolidays } from './load-holidays.ts';
import { loadEditions } from './load-matrix.ts';
import { answerLines } from './ndjson.ts';
import { UsageError, type ExitCode, type Surroundings } from './surroundings.ts';

/** The options of `assess` and `simulate`. */
export interface AssessOptions {
  readonly matrix: readonly string[];
  readonly now: string | undefined;
  readonly timeZone: string | undefined;
  /** Calendar files whose whole days close every calendar. */
  readonly holidays: readonly string[];
}

/** The instant of `--now`, or the present. @throws {UsageError} */
export function chosenNow(world: Surroundings, text: string | undefined): Instant {
  if (text === undefined) return toInstant(world.now());
  const at = parseInstant(text);
  if (at === undefined)
    throw new UsageError(`--now: ${text} is not an ISO 8601 instant with a zone`);
  return at;
}

/** The zone of `--time-zone`. @throws {UsageError} */
export function chosenTimeZone(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!isTimeZone(text)) throw new UsageError(`--time-zone: ${text} is not an IANA zone`);
  return text;
}

/** `value` as a ticket. @throws {Error} with all that is wrong with it. */
export function ticketFrom(value: unknown): Ticket {
  const parsed = parseTicket(value);
  if (!parsed.ok) throw new Error(findingSentences(parsed.error));
  return parsed.value;
}

interface Bundle {
  /** As the line has it, so that a number comes back as one. */
  readonly id: string | number;
  readonly ticket: Ticket;
  readonly editions: readonly Matrix[];
  readonly now: Instant;
}

const bundleKeys = new Set(['id', 'source', 'matrix', 'ticket', 'now', 'expected']);

/** The last matrix that a line brought, so that a file with one matrix on every line parses it once. */
let lastBrought: { text: string; close: (matrix: Matrix) => Matrix; matrix: Matrix } | undefined;

function broughtMatrix(
  value: unknown,
  close: (matrix: Matrix) => Matrix,
): Result<readonly Matrix[], readonly Finding[]> {
  const text = JSON.stringify(value);
  if (lastBrought?.text === text && lastBrought.close === close)
    return succeed([lastBrought.matrix]);
  const parsed = parseMatrix(value);
  if (!parsed.ok) return fail(parsed.findings.filter(({ level }) => level === 'error'));
  lastBrought = { text, close, matrix: close(parsed.matrix) };
  return succeed([lastBrought.matrix]);
}

/** The id that a line carries itself. */
function givenId(value: unknown): string | number | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
}

function bundleFrom(
  value: unknown,
  editions: readonly Matrix[],
  now: Instant,
  close: (matrix: Matrix) => Matrix,
): Bundle {
  if (typeof value !== 'object' || value === null || !('ticket' in value)) {
    const ticket = ticketFrom(value);
    if (editions.length === 0) throw new Error('matrix: none given; use --matrix FILE');
    return { id: givenId(value) ?? ticket.id, ticket, editions, now };
  }
  const errors = Object.keys(value)
    .filter((key) => !bundleKeys.has(key))
    .map((key) => `${key}: unknown key (remove it)`);
  const parsed = parseTicket(value.ticket);
  if (!parsed.ok) errors.push(findingSentences(parsed.error, 'ticket'));
  const own = 'now' in value && value.now !== null ? parseInstant(String(value.now)) : now;
  if (own === undefined) errors.push('now: write an ISO 8601 instant with a zone');
  const brought =
    'matrix' in value && value.matrix !== null
      ? broughtMatrix(value.matrix, close)
      : succeed(editions);
  if (!brought.ok) errors.push(findingSentences(brought.error, 'matrix'));
  else if (brought.value.length === 0)
    errors.push('matrix: none given; bring one or use --matrix FILE');
  if (errors.length > 0 || !parsed.ok || !brought.ok || own === undefined)
    throw new Error(errors.join('; '));
  const ticket = parsed.value;
  return { id: givenId(value) ?? ticket.id, ticket, editions: brought.value, now: own };
}

/** `assess`: one ticket a line, judged by the matrix given, or by the one that the line brings. */
export async function runAssess(world: Surroundings, options: AssessOptions): Promise<ExitCode> {
  const now = chosenNow(world, options.now);
  const close = await loadHolidays(world, options.holidays, now);
  const editions = (await loadEditions(world, options.matrix)).map(close);
  const settings = { timeZone: chosenTimeZone(options.timeZone), because: true };
  return answerLines(world, (value) => {
    const bundle = bundleFrom(value, editions, now, close);
    const assessment = assess(bundle.ticket, bundle.editions, bundle.now, settings);
    return assessmentToWire(bundle.id, assessment, world.messages);
  });
}
