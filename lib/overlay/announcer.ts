import { plural } from '../../components/text.ts';
import { badgeWords, type Reader } from '../../components/badge/badge-words.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { Badge, BadgeState } from '../domain/view/badge.ts';

/** Between two announcements, in milliseconds. */
const apart = 10_000;

/** States that a screen reader is told of when a ticket comes into them. */
const told = { 'at-risk': 'badge_announce_at_risk', breached: 'badge_announce_breached' } as const;

export interface Announcer {
  /** Notes the badges that are shown; a ticket seen for the first time crosses nothing. */
  note(badges: ReadonlyMap<TicketId, Badge>, reader: Reader): void;
  /** Tells `sentence` at once, the first time that it is about `what`. */
  say(what: string, sentence: string): void;
  /** What is being told, until the next thing is. */
  words(): string;
  /** When something that waits may be told. */
  nextAt(): number | null;
}

/** Tells of thresholds crossed, never of time passing: one sentence at a time, ten seconds apart. */
export function createAnnouncer(): Announcer {
  let seen = new Map<TicketId, BadgeState>();
  const waiting = new Map<TicketId, Badge>();
  const said = new Set<string>();
  let words = '';
  let lastAt = Number.NEGATIVE_INFINITY;

  function tell(reader: Reader) {
    const [first, ...others] = waiting;
    if (!first || reader.now < lastAt + apart) return;
    const { text, formats } = reader;
    const [id, badge] = first;
    const key = badge.state === 'breached' ? told.breached : told['at-risk'];
    words =
      others.length === 0
        ? text(key, id, badgeWords(badge, reader).long)
        : plural(text, formats, 'badge_announce_more', waiting.size);
    lastAt = reader.now;
    waiting.clear();
  }

  return {
    note(badges, reader) {
      for (const [id, badge] of badges) {
        const before = seen.get(id);
        const isNews = before !== undefined && before !== 'waiting' && before !== badge.state;
        if (isNews && badge.state in told) waiting.set(id, badge);
      }
      seen = new Map([...badges].map(([id, { state }]) => [id, state]));
      tell(reader);
    },
    say(what, sentence) {
      if (said.has(what)) return;
      said.add(what);
      words = sentence;
    },
    words: () => words,
    nextAt: () => (waiting.size > 0 ? lastAt + apart : null),
  };
}
