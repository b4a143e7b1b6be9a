import * as v from 'valibot';
import { calendar as calendarSchema } from '../matrix/calendar-schema.ts';
import type { Reason } from '../reason.ts';
import { day, toInstant, type Instant } from '../time/instant.ts';
import { formatLocalDate, weekdayOf } from '../time/local-date.ts';
import { resolveCalendar } from './resolve-calendar.ts';

/** One local date, with the stretches of it that are open. */
export interface PreviewDay {
  /** Such as `2026-12-25`. */
  readonly date: string;
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly open: readonly (readonly [Instant, Instant])[];
  /** Milliseconds by which clocks go forward on it (backward: negative); 0 on nearly every day. */
  readonly clockChange: number;
}

export type CalendarPreview =
  | {
      readonly kind: 'days';
      readonly timeZone: string;
      readonly days: readonly PreviewDay[];
      readonly assumptions: readonly Reason[];
    }
  | { readonly kind: 'always' }
  | { readonly kind: 'unknown'; readonly reason: Reason }
  | { readonly kind: 'invalid' };

const mostStretches = 48;

/**
 * What the engine makes of a calendar of a draft: its open hours on `count` dates from the one of
 * `now`, in its own zone, or in the customer's where the calendar asks for that.
 */
export function previewCalendar(
  value: unknown,
  now: Instant,
  customerZone: string | null,
  count = 14,
): CalendarPreview {
  const parsed = v.safeParse(calendarSchema, value);
  if (!parsed.success) return { kind: 'invalid' };
  const resolved = resolveCalendar(parsed.output, { customerZone, around: now });
  if (!resolved.known) return { kind: 'unknown', reason: resolved.reason };
  const { zone } = resolved.calendar;
  if (zone === null) return { kind: 'always' };
  const first = Math.floor((now + zone.offsetAt(now)) / day);
  const days = Array.from({ length: count }, (_, index): PreviewDay => {
    const date = first + index;
    const from = toInstant(zone.toInstant(date * day));
    const to = toInstant(zone.toInstant((date + 1) * day));
    return {
      date: formatLocalDate(date),
      weekday: weekdayOf(date),
      open: resolved.calendar.intervals(from, to, mostStretches),
      clockChange: zone.offsetAt(to) - zone.offsetAt(from),
    };
  });
  return { kind: 'days', timeZone: zone.name, days, assumptions: resolved.assumptions };
}
