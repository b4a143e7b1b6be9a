import * as v from 'valibot';
import { weeklyHours } from '../matrix/calendar-schema.ts';
import type { Finding } from '../matrix/finding.ts';
import type { Result } from '../result.ts';
import { instantText } from '../time/instant-text.ts';
import { timeZone } from '../matrix/values.ts';
import { parseWire } from '../wire.ts';

const { hours, breaks, shifts, holidays } = weeklyHours.entries;
const farthestSeconds = 3660 * 86_400;
const ops = ['add', 'between', 'isOpen', 'next', 'previous'] as const;

/** A key that may be absent, or `null`, which many writers of JSON put in its place. */
const orAbsent = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(
    v.pipe(
      v.nullable(schema),
      v.transform((it) => it ?? undefined),
    ),
  );

const question = v.strictObject({
  id: v.union([v.string(), v.number()], 'write an id'),
  source: v.optional(v.string()),
  timezone: timeZone,
  hours,
  breaks: orAbsent(breaks.wrapped),
  shifts: orAbsent(shifts.wrapped),
  holidays: orAbsent(holidays.wrapped),
  op: v.picklist(ops, `write one of ${ops.join(', ')}`),
  start: instantText,
  end: orAbsent(instantText),
  seconds: orAbsent(
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
export const parseCalendarQuestion = (
  value: unknown,
): Result<CalendarQuestion, readonly Finding[]> => parseWire(question, value);
