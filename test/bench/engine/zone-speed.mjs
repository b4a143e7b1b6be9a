import { TZDate, tzOffset } from '@date-fns/tz';
import { startOfDay } from 'date-fns';
import { timeEach } from '../core-time.mjs';

const zone = 'Europe/Berlin';
const hour = 3_600_000;
const instants = Array.from(
  { length: 64 },
  (_, index) => Date.UTC(2026, 0, 1) + index * 101 * hour,
);

/** Asks `question` about one instant after the other. */
function inTurn(question) {
  let turn = 0;
  return () => question(instants[(turn = (turn + 1) % instants.length)]);
}

/** Nanoseconds for an offset and for a local midnight: by @date-fns/tz and date-fns, and by our index. */
export function zoneSpeed({ zoneNamed }) {
  const indexed = zoneNamed(zone);
  const day = 24 * hour;
  const [offset, ourOffset, midnight, ourMidnight] = timeEach([
    inTurn((at) => tzOffset(zone, new Date(at))),
    inTurn((at) => indexed.offsetAt(at)),
    inTurn((at) => startOfDay(new TZDate(at, zone)).getTime()),
    inTurn((at) => {
      const local = at + indexed.offsetAt(at);
      return indexed.toInstant(local - (local % day));
    }),
  ]).map((milliseconds) => milliseconds * 1e6);
  return [
    { what: 'offset at an instant', dateFns: offset, ours: ourOffset },
    { what: 'midnight of an instant’s day', dateFns: midnight, ours: ourMidnight },
  ];
}
