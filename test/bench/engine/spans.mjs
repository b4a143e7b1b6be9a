import { timeEach } from '../core-time.mjs';
import { prepareIn } from './accuracy.mjs';

const day = 86_400_000;
export const spans = [
  { name: '1 day', days: 1 },
  { name: '1 month', days: 30 },
  { name: '1 year', days: 365 },
  { name: '10 years', days: 3650 },
];

const calendar = {
  timezone: 'Europe/Berlin',
  hours: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri'].map((name) => [name, [['09:00', '17:00']]]),
  ),
  breaks: {},
  shifts: {},
  holidays: ['2026-12-25', '2027-01-01'],
};

/** Sixteen starts, so that no answer is the one before. */
const starts = Array.from({ length: 16 }, (_, index) =>
  new Date(Date.UTC(2026, 10, 2, 8) + index * 31 * 3_600_000).toISOString(),
);

/** Asks about one start after the other. */
function inTurn(asks) {
  let turn = 0;
  return () => asks[(turn = (turn + 1) % asks.length)]();
}

/** Milliseconds that `engine` takes for `op` over each span; null where it has no such operation. */
export function growthOf(engine, ours, op) {
  if (!prepareIn(engine, { ...calendar, op, start: starts[0], end: starts[1], seconds: 60 }))
    return null;
  const asked = spans.map(({ days }) =>
    starts.map((start) => {
      const end = new Date(Date.parse(start) + days * day).toISOString();
      // As much is added as lies between the same two instants.
      const seconds = prepareIn(ours, { ...calendar, op: 'between', start, end })();
      return prepareIn(engine, { ...calendar, op, start, end, seconds });
    }),
  );
  // Side by side: one after the other, the first would pay for what the compiler learns on it.
  const times = timeEach(asked.map(inTurn));
  return spans.map(({ name }, index) => ({ span: name, milliseconds: times[index] }));
}
