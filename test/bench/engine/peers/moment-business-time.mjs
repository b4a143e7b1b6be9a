import { createRequire } from 'node:module';
import { plainWeek } from './plain-week.mjs';

const require = createRequire(import.meta.url);
const moment = require('moment');
require('moment-business-time');

/** Hours, holidays, every operation, to the millisecond; hours belong to moment's locale. */
export const momentBusinessTime = {
  name: 'moment-business-time',
  prepare(it) {
    const week = plainWeek(it);
    if (!week) return null;
    const workinghours = Object.fromEntries(
      week.map((intervals, index) => [index, intervals.length > 0 ? intervals.flat() : null]),
    );
    moment.updateLocale('en', { workinghours, holidays: it.holidays });
    const start = Date.parse(it.start);
    const end = Date.parse(it.end);
    const asks = {
      add: () =>
        moment(start)
          .addWorkingTime(it.seconds * 1000, 'milliseconds')
          .valueOf(),
      between: () => moment(end).workingDiff(moment(start), 'milliseconds', true) / 1000,
      isOpen: () => moment(start).isWorkingTime(),
      next: () => moment(start).nextWorkingTime().valueOf(),
      previous: () => moment(start).lastWorkingTime().valueOf(),
    };
    return asks[it.op];
  },
};
