// Which ticket the walk escalates. Only what was computed counts: no id, time or severity stands here.

/** What needs someone first, as the badges have it. */
const press = [
  'breached',
  'at-risk',
  'on-track',
  'paused',
  'unknown',
  'met-late',
  'met',
  'not-started',
  'not-timed',
  'not-applicable',
];
const ended = ['solved', 'closed'];
/** The helpdesk's own clocks come after ours that are timed, and before those that never were. */
function rankOf(clock) {
  if (!clock) return 3 * press.length;
  const place = press.indexOf(clock.state);
  if (clock.source === 'helpdesk') return press.length + place;
  return place < press.indexOf('not-started') ? place : 2 * press.length + place;
}

/** The clock of `assessment` that matters most: the most pressing state, then the earliest due. */
export const leadingClock = (assessment) =>
  assessment.clocks
    .filter((clock) => !clock.hidden)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))[0] ??
  null;

/**
 * The ticket to escalate, of those that were assessed: it is open, its severity is certain, its
 * ladder recommends a tier; the most pressing clock first, then the earliest due.
 */
export function chooseTicket(tickets) {
  const rank = ({ assessment }) => {
    const clock = leadingClock(assessment);
    return [
      assessment.severity.certain ? 0 : 1,
      rankOf(clock),
      -(assessment.ladder.recommended ?? 0),
      clock?.dueAt ?? Infinity,
    ];
  };
  const compare = (a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const place = left.findIndex((value, at) => value !== right[at]);
    return place < 0 ? 0 : left[place] - right[place];
  };
  return (
    tickets
      .filter(({ assessment, status }) => assessment && status && !ended.includes(status))
      .filter(({ assessment }) => assessment.ladder.recommended !== null)
      .sort(compare)[0] ?? null
  );
}
