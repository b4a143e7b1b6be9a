import type { Write } from '../../lib/domain/plan/plan.ts';
import type { Choice } from '../controls/SelectField.tsx';

/** A helpdesk that has an adapter. */
export interface HelpdeskChoice extends Choice {
  /** Priorities in the helpdesk's own words, least first. */
  readonly priorities: readonly string[];
  /** What can be written into it. */
  readonly writes: readonly Write['kind'][];
  /** True where it was never tried on a live account. */
  readonly isReconstruction: boolean;
  /** True where the user's own API key may read what the session may not. */
  readonly takesKey?: true | undefined;
}

/** A helpdesk as it is offered to be chosen. */
export const helpdeskChoice = ({
  id,
  name,
  ...it
}: Omit<HelpdeskChoice, keyof Choice> & {
  readonly id: string;
  readonly name: string;
}): HelpdeskChoice => ({
  value: id,
  label: name,
  priorities: it.priorities,
  writes: it.writes,
  isReconstruction: it.isReconstruction,
  takesKey: it.takesKey,
});

/** A choice of `offered`, or of none; what is saved stays a choice, whether it is offered or not. */
export function choicesWithNone(
  none: string,
  offered: readonly string[],
  saved: string,
): readonly Choice[] {
  const all = saved === '' || offered.includes(saved) ? offered : [...offered, saved];
  return [{ value: '', label: none }, ...all.map((it) => ({ value: it, label: it }))];
}
