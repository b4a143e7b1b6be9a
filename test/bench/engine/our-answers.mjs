/** Our own engine as one of those that are asked; `engine` is what `ours.ts` was built to. */
export const ourEngine = ({ compileWeekly }) => {
  /** A calendar is compiled once, by its hours. */
  const compiled = new WeakMap();
  const calendarOf = ({ timezone: timeZone, hours, breaks, shifts, holidays }, start) => {
    const found =
      compiled.get(hours) ?? compileWeekly({ timeZone, hours, breaks, shifts, holidays }, start);
    compiled.set(hours, found);
    return found;
  };
  return {
    name: 'ours',
    prepare(it) {
      const { op, seconds } = it;
      const start = Date.parse(it.start);
      const end = Date.parse(it.end);
      const calendar = calendarOf(it, start);
      if (op === 'add') return () => calendar.add(start, seconds * 1000);
      if (op === 'between') return () => calendar.between(start, end) / 1000;
      return () => calendar[op](start);
    },
  };
};
