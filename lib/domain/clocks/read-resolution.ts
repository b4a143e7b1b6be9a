import { reason } from '../reason.ts';
import { isFinished, type TicketEvent } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { fromCreation, type ReadContext } from './read-context.ts';
import {
  makeRun,
  runsReading,
  statusChanges,
  unknownReading,
  type Change,
  type Motion,
  type Reading,
  type Run,
} from './run.ts';

/** Splits at reopenings where the target begins anew; otherwise one run, with the used time kept. */
function splitRuns(context: ReadContext, changes: readonly Change[]): Run[] {
  const { now, terms } = context;
  const starts: { at: Instant; event: TicketEvent | null; after: number }[] = [
    { ...fromCreation(context), after: 0 },
  ];
  if (terms?.target.onReopen === 'restart') {
    changes.forEach((change, index) => {
      if (change.motion !== 'stop' && changes[index - 1]?.motion === 'stop')
        starts.push({ at: change.at, event: change.event, after: index });
    });
  }
  return starts.map((start, index): Run => {
    const next = starts[index + 1];
    const end = next?.at ?? now;
    // By place, not by time: a ticket may be solved and reopened at one instant.
    const own = changes.slice(0, next?.after);
    const last = own[own.length - 1];
    const stop = last?.motion === 'stop' && last.at >= start.at ? last : null;
    return makeRun(start, stop?.event ?? null, end, own);
  });
}

/** A pause that begins now: since when it lasts nobody has seen. */
const pausedNow = (run: Run, now: Instant): Run => ({
  ...run,
  spans: [...run.spans, { from: now, to: now, motion: 'pause', event: null }],
});

/**
 * resolution: created until solved or closed; pauses, and reopening resumes with the time used. What
 * a gap may hide counts as running: then the time shown is the longest that it can have taken.
 */
export function readResolution(context: ReadContext): Reading {
  const { gapUntil, ticket, events, pauses, terms, now } = context;
  const eases = terms?.target.metBy?.includes('workaround') ?? false;
  const changes = statusChanges(events, pauses, gapUntil, eases);
  const runs = splitRuns(context, changes);
  if (gapUntil === null) return runsReading(runs);
  const last: Motion = changes[changes.length - 1]?.motion ?? 'run';
  const hidden = unknownReading(reason('history-incomplete'));
  // The ticket's own status says how it ends; where nothing seen leads there, the end is not known.
  if (isFinished(ticket.status) !== (last === 'stop') && !(eases && last === 'stop')) return hidden;
  const end = runs[runs.length - 1];
  if (!end) return hidden;
  const pausesUnseen = last === 'run' && pauses.statuses.has(ticket.status);
  const shown = pausesUnseen ? [...runs.slice(0, -1), pausedNow(end, now)] : runs;
  return runsReading(shown, [reason('earlier-pauses-possible')], 'at-most');
}
