import type { Clock, Step, Stretch } from '../clocks/clock.ts';
import { minute, second, toInstant, type Instant } from '../time/instant.ts';
import { clockNow } from './clock-now.ts';
import { mergePieces } from './merge-pieces.ts';

/** Something that happened on the way, by its step. */
export type Mark = Pick<Step, 'at' | 'event' | 'rule'>;

/** One stretch of a timeline, as half-open instants. Amounts are milliseconds. */
export interface Piece {
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: Stretch['kind'];
  /** What of it counted. A timeline's pieces together count what its clock has used. */
  readonly counted: number;
  readonly closed: number;
  readonly paused: number;
  readonly solved: number;
  /** What happened when it began. */
  readonly marks: readonly Mark[];
  /** How many stretches were merged into it; 1 for one that stands for itself. */
  readonly merged: number;
}

/** A clock's life as a picture and as a sum. */
export interface Timeline {
  readonly pieces: readonly Piece[];
  /** What happened at the very end, such as the stop. */
  readonly endMarks: readonly Mark[];
  /** What each piece adds as it is shown: whole minutes (seconds below one) that add up to `elapsed`. */
  readonly shown: readonly number[];
  /** What the clock has used. */
  readonly elapsed: number;
  /** Until when. */
  readonly until: Instant;
}

/** More pieces than this are merged. */
const mostPieces = 24;

const none = { counted: 0, closed: 0, paused: 0, solved: 0 };

function pieceOf({ from, to, kind, open = 0 }: Stretch, marks: readonly Mark[]): Piece {
  const length = to - from;
  const amounts =
    kind === 'mixed'
      ? { ...none, counted: open, closed: length - open }
      : { ...none, [kind]: length };
  return { from, to, kind, ...amounts, marks, merged: 1 };
}

/** `stretch` in two where something happened in its middle; one of both kinds cannot be split. */
function splitAt(stretch: Stretch, instants: readonly Instant[]): readonly Stretch[] {
  if (stretch.kind === 'mixed') return [stretch];
  const inside = instants.filter((at) => at > stretch.from && at < stretch.to);
  const edges = [stretch.from, ...new Set(inside), stretch.to];
  return edges.slice(1).map((to, place) => ({ ...stretch, from: edges[place] ?? to, to }));
}

/** What went by between the assessment and `now`, of a clock that runs. */
function stretchesSince(clock: Clock, assessedAt: Instant, now: Instant): readonly Stretch[] {
  if (!clockNow(clock, assessedAt, now).isRunning || now <= assessedAt) return [];
  const { openUntilDue, dueAt } = clock;
  if (!openUntilDue) return [{ from: assessedAt, to: now, kind: 'counted' }];
  // Nobody said when it is open after that.
  const end = toInstant(Math.min(now, dueAt ?? now));
  const since: Stretch[] = [];
  let at = assessedAt;
  for (const [opens, closes] of openUntilDue) {
    const from = toInstant(Math.max(opens, at));
    const to = toInstant(Math.min(closes, end));
    if (to <= from) continue;
    if (from > at) since.push({ from: at, to: from, kind: 'closed' });
    since.push({ from, to, kind: 'counted' });
    at = to;
  }
  return at < end ? [...since, { from: at, to: end, kind: 'closed' }] : since;
}

/** `stretches` followed by `more`, the two that meet joined where they are of one kind. */
function joined(stretches: readonly Stretch[], more: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.at(-1);
  const [next, ...rest] = more;
  if (!last || !next || last.kind !== next.kind || last.to !== next.from)
    return [...stretches, ...more];
  return [...stretches.slice(0, -1), { ...last, to: next.to }, ...rest];
}

/** Amounts cut to whole units so that they add up to the cut total. */
function cutToUnits(amounts: readonly number[]): number[] {
  const total = amounts.reduce((sum, it) => sum + it, 0);
  const unit = total < minute ? second : minute;
  const cut = (amount: number) => Math.floor(amount / unit) * unit;
  let sum = 0;
  return amounts.map((amount) => {
    const before = cut(sum);
    sum += amount;
    return cut(sum) - before;
  });
}

/**
 * The explanation of `clock`, assessed at `assessedAt`, as it stands at `now`; null where there is
 * none. Its counted pieces add up to the elapsed time that `clockNow` tells. More than 24 pieces are
 * merged with their neighbours.
 */
export function timelineOf(clock: Clock, assessedAt: Instant, now: Instant): Timeline | null {
  const steps = clock.because ?? [];
  if (steps.length === 0) return null;
  const marks = steps.map(({ at, event, rule }): Mark => ({ at, event, rule }));
  const told = steps.flatMap((step) => step.stretches);
  const stretches = joined(told, stretchesSince(clock, assessedAt, now)).flatMap((it) =>
    splitAt(
      it,
      marks.map(({ at }) => at),
    ),
  );
  const pieces = stretches.map((it, place) => {
    const { from } = it;
    const before = stretches[place - 1]?.from ?? Number.NEGATIVE_INFINITY;
    return pieceOf(
      it,
      marks.filter(({ at }) => at > before && at <= from),
    );
  });
  const last = stretches.at(-1);
  const merged = mergePieces(pieces, mostPieces);
  return {
    pieces: merged,
    endMarks: last ? marks.filter(({ at }) => at > last.from) : marks,
    shown: cutToUnits(merged.map(({ counted }) => counted)),
    elapsed: merged.reduce((sum, { counted }) => sum + counted, 0),
    until: last?.to ?? clock.stoppedAt ?? assessedAt,
  };
}
