import { minute } from '../../../lib/domain/time/instant.ts';

/** Half hours of a day. */
export const slots = 48;
export const slotLength = 30 * minute;

/** The time at which a half hour begins, such as `09:30`; the end of the day is `24:00`. */
export const slotTime = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
