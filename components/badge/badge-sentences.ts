import type { Severity } from '../../lib/domain/severity/severity.ts';
import type { Badge, BadgeState } from '../../lib/domain/view/badge.ts';
import { reasonText, termText, type MessageKey } from '../text.ts';
import type { Reader } from './badge-words.ts';
import { clockName } from './clock-name.ts';

function severitySentence(severity: Severity, { text, formats }: Reader): string {
  const name = severity.name ?? severity.id;
  // Most rows need none.
  const others = () => formats.oneOf(severity.couldBe);
  if (name === null) return text('badge_say_severity_unknown', others());
  return severity.certain || severity.couldBe.length === 0
    ? text('badge_say_severity', name)
    : text('badge_say_severity_unsure', name, others());
}

/** Sentences of the metric, its due time, how far that is, and when it counts as breached. */
const sayKeys: Partial<Record<BadgeState, MessageKey>> = {
  'on-track': 'badge_say_on_track',
  'at-risk': 'badge_say_at_risk',
  breached: 'badge_say_breached',
  'due-closed': 'badge_say_due_closed',
};

function clockSentences({ state, clock: shown }: Badge, { text, formats, now }: Reader): string[] {
  if (!shown) return [];
  const { clock, at } = shown;
  const name = clockName(text, clock);
  const key = sayKeys[state];
  if (key && clock.dueAt !== null && at.wallRemaining !== null) {
    const due = formats.instantShort(clock.dueAt, now);
    const wall = formats.countdown(at.wallRemaining);
    const bound = clock.bound === 'exact' ? '' : termText(text, 'badge_say_bound', clock.bound);
    return [text(key, name, due, wall, formats.instantShort(clock.breachesAt ?? now, now)), bound];
  }
  const why = state === 'unknown' || state === 'not-applicable' ? clock.reasons : [];
  return [
    text('badge_say_state', name, termText(text, 'state', state)),
    clock.promise ?? '',
    ...why.map((it) => reasonText(text, formats, it)),
  ];
}

/** Everything that `badge` says, one full sentence each. */
export function badgeSentences(badge: Badge, reader: Reader): readonly string[] {
  const { text, formats } = reader;
  const { state, severity, priority, problem, missing } = badge;
  const facts = missing.map((fact) => termText(text, 'fact', fact));
  return [
    severity ? severitySentence(severity, reader) : '',
    priority === null ? '' : text('badge_say_priority', priority),
    state === 'waiting' ? text('badge_say_waiting') : '',
    state === 'no-matrix' ? text('badge_say_no_matrix') : '',
    state === 'no-clock' ? text('badge_say_no_clock') : '',
    state === 'unreadable' && !problem ? text('badge_say_unreadable') : '',
    problem ? termText(text, 'problem', problem.kind) : '',
    problem && state === 'unreadable' ? termText(text, 'problem_help', problem.kind) : '',
    ...clockSentences(badge, reader),
    facts.length > 0 ? text('badge_say_missing', formats.all(facts)) : '',
  ].filter((sentence) => sentence !== '');
}
