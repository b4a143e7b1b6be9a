import type { Badge, BadgeState } from '../../lib/domain/view/badge.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { termText, type Formats, type MessageKey, type Text } from '../text.ts';
import { badgeSentences } from './badge-sentences.ts';
import { clockName } from './clock-name.ts';

/** What a reader needs to turn data into words: texts, formats, and the present. */
export interface Reader {
  readonly text: Text;
  readonly formats: Formats;
  readonly now: Instant;
}

/** A badge's words. A part that would say nothing is null. */
export interface BadgeWords {
  /** The severity's name, with a question mark while it is uncertain. */
  readonly severity: string | null;
  /** The state in a few characters, for a row. */
  readonly short: string;
  /** The state with its metric, for the ticket's own page: asked for where it is shown, no row needs it. */
  readonly long: () => string;
  /** All of it in full sentences: the badge's accessible name. */
  readonly sentence: string;
  /** The sentence and when it was read, for the tooltip. */
  readonly tip: string;
}

/** How the remaining time is bound where only a bound of the elapsed time is known. */
const signs = { exact: '', 'at-least': '≤', 'at-most': '≥', assumed: '~' } as const;

/** States that have no name of their own, or one too long for a row. */
const shortKeys: Partial<Record<BadgeState, MessageKey>> = {
  'due-closed': 'badge_due_closed',
  'not-timed': 'badge_not_timed',
  'not-applicable': 'badge_not_applicable',
  unknown: 'badge_unknown',
  'no-clock': 'badge_no_clock',
  'no-matrix': 'badge_no_matrix',
  unreadable: 'badge_unreadable',
  waiting: 'badge_waiting',
};

function shortState({ state, clock, problem }: Badge, { text, formats }: Reader): string {
  const wall = clock?.at.wallRemaining ?? null;
  if (problem && state === 'unreadable') return termText(text, 'badge_problem', problem.kind);
  if (
    clock &&
    wall !== null &&
    (state === 'on-track' || state === 'at-risk' || state === 'breached')
  ) {
    return `${signs[clock.clock.bound]}${wall < 0 ? '−' : ''}${formats.countdown(wall)}`;
  }
  const key = shortKeys[state];
  return key ? text(key) : termText(text, 'state', state);
}

function longState(badge: Badge, reader: Reader): string {
  const { state, clock } = badge;
  const { text, formats, now } = reader;
  const short = shortState(badge, reader);
  if (!clock) return short;
  const name = clockName(text, clock.clock);
  const wall = clock.at.wallRemaining;
  const size = wall === null ? '' : `${signs[clock.clock.bound]}${formats.countdown(wall)}`;
  if (wall !== null && (state === 'on-track' || state === 'at-risk')) {
    return text('badge_ticket_left', name, size);
  }
  if (wall !== null && state === 'breached') {
    return text('badge_ticket_over', name, formats.countdown(wall));
  }
  if (state === 'due-closed' && clock.clock.breachesAt !== null) {
    return text('badge_ticket_due_closed', name, formats.instantShort(clock.clock.breachesAt, now));
  }
  return text('badge_ticket_state', name, termText(text, 'state', state));
}

/** `badge` in the reader's language. */
export function badgeWords(badge: Badge, reader: Reader): BadgeWords {
  const { text, formats, now } = reader;
  const { severity, priority, readAt } = badge;
  const name = severity?.name ?? severity?.id ?? null;
  const sentences = badgeSentences(badge, reader);
  const read =
    readAt === null
      ? ''
      : text(
          badge.stale ? 'badge_say_old' : 'badge_say_read_at',
          formats.instantShort(readAt, now),
        );
  return {
    severity:
      name === null
        ? priority && text('badge_priority', priority)
        : severity?.certain
          ? name
          : text('badge_unsure', name),
    short: shortState(badge, reader),
    long: () => longState(badge, reader),
    sentence: [...sentences, badge.stale ? read : ''].filter(Boolean).join(' '),
    tip: [...sentences, read].filter(Boolean).join('\n'),
  };
}
