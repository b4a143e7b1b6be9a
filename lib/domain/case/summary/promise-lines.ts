import { reasonInUtc } from '../../plan/plan-text.ts';
import { formatInstant } from '../../time/instant.ts';
import { caseGaps } from '../case-gaps.ts';
import { casePromises, nextUpdateDue, type CasePromise } from '../case-promises.ts';
import { isOver } from '../case-state.ts';
import { isInside } from './audience.ts';
import type { SummaryInput } from './case-summary.ts';

function promiseLine(it: CasePromise, { text }: SummaryInput): string {
  const due = formatInstant(it.dueAt);
  const what = text(`summary_promise_${it.what}`);
  const named = it.tier === null ? what : text('summary_promise_tier', what, it.tier);
  switch (it.state) {
    case 'kept':
    case 'late':
      return text(
        `summary_promise_${it.state}`,
        named,
        due,
        it.keptAt === null ? '–' : formatInstant(it.keptAt),
      );
    case 'missed':
    case 'open':
      return text(`summary_promise_${it.state}`, named, due);
  }
}

/** Every promise with what came of it. */
export const promiseLines = (input: SummaryInput): readonly string[] =>
  casePromises(input.state, input.assessment?.clocks ?? [], input.now).map((it) =>
    promiseLine(it, input),
  );

/** What comes next, and for the team, what the policy still asks for. */
export function nextLines(input: SummaryInput): readonly string[] {
  const { state, assessment, matrix, now, text, audience } = input;
  const gaps = isInside(audience)
    ? caseGaps(state, matrix, now).map((it) => reasonInUtc(text, it))
    : [];
  const awaited = state.tiers.find((it) => it.tier === state.tier);
  const update = isOver(state) ? null : nextUpdateDue(state, assessment?.clocks ?? [], now);
  const answer =
    state.status === 'open' && awaited
      ? [
          awaited.answerBy === null
            ? text('summary_next_answer', awaited.tier)
            : text('summary_next_answer_by', awaited.tier, formatInstant(awaited.answerBy)),
        ]
      : [];
  return [
    ...answer,
    ...(update === null ? [] : [text('summary_next_update', formatInstant(update))]),
    ...(state.status === 'monitoring' && state.monitoring
      ? [text('case_monitoring', formatInstant(state.monitoring.until))]
      : []),
    ...gaps,
  ];
}
