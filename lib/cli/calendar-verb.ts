import {
  parseCalendarQuestion,
  type CalendarQuestion,
} from '../domain/calendar/calendar-question.ts';
import { CalendarNeverOpens, type CompiledCalendar } from '../domain/calendar/compiled-calendar.ts';
import { findingSentences } from '../domain/wire.ts';
import { compileWeekly } from '../domain/calendar/weekly-calendar.ts';
import { formatInstant } from '../domain/time/instant.ts';
import { answerLines } from './ndjson.ts';
import type { Surroundings } from './surroundings.ts';

/** As many calendars as are kept compiled: input often asks about few, over and over. */
const mostCompiled = 1024;
const compiled = new Map<string, CompiledCalendar>();

function calendarOf(asked: CalendarQuestion): CompiledCalendar {
  const { hours, breaks, shifts, holidays } = asked;
  const definition = { timeZone: asked.timezone, hours, breaks, shifts, holidays };
  const key = JSON.stringify(definition);
  const found = compiled.get(key) ?? compileWeekly(definition, asked.start);
  compiled.delete(key);
  compiled.set(key, found);
  if (compiled.size > mostCompiled) compiled.delete(compiled.keys().next().value ?? '');
  return found;
}

function solve(asked: CalendarQuestion): string | number | boolean {
  const calendar = calendarOf(asked);
  const { op, start, end, seconds } = asked;
  if (op === 'isOpen') return calendar.isOpen(start);
  if (op === 'between') {
    if (end === undefined) throw new Error('end: between needs an end');
    return calendar.between(start, end) / 1000;
  }
  if (op === 'add') {
    if (seconds === undefined) throw new Error('seconds: add needs seconds');
    // Whole milliseconds: 1.005 s would else be a hair less than 1,005 ms, and cut to 1,004.
    return formatInstant(calendar.add(start, Math.round(seconds * 1000)));
  }
  return formatInstant(calendar[op](start));
}

/** The answer to one question about a calendar. @throws {Error} naming what is wrong with it. */
function answerCalendar(value: unknown): unknown {
  const parsed = parseCalendarQuestion(value);
  if (!parsed.ok) throw new Error(findingSentences(parsed.error));
  try {
    return { id: parsed.value.id, result: solve(parsed.value) };
  } catch (error) {
    if (error instanceof CalendarNeverOpens)
      throw new Error('the calendar never opens there', { cause: error });
    throw error;
  }
}

/** `calendar`: one question a line. */
export const runCalendar = (world: Surroundings) => answerLines(world, answerCalendar);
