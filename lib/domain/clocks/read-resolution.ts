import { reason } from '../reason.ts';
import { isFinished } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { isMoving } from './measure-run.ts';
import { fromCreation, type ReadContext } from './read-context.ts';
import {
  makeRun,
  runsReading,
  statusChanges,
  unknownReading,
  type Change,
  type Reading,
  type Run,
} from './run.ts';

/** The run from `start` through `changes`; a stop that nothing took back ended it. */
function runThrough(
  start: Parameters<typeof makeRun>[0],
  changes: readonly Change[],
  now: Instant,
): Run {
  const last = changes[changes.length - 1];
  return makeRun(start, last?.motion === 'stop' ? last.event : null, now, changes);
}

/** Splits at reopenings where the target begins anew; otherwise one run, with the used time kept. */
function splitRuns(context: ReadContext, changes: readonly Change[]) {
  const { now, terms, gapUntil } = context;
  const earlier: Run[] = [];
  let start: Parameters<typeof makeRun>[0] = fromCreation(context);
  if (terms?.target.onReopen === 'restart')
    changes.forEach((change, place) => {
      const before = changes[place - 1];
      if (before?.motion !== 'stop') return;
      // After a gap the ticket may have been closed, or not, when a workaround was taken back.
      if (gapUntil !== null && before.event.kind === 'workaround') return;
      // By place, not by time: a ticket may be solved and reopened at one instant.
      earlier.push(runThrough(start, changes.slice(0, place), now));
      start = change;
    });
  return { earlier, run: runThrough(start, changes, now) };
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
  const eases = terms?.target.metBy?.includes('workaround') === true;
  const { earlier, run } = splitRuns(context, statusChanges(events, pauses, gapUntil, eases));
  if (gapUntil === null) return runsReading([...earlier, run]);
  // The ticket's own status says how it ends; where nothing seen leads there, the end is not known.
  const endsSo =
    run.stoppedAt === null ? !isFinished(ticket.status) : eases || isFinished(ticket.status);
  if (!endsSo) return unknownReading(reason('history-incomplete'));
  const pausesUnseen = isMoving(run) && pauses.statuses.has(ticket.status);
  const shown = pausesUnseen ? pausedNow(run, now) : run;
  return runsReading([...earlier, shown], [reason('earlier-pauses-possible')], 'at-most');
}
