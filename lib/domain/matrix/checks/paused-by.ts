import { ticketStatuses } from '../../ticket/ticket.ts';
import { warningAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import { nearest } from '../nearest.ts';
import type { Matrix } from '../schema.ts';

/** Reasons that have words of ours; a file may name others. */
const knownPauseReasons = [
  'waiting-on-customer',
  'waiting-on-third-party',
  'awaiting-remote-access',
  'awaiting-debug-data',
] as const;

const pausingStatuses = ['pending', 'on-hold'];
const known = [...pausingStatuses, ...knownPauseReasons];
const statuses: readonly string[] = ticketStatuses;

/** `pausedBy` values that cannot pause, or look misspelt. */
export function checkPausedBy(matrix: Loose<Matrix>): Finding[] {
  return (matrix.targets ?? []).flatMap((target, index) =>
    (target?.pausedBy ?? []).flatMap((value, place): Finding[] => {
      if (value === undefined || known.includes(value)) return [];
      const path = ['targets', index, 'pausedBy', place];
      if (statuses.includes(value)) {
        const ended = value === 'solved' || value === 'closed';
        const message = ended
          ? `${value} time never counts anyway`
          : `${value} tickets are worked on`;
        return [warningAt(path, message, 'remove it: pending and on-hold are what pauses')];
      }
      const near = nearest(value, known);
      if (near === undefined) return [];
      return [
        warningAt(path, `${value} is taken as a reason of your own`, `did you mean ${near}?`),
      ];
    }),
  );
}
