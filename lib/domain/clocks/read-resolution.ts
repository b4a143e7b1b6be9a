import { reason } from '../reason.ts';
import { isFinished, type TicketEvent, type TicketStatus } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { ReadContext } from './read-context.ts';
import {
  makeRun,
  runsReading,
  statusChanges,
  unknownReading,
  type Change,
  type Reading,
  type Run,
} from './run.ts';

/** Changes of a ticket's motion, with a workaround as a stop where the target takes one. */
function resolutionChanges({ events, pauses, terms }: ReadContext): Change[] {
  const changes = statusChanges(events, pauses);
  if (!terms?.target.metBy?.includes('workaround')) return changes;
  const given = events.find((event) => event.kind === 'workaround');
  if (!given) return changes;
  // Only a recurrence, or reopening after a solve, takes a workaround back.
  const undone = events.find(
    (event) =>
      event.at >= given.at &&
      (event.kind === 'recurred' ||
        (event.kind === 'status' && !isFinished(event.to) && reopens(events, event))),
  );
  const stop: Change = { at: given.at, motion: 'stop', event: given };
  const after = undone ? changes.filter((it) => it.at >= undone.at) : [];
  const resumed: Change[] =
    undone && after[0]?.event !== undone ? [{ at: undone.at, motion: 'run', event: undone }] : [];
  return [...changes.filter((it) => it.at < given.at), stop, ...resumed, ...after];
}

function reopens(events: readonly TicketEvent[], event: TicketEvent): boolean {
  let before: TicketStatus | null = null;
  for (const it of events) {
    if (it === event) return before !== null && isFinished(before);
    if (it.kind === 'status') before = it.to;
  }
  return false;
}

/** Splits at reopenings where the target begins anew; otherwise one run, with the used time kept. */
function splitRuns(context: ReadContext, changes: readonly Change[]): Run[] {
  const { ticket, now, terms, events } = context;
  const created = events.find((event) => event.kind === 'created') ?? null;
  const starts: { at: Instant; event: TicketEvent | null }[] = [
    { at: ticket.createdAt, event: created },
  ];
  if (terms?.target.onReopen === 'restart') {
    changes.forEach((change, index) => {
      if (change.motion !== 'stop' && changes[index - 1]?.motion === 'stop')
        starts.push({ at: change.at, event: change.event });
    });
  }
  return starts.map((start, index): Run => {
    const end = starts[index + 1]?.at ?? now;
    const own = changes.filter((change) => change.at < end || index === starts.length - 1);
    const last = own[own.length - 1];
    const stop = last?.motion === 'stop' && last.at >= start.at ? last : null;
    return makeRun(start, stop?.event ?? null, end, own);
  });
}

/** resolution: created until solved or closed; pauses, and reopening resumes with the time used. */
export function readResolution(context: ReadContext): Reading {
  const { gapUntil, ticket, events, pauses } = context;
  const changes = resolutionChanges(context);
  if (gapUntil === null) return runsReading(splitRuns(context, changes));
  const lastStatus = events.findLast((event) => event.kind === 'status');
  const seen = lastStatus?.kind === 'status' && lastStatus.to === ticket.status;
  if (!seen && isFinished(ticket.status)) return unknownReading(reason('history-incomplete'));
  const runs = splitRuns(context, changes);
  const bounded = runsReading(runs, [reason('earlier-pauses-possible')], 'at-most');
  const pausedUnseen = !seen && pauses.statuses.has(ticket.status);
  if (!pausedUnseen || bounded.kind !== 'runs') return bounded;
  // Paused now, since nobody knows when: the last stretch may not have counted.
  const last = runs[runs.length - 1];
  if (!last) return unknownReading(reason('history-incomplete'));
  const pausedSpan = { from: context.now, to: context.now, motion: 'pause' as const, event: null };
  const paused: Run = { ...last, spans: [...last.spans, pausedSpan] };
  return { ...bounded, runs: [...runs.slice(0, -1), paused] };
}
