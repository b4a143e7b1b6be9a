/** A matrix with four clocks on a business calendar. */
export const fourClocks = {
  format: 'uptier-matrix/1',
  id: 'bench',
  name: 'Four clocks',
  calendars: {
    office: {
      timeZone: 'Europe/Berlin',
      hours: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map((name) => [
          name,
          [
            ['09:00', '12:30'],
            ['13:15', '17:30'],
          ],
        ]),
      ),
      holidays: ['2026-11-18', '2026-12-25'],
    },
  },
  severities: [
    { id: 'major', when: [{ priority: 'high' }] },
    { id: 'minor', default: true },
  ],
  targets: [
    { metric: 'first-response', within: '60 min', calendar: 'office' },
    { metric: 'next-response', within: '4 h', calendar: 'office' },
    { metric: 'periodic-update', within: '24 h', calendar: 'office' },
    { metric: 'resolution', severity: 'major', within: '16 h', calendar: 'office' },
    { metric: 'resolution', within: '40 h', calendar: 'office' },
  ],
  tiers: [
    { level: 1, name: 'Desk' },
    { level: 2, name: 'Experts', opens: [{ after: '8 h', calendar: 'office' }] },
  ],
};

/** The same numbers from 0 up to 1 on every run. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const turns = [
  () => ({ kind: 'public-reply', by: 'agent' }),
  () => ({ kind: 'message', by: 'customer' }),
  (turn) => ({ kind: 'status', to: turn % 2 === 0 ? 'pending' : 'open' }),
];

/** `count` tickets of twenty events, each different, as they stand on the wire. */
export function* wireTickets(count) {
  const random = randomNumbers(20_261_121);
  for (let number = 0; number < count; number += 1) {
    let at = Date.UTC(2026, 9, 1) + Math.floor(random() * 30 * 86_400) * 1000;
    const next = () => {
      at += Math.ceil(random() * 20 * 3600) * 1000;
      return new Date(at).toISOString();
    };
    const createdAt = next();
    const events = [{ at: createdAt, kind: 'created', by: 'customer' }];
    for (let turn = 0; turn < 19; turn += 1) events.push({ at: next(), ...turns[turn % 3](turn) });
    const { to: status } = events.findLast(({ kind }) => kind === 'status');
    const priority = number % 2 === 0 ? 'high' : 'low';
    yield { id: String(number), status, priority, createdAt, events };
  }
}
