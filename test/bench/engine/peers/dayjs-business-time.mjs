import { createRequire } from 'node:module';
import { plainWeek } from './plain-week.mjs';

const require = createRequire(import.meta.url);
const dayjs = require('dayjs');
dayjs.extend(require('dayjs-business-time'));

const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const isWholeMinute = (seconds) => seconds % 60 === 0;

/** Hours, holidays, every operation, in whole minutes; hours belong to dayjs's locale. */
export const dayjsBusinessTime = {
  name: 'dayjs-business-time',
  prepare(it) {
    const week = plainWeek(it);
    const start = Date.parse(it.start);
    const end = Date.parse(it.end);
    const counted = { add: [start / 1000, it.seconds], between: [start / 1000, end / 1000] };
    if (!week || !(counted[it.op] ?? []).every(isWholeMinute)) return null;
    const hours = week.map((intervals) =>
      intervals.length > 0 ? intervals.map(([from, to]) => ({ start: from, end: to })) : null,
    );
    dayjs.setBusinessTime(Object.fromEntries(names.map((name, index) => [name, hours[index]])));
    dayjs.setHolidays(it.holidays);
    const minutes = Math.abs(it.seconds / 60);
    const asks = {
      add:
        it.seconds < 0
          ? () => dayjs(start).subtractBusinessMinutes(minutes).valueOf()
          : () => dayjs(start).addBusinessMinutes(minutes).valueOf(),
      between: () => dayjs(start).businessMinutesDiff(dayjs(end)) * 60,
      isOpen: () => dayjs(start).isBusinessTime(),
      next: () => dayjs(start).nextBusinessTime().valueOf(),
      previous: () => dayjs(start).lastBusinessTime().valueOf(),
    };
    return asks[it.op];
  },
};
