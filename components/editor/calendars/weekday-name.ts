import { weekdays, type Weekday } from '../../../lib/domain/matrix/calendar-schema.ts';

/** True for a day's name as the file writes it. */
export const isWeekday = (name: string): name is Weekday => weekdays.some((day) => day === name);
