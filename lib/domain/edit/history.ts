/** States of something that is edited, so that steps can be taken back and made again. */
export interface History<State> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** Names the last step while it may go on, as with letters typed into one field; null: it is over. */
  readonly step: string | null;
}

/** How many steps can be taken back. */
export const mostSteps = 200;

export const startHistory = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  step: null,
});

/**
 * `history` with `next` as its present. A change with the same `step` as the one before goes on with
 * it: both are taken back at once. What had been taken back cannot be made again any more.
 */
export function record<State>(
  history: History<State>,
  next: State,
  step: string | null = null,
): History<State> {
  const goesOn = step !== null && step === history.step && history.future.length === 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present: next, future: [], step };
}

/** One step back; `history` itself where there is none. */
export function undo<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    step: null,
  };
}

/** One step made again; `history` itself where there is none. */
export function redo<State>(history: History<State>): History<State> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, step: null };
}
