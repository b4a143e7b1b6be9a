import type { Matrix } from '../matrix/schema.ts';
import {
  resolveCalendar,
  type CalendarContext,
  type ResolvedCalendar,
} from './resolve-calendar.ts';

/** The calendar of a matrix by its name, ready to count with. Without a name, time counts around the clock. */
export const resolveNamed = (
  { calendars }: Pick<Matrix, 'calendars'>,
  name: string | undefined,
  context: CalendarContext,
): ResolvedCalendar => resolveCalendar(name === undefined ? undefined : calendars?.[name], context);
