import { createRequire } from 'node:module';
import { weekdays } from './plain-week.mjs';

const require = createRequire(import.meta.url);
const OpeningHours = require('opening_hours');

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const dateRule = (date) => {
  const [year, month, day] = date.split('-');
  return `${year} ${months[month - 1]} ${day}`;
};
const weekdayRule = (name) => `${name[0].toUpperCase()}${name[1]}`;
const times = (pairs) => pairs.map((pair) => pair.join('-')).join(',');

/**
 * The calendar in OpenStreetMap's syntax. Weekdays are joined by commas, so that one does not wipe
 * out the night that runs into it; dated rules follow after semicolons and win. Null where a time
 * has seconds.
 */
function ruleText({ hours, breaks, shifts, holidays }) {
  const weekly = weekdays
    .filter((name) => hours[name]?.length)
    .map((name) => `${weekdayRule(name)} ${times(hours[name])}`);
  const rules = [
    weekly.join(', ') || 'off',
    ...Object.entries(shifts).map(
      ([date, pairs]) => `${dateRule(date)} ${pairs.length > 0 ? times(pairs) : 'off'}`,
    ),
    ...Object.entries(breaks).map(([date, pairs]) => `${dateRule(date)} ${times(pairs)} off`),
    ...holidays.map((date) => `${dateRule(date)} off`),
  ];
  return /\d\d:\d\d:\d\d/.test(rules.join()) ? null : rules.join('; ');
}

/** Hours, breaks, shifts, holidays, nights; it cannot add, and looks forward only. */
export const openingHours = {
  name: 'opening_hours',
  prepare(it) {
    const text = ruleText(it);
    if (text === null || it.op === 'add' || it.op === 'previous') return null;
    const calendar = new OpeningHours(text);
    const start = new Date(it.start);
    const end = new Date(it.end);
    const open = (from, to) => calendar.getOpenDuration(from, to)[0] / 1000;
    const asks = {
      between: end < start ? () => -open(end, start) : () => open(start, end),
      isOpen: () => calendar.getState(start),
      next: () => (calendar.getState(start) ? start : calendar.getNextChange(start)).getTime(),
    };
    return asks[it.op];
  },
};
