import fc from 'fast-check';

const optional = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined });
const word = fc.constantFrom('high', 'low', 'urgent', 'x', 'data breach');
const duration = fc.constantFrom('30 s', '45 min', '90 min', '4 h', '2.5 h', '3 d', '1 h to 8 h');
const anyDuration = fc.oneof(duration, fc.constantFrom('1 business day', '3 business days'));
const time = fc
  .integer({ min: 0, max: 47 })
  .map((it) => `${String(it >> 1).padStart(2, '0')}:${it & 1 ? '30' : '00'}`);
const open = fc.array(fc.tuple(time, time), { minLength: 1, maxLength: 2 });
const dates = fc.subarray(['2026-11-17', '2026-11-18', '2026-11-21', '2026-12-25']);
const byDate = fc.record({ '2026-11-16': open, '2026-11-19': open }, { requiredKeys: [] });
const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/New_York');
const weekday = fc.constantFrom('sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat');
const commitment = optional(fc.constantFrom('guarantee', 'goal'));

const calendar = fc.oneof(
  fc.record(
    {
      timeZone: zone,
      hours: fc.dictionary(weekday, open, { minKeys: 1, maxKeys: 7 }),
      breaks: byDate,
      shifts: byDate,
      holidays: dates,
    },
    { requiredKeys: ['timeZone', 'hours'] },
  ),
  // Open on one date only: every count runs off its end.
  fc.constant({ timeZone: 'UTC', hours: {}, shifts: { '2026-11-16': [['09:00', '12:00']] } }),
  fc.constantFrom({ open: '24x7' }, { open: 'unpublished' }, { open: '24x5', region: 'customer' }),
  fc
    .tuple(zone, fc.uniqueArray(weekday, { minLength: 1 }), dates)
    .map(([timeZone, days, holidays]) => ({ open: '24x5', timeZone, days, holidays })),
);
const calendarName = optional(fc.constantFrom('c0', 'c1'));

const rule = fc
  .record(
    {
      loss: fc.record(
        {
          atLeast: fc.constantFrom('0%', '2%', '20%', '2.5%', '100%'),
          components: fc.constant(['acd', 'Voice Logger']),
        },
        { requiredKeys: ['atLeast'] },
      ),
      priority: word,
      type: fc.constant('incident'),
      category: fc.constant('pay'),
      impact: word,
      urgency: word,
      tag: word,
      plan: fc.constantFrom('gold', 'free'),
      keywords: fc.constant(['data breach', 'x']),
      field: fc.constant({ name: 'site', is: ['high', 'x'] }),
    },
    { requiredKeys: [] },
  )
  .filter((it) => Object.keys(it).length > 0);
const severities = fc.array(fc.array(rule, { maxLength: 2 }), { maxLength: 3 }).map((list) =>
  list.map((when, place) => ({
    id: `s${place}`,
    when,
    ...(place === list.length - 1 && { default: true }),
  })),
);

const metric = fc.constantFrom(
  'first-response',
  'next-response',
  'periodic-update',
  'resolution',
  'tier-engagement',
  'acknowledgement',
  'rca',
  'monitoring',
);
const target = fc
  .record({
    metric,
    within: optional(anyDuration),
    calendar: calendarName,
    severity: optional(fc.constantFrom('s0', ['s1', 's2'])),
    plan: optional(fc.constantFrom('gold', ['gold', 'free'])),
    tier: optional(fc.integer({ min: 2, max: 3 })),
    commitment,
    atRisk: optional(fc.constantFrom('50%', '0%', '100%')),
    pausedBy: optional(fc.subarray(['pending', 'on-hold', 'waiting-on-customer', 'other'])),
    hiddenBy: optional(fc.subarray(['pending', 'solved'])),
    restarts: fc.boolean(),
    eases: fc.boolean(),
    fromEscalation: fc.boolean(),
    agents: fc.boolean(),
  })
  .map(({ restarts, eases, fromEscalation, agents, ...it }) => ({
    ...it,
    ...(it.within === undefined && { promise: 'in words', calendar: undefined, atRisk: undefined }),
    ...(it.metric === 'monitoring' && { within: undefined, promise: 'agreed per case' }),
    ...(it.metric === 'resolution' && restarts && { onReopen: 'restart' }),
    ...(it.metric === 'resolution' && eases && { metBy: ['workaround'] }),
    ...(it.metric === 'periodic-update' && fromEscalation && { from: 'escalated' }),
    ...(it.metric === 'first-response' && agents && { openedByAgent: 'counts' }),
  }));

const trigger = fc.oneof(
  fc
    .tuple(fc.constantFrom('4 h', '1 d', '90 min'), calendarName, fc.boolean())
    .map(([after, name, early]) => ({
      after,
      calendar: name,
      since: early ? 'created' : undefined,
    })),
  fc.constantFrom<object>(
    { at: 'any-time' },
    { reply: 'delayed' },
    { reply: 'unsatisfactory' },
    { severity: ['s0'] },
    { impact: 'high' },
    { category: ['pay'] },
    { judged: 'complex' },
  ),
);
const channel = fc.record({
  type: fc.constantFrom('phone', 'form', 'ticket'),
  respondsWithin: optional(duration),
  promise: optional(fc.constant('by a person')),
  calendar: calendarName,
  commitment,
});
const tier = fc.record({
  opens: optional(fc.array(trigger, { maxLength: 3 })),
  requires: optional(
    fc.constantFrom([{ reference: 1 }], [{ fact: 'loss' }, { fact: 'component' }]),
  ),
  respondsWithin: optional(duration),
  calendar: calendarName,
  channels: optional(fc.array(channel, { maxLength: 3 })),
});

/** A key that holds `undefined` is left out, as in a file. */
const asFile = (value: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(value));

/**
 * What a file of a matrix may hold, of every part of the format. Not every one is sound: the parser
 * says which.
 */
export const anyMatrixFile: fc.Arbitrary<Record<string, unknown>> = fc
  .record({
    calendars: fc.record({ c0: calendar, c1: calendar }),
    severities,
    targets: fc.array(target, { maxLength: 6 }),
    tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
    scope: optional(
      fc.constantFrom({ ticketTypes: ['incident'] }, { excluded: [{ ticketType: 'change' }] }),
    ),
    effective: optional(fc.constantFrom('2026-01-01', '2026-11-16', '2027-01-01')),
  })
  .map(({ tiers, severities: list, targets, ...it }) => {
    const known = list.map(({ id }) => id);
    return asFile({
      format: 'uptier-matrix/1',
      id: 'random',
      name: 'Random',
      plans: [
        { id: 'gold', name: 'Gold' },
        { id: 'free', name: 'Free' },
      ],
      categories: [{ id: 'pay', name: 'Payments' }],
      ...it,
      ...(list.length > 0 && { severities: list }),
      targets: targets.map(({ severity, ...rest }) => {
        const wanted = [severity ?? []].flat().filter((id) => known.includes(id));
        const isInDays = rest.within?.includes('business') ?? false;
        return {
          ...rest,
          ...(wanted.length > 0 && { severity: wanted }),
          ...((rest.tier ?? 0) > tiers.length && { tier: undefined }),
          ...(isInDays && { calendar: rest.calendar ?? 'c0' }),
        };
      }),
      tiers: tiers.map(({ requires, opens, ...rest }, place) => ({
        level: place + 1,
        name: `Tier ${place + 1}`,
        ...rest,
        ...(place > 0 && { requires }),
        opens: opens?.filter((one) => !('severity' in one) || known.includes('s0')),
      })),
    });
  });
