import * as v from 'valibot';
import { CalendarNeverOpens, type CompiledCalendar } from '../domain/calendar/compiled-calendar.ts';
import { compileWeekly } from '../domain/calendar/weekly-calendar.ts';
import { weeklyHours } from '../domain/matrix/calendar-schema.ts';
import { formatInstant, parseInstant, toInstant, type Instant } from '../domain/time/instant.ts';
import { answerLines } from './ndjson.ts';
import type { Surroundings } from './surroundings.ts';

const instantText = v.pipe(
  v.string('write an ISO 8601 instant with a zone'),
  v.check((text) => parseInstant(text) !== undefined, 'write an ISO 8601 instant with a zone'),
  v.transform((text): Instant => parseInstant(text) ?? toInstant(Number.NaN)),
);
const { timeZone, hours, breaks, shifts, holidays } = weeklyHours.entries;
const farthestSeconds = 3660 * 86_400;

const question = v.strictObject({
  id: v.union([v.string(), v.number()], 'write an id'),
  source: v.optional(v.string()),
  timezone: timeZone,
  hours,
  breaks,
  shifts,
  holidays,
  op: v.picklist(['add', 'between', 'isOpen', 'next', 'previous'], 'write a known op'),
  start: instantText,
  end: v.optional(instantText),
  seconds: v.optional(
    v.pipe(
      v.number('write a number of seconds'),
      v.finite('write a finite number of seconds'),
      v.minValue(-farthestSeconds, 'ten years at most'),
      v.maxValue(farthestSeconds, 'ten years at most'),
    ),
  ),
  expected: v.optional(v.unknown()),
});
type Question = v.InferOutput<typeof question>;

/** As many calendars as are kept compiled: input often asks about few, over and over. */
const mostCompiled = 256;
const compiled = new Map<string, CompiledCalendar>();

function calendarOf(asked: Question): CompiledCalendar {
  const { hours, breaks, shifts, holidays } = asked;
  const definition = { timeZone: asked.timezone, hours, breaks, shifts, holidays };
  const key = JSON.stringify(definition);
  const found = compiled.get(key) ?? compileWeekly(definition, asked.start);
  compiled.delete(key);
  compiled.set(key, found);
  if (compiled.size > mostCompiled) compiled.delete(compiled.keys().next().value ?? '');
  return found;
}

function solve(asked: Question): string | number | boolean {
  const calendar = calendarOf(asked);
  const { op, start, end, seconds } = asked;
  if (op === 'isOpen') return calendar.isOpen(start);
  if (op === 'between') {
    if (end === undefined) throw new Error('end: between needs an end');
    return calendar.between(start, end) / 1000;
  }
  if (op === 'add') {
    if (seconds === undefined) throw new Error('seconds: add needs seconds');
    return formatInstant(calendar.add(start, seconds * 1000));
  }
  return formatInstant(calendar[op](start));
}

/** The answer to one question about a calendar. @throws {Error} naming what is wrong with it. */
export function answerCalendar(value: unknown): unknown {
  const parsed = v.safeParse(question, value);
  if (!parsed.success)
    throw new Error(
      parsed.issues.map((it) => `${v.getDotPath(it) ?? 'question'}: ${it.message}`).join('; '),
    );
  try {
    return { id: parsed.output.id, result: solve(parsed.output) };
  } catch (error) {
    if (error instanceof CalendarNeverOpens) throw new Error('the calendar never opens there');
    throw error;
  }
}

/** `calendar`: one question a line. */
export const runCalendar = (world: Surroundings) => answerLines(world, answerCalendar);
