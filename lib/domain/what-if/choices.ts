import type { Assessment } from '../assessment.ts';
import type { Clock } from '../clocks/clock.ts';
import { compileMatrix } from '../matrix/compile-matrix.ts';
import type { Matrix } from '../matrix/schema.ts';
import { isFinished, type TicketStatus } from '../ticket/ticket.ts';
import { minute, toInstant, type Instant } from '../time/instant.ts';
import type { Supposition } from './supposition.ts';

/** A supposition that is offered for a ticket. */
export interface Choice {
  /** Names it among the choices of one ticket, so that it can be asked for by name. */
  readonly id: string;
  readonly supposition: Supposition;
  /** `due`: at the very instant at which the reply is due. */
  readonly when: 'now' | 'soon' | 'due';
  /** The severity's name. */
  readonly name?: string;
}

/** How long "in a while" is, in milliseconds. */
const soon = 30 * minute;

const repliable: ReadonlySet<string> = new Set([
  'first-response',
  'next-response',
  'periodic-update',
]);

/** The helpdesk's own clocks are shown as given: nothing is supposed of them. */
const isLive = ({ hidden, state, source }: Clock): boolean =>
  hidden !== true &&
  source === 'matrix' &&
  (state === 'on-track' || state === 'at-risk' || state === 'breached' || state === 'unknown');

function replies(clocks: readonly Clock[], now: Instant): Choice[] {
  const waiting = clocks.filter((it) => repliable.has(it.metric) && isLive(it));
  if (waiting.length === 0) return [];
  const reply = (id: string, when: Choice['when'], at: Instant): Choice => ({
    id,
    when,
    supposition: { kind: 'reply', at },
  });
  const dueAt = Math.min(...waiting.map((it) => it.dueAt ?? Infinity));
  return [
    reply('reply', 'now', now),
    reply('reply-soon', 'soon', toInstant(now + soon)),
    ...(dueAt > now && dueAt < Infinity ? [reply('reply-due', 'due', toInstant(dueAt))] : []),
  ];
}

function pauses(matrix: Matrix, clocks: readonly Clock[], status: TicketStatus, now: Instant) {
  const running = new Set(clocks.filter(isLive).map(({ metric }) => metric));
  const terms = [...compileMatrix(matrix).targets]
    .filter(([metric]) => running.has(metric))
    .flatMap(([, targets]) => targets.map((it) => it.pauses));
  const reasons = new Set(terms.flatMap((it) => [...it.reasons]));
  const byStatus = status !== 'pending' && terms.some((it) => it.statuses.has('pending'));
  // Told by its status already.
  if (byStatus) reasons.delete('waiting-on-customer');
  const all = [...(byStatus ? [null] : []), ...reasons];
  return all.map((reason): Choice => ({
    id: reason === null ? 'pause' : `pause ${reason}`,
    when: 'now',
    supposition: { kind: 'pause', at: now, reason },
  }));
}

/**
 * What may be supposed of a ticket of `status` that stands as `assessment` says: replies where one is
 * awaited, each severity that it is not for certain, pauses that its running clocks know, a workaround
 * where that meets a target, and solving. Nothing of a ticket that is finished.
 */
export function suppositionsFor(
  assessment: Assessment,
  matrix: Matrix,
  status: TicketStatus,
  now: Instant,
): readonly Choice[] {
  if (isFinished(status)) return [];
  const { clocks, severity } = assessment;
  const eases = (matrix.targets ?? []).some((it) => it.metBy?.includes('workaround'));
  return [
    ...replies(clocks, now),
    ...(matrix.severities ?? [])
      .filter(({ id }) => !(severity.certain && severity.id === id))
      .map(({ id, name }): Choice => ({
        id: `severity ${id}`,
        when: 'now',
        supposition: { kind: 'severity', at: now, id },
        name: name ?? id,
      })),
    ...pauses(matrix, clocks, status, now),
    ...(eases
      ? [{ id: 'workaround', when: 'now', supposition: { kind: 'workaround', at: now } } as const]
      : []),
    { id: 'solve', when: 'now', supposition: { kind: 'solve', at: now } },
  ];
}
