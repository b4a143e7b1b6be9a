import { plainLine } from '../../plan/plain-text.ts';
import { reasonInUtc, type PlanText } from '../../plan/plan-text.ts';
import { formatInstant } from '../../time/instant.ts';
import { planKinds } from '../case-event.ts';
import type { CorrectiveAction } from '../case-state.ts';
import { isInside } from './audience.ts';
import type { SummaryInput } from './case-summary.ts';

const short = (words: string | null | undefined): string => plainLine(words ?? '', 300);

/** The ticket, how the case stands, and who has it. */
export function whatLines(input: SummaryInput): readonly string[] {
  const { ticket, state, matrix, text, audience } = input;
  const tier = matrix?.tiers.find(({ level }) => level === state.tier);
  const reference = state.tiers.findLast((it) => it.reference !== null);
  return [
    ...(ticket.subject === null ? [] : [short(ticket.subject)]),
    ...(ticket.url === null ? [] : [short(ticket.url)]),
    text(`summary_status_${state.status.replaceAll('-', '_')}`),
    ...(tier ? [text('summary_tier', tier.level, short(tier.name))] : []),
    ...(reference?.reference
      ? [text('case_reference', reference.tier, short(reference.reference))]
      : []),
    ...(state.lead && isInside(audience) ? [text('case_lead', short(state.lead.who))] : []),
  ];
}

/** What is lost, as people entered it last, and whether a workaround helps meanwhile. */
export function impactLines({ ticket, log, text }: SummaryInput): readonly string[] {
  const said = log.findLast(({ event }) => event.kind === 'loss')?.event;
  const loss = said?.kind === 'loss' ? said : ticket.loss;
  const workaround = log.some(({ event }) => event.kind === 'workaround');
  return [
    ...(loss && loss.affected !== null && loss.total !== null
      ? [text('note_loss', loss.affected, loss.total, short(loss.component ?? '–'))]
      : []),
    ...(ticket.impact === null ? [] : [text('summary_impact_field', short(ticket.impact))]),
    ...(workaround ? [text('case_workaround')] : []),
  ];
}

/** How bad it is, and by which rules; what is not certain says so. */
export function severityLines({ assessment, ticket, text }: SummaryInput): readonly string[] {
  const severity = assessment?.severity;
  const level = severity?.name ?? severity?.id ?? null;
  const reasons = (severity?.reasons ?? []).map((it) => reasonInUtc(text, it));
  return [
    ...(level === null ? [] : [text('webhook_severity', short(level))]),
    ...(level === null && ticket.priority !== null
      ? [text('summary_priority', short(ticket.priority))]
      : []),
    ...(severity && !severity.certain && severity.couldBe.length > 0
      ? [text('summary_could_be', severity.couldBe.join(', '))]
      : []),
    ...reasons,
  ];
}

/** What was planned, seen and done. */
export function actionLines({ state, audience, text }: SummaryInput): readonly string[] {
  const plans = planKinds.flatMap((plan) => {
    const words = state.plans[plan];
    const isHidden = plan === 'technical' && !isInside(audience);
    return words === undefined || isHidden ? [] : [text(`case_plan_${plan}`, words)];
  });
  const seen = isInside(audience)
    ? state.observations.map((it) => text('case_observation', short(it.team), it.text))
    : [];
  const { resolution } = state;
  const solved = resolution?.text ? [text('case_resolved', resolution.text)] : [];
  return [...plans, ...seen, ...solved];
}

/** What keeps it from happening again; who sees to it is for the team to know. */
export const correctiveLines = (
  actions: readonly CorrectiveAction[],
  withOwner: boolean,
  text: PlanText,
): readonly string[] =>
  actions.map(({ text: words, owner, dueAt, doneAt }) => {
    const what = withOwner ? text('summary_action', words, short(owner)) : words;
    if (doneAt !== null) return text('summary_action_done', what, formatInstant(doneAt));
    return dueAt === null ? what : text('summary_action_due', what, formatInstant(dueAt));
  });
