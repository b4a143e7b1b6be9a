import ICAL from 'ical.js';
import { isLocalDate } from '../domain/matrix/values.ts';
import { whyNotRepeated } from './ics-rule.ts';

export type Component = InstanceType<typeof ICAL.Component>;

/** The text of a property; empty where it has none. */
export const textOf = (event: Component, name: string): string =>
  String(event.getFirstPropertyValue(name) ?? '');
/** The event's name on one line, for people. */
export const nameOf = (event: Component): string =>
  textOf(event, 'summary')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 80);

/** Why an event closes no day; undefined where it closes at least one. */
export function whyNotClosed(event: Component): string | undefined {
  const start = event.getFirstProperty('dtstart');
  if (!start) return 'has no beginning';
  if (start.type !== 'date') return 'is no whole day';
  const dates = [start, event.getFirstProperty('dtend')].map((it) => it?.jCal[3]);
  const wrong = dates.find((it) => it !== undefined && !isLocalDate(String(it)));
  if (wrong !== undefined)
    return `has the date ${String(wrong).slice(0, 20)}, which does not exist`;
  const rules = event.getAllProperties('rrule');
  if (rules.length > 1 || event.hasProperty('exrule')) return 'repeats by several rules';
  const rule = rules[0]?.getFirstValue();
  const [, month = 1, day = 1] = String(dates[0]).split('-').map(Number);
  if (!(rule instanceof ICAL.Recur)) return rules.length > 0 ? 'repeats by no rule' : undefined;
  const why = whyNotRepeated(rule, month);
  if (why !== undefined || Object.keys(rule.parts).length > 0) return why;
  // Said outright: otherwise 29 February is moved to 1 March (ical.js 2.2.1), where RFC 5545 skips it.
  rule.parts = { BYMONTH: [month], BYMONTHDAY: [day] };
  return undefined;
}
