export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const day = 24 * 3600;
const seconds = (text) => {
  const [hours, minutes, rest = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
};
const two = (number) => String(number).padStart(2, '0');
const text = (at) => [at / 3600, (at % 3600) / 60, at % 60].map(Math.floor).map(two).join(':');

/**
 * Weekly hours for a peer that knows intervals within one date: a night becomes an evening and a
 * morning, overlapping and touching intervals become one, `09:00:00` to at most `24:00:00`. Null
 * where a peer cannot be told: dated breaks and shifts, and nights beside holidays, of which a
 * holiday takes those that begin on it and leaves those that end on it.
 */
export function plainWeek({ hours, breaks, shifts, holidays }) {
  if (Object.keys(breaks).length > 0 || Object.keys(shifts).length > 0) return null;
  const week = weekdays.map(() => []);
  let nights = false;
  weekdays.forEach((name, index) => {
    for (const pair of hours[name] ?? []) {
      const [from, to] = pair.map(seconds);
      if (to > from) week[index].push([from, to]);
      else {
        week[index].push([from, day]);
        if (to > 0) week[(index + 1) % 7].push([0, to]);
        nights ||= to > 0;
      }
    }
  });
  if (nights && holidays.length > 0) return null;
  return week.map((intervals) => {
    const merged = [];
    for (const [from, to] of intervals.toSorted(([a], [b]) => a - b)) {
      const last = merged.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    return merged.map((interval) => interval.map(text));
  });
}
