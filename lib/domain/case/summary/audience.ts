import type { CaseEvent, CaseEventKind } from '../case-event.ts';

/** For whom a case is summed up. */
export const audiences = ['next-tier', 'customer', 'other-party', 'file'] as const;
export type Audience = (typeof audiences)[number];

/** True for those who work on the case: they read what its teams wrote for each other. */
export const isInside = (audience: Audience): boolean =>
  audience === 'next-tier' || audience === 'file';

/** What teams say among themselves; of an action they name its owner. */
const internal = new Set<CaseEventKind>([
  'observation',
  'standby',
  'lead',
  'action',
  'checked',
  'internal-note',
  'assigned',
  'field',
  'priority',
]);

/** True where `audience` may read of `event` at all. */
export function maySee(audience: Audience, event: CaseEvent): boolean {
  if (isInside(audience)) return true;
  if (event.kind === 'plan') return event.plan !== 'technical';
  return !internal.has(event.kind);
}
