import { plural } from '../../components/text.ts';
import { badgeWords, type Reader } from '../../components/badge/badge-words.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { Badge } from '../domain/view/badge.ts';

/** Between two announcements, in milliseconds. */
const apart = 10_000;

/** States that a screen reader is told of when a ticket comes into them. */
const told = { 'at-risk': 'badge_announce_at_risk', breached: 'badge_announce_breached' } as const;

/** True where only a bound of the time was known, as before a ticket's history was read. */
const isBound = ({ state, clock }: Badge): boolean =>
  state === 'unknown' || clock?.clock.bound === 'at-most' || clock?.clock.bound === 'at-least';

/** True where `badge` came into its state after `then`, as its own clock has it. */
function isSince({ state, clock }: Badge, then: number): boolean {
  const at = state === 'breached' ? clock?.clock.breachesAt : clock?.clock.atRiskAt;
  return (at ?? Number.NEGATIVE_INFINITY) > then;
}

/** A threshold that was crossed; not one that was crossed before, and was only not known for certain. */
const isNews = (before: Badge | undefined, badge: Badge, seenAt: number): boolean =>
  before !== undefined &&
  before.state !== 'waiting' &&
  before.state !== badge.state &&
  (!isBound(before) || isSince(badge, seenAt));

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
  let seen: ReadonlyMap<TicketId, Badge> = new Map();
  let seenAt = Number.NEGATIVE_INFINITY;
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
        ? text(key, id, badgeWords(badge, reader).long())
        : plural(text, formats, 'badge_announce_more', waiting.size);
    lastAt = reader.now;
    waiting.clear();
  }

  return {
    note(badges, reader) {
      for (const [id, badge] of badges) {
        if (badge.state in told && isNews(seen.get(id), badge, seenAt)) waiting.set(id, badge);
      }
      seen = badges;
      seenAt = reader.now;
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
