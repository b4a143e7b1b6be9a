import * as v from 'valibot';
import { weeklyHours } from '../matrix/calendar-schema.ts';
import { fail, succeed, type Result } from '../result.ts';
import { instantText } from '../time/instant-text.ts';
import { timeZone } from '../matrix/values.ts';

const { hours, breaks, shifts, holidays } = weeklyHours.entries;
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

/** A question about business hours, as the terminal is asked it. */
export type CalendarQuestion = v.InferOutput<typeof question>;

/** The question that `value` is, or every thing that is wrong with it, each with its path. */
export function parseCalendarQuestion(value: unknown): Result<CalendarQuestion, readonly string[]> {
  const parsed = v.safeParse(question, value);
  return parsed.success
    ? succeed(parsed.output)
    : fail(parsed.issues.map((it) => `${v.getDotPath(it) ?? 'question'}: ${it.message}`));
}
