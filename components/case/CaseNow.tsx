import type { Instant } from '../../lib/domain/time/instant.ts';
import type { CaseView } from '../../lib/domain/view/case-view.ts';
import { termText, type MessageKey, type Words } from '../text.ts';

interface Props extends Words {
  readonly view: CaseView;
  readonly now: Instant;
}

/** What it is called, and what it is. */
type Fact = readonly [string, string];

/** What a case holds now: its tiers, who stands by, the plans, what was agreed. */
export function CaseNow({ view: { state }, now, text, formats }: Props) {
  const time = (at: Instant): string => formats.instantShort(at, now);
  const fact = (label: MessageKey, value: string | null | undefined): readonly Fact[] =>
    value === null || value === undefined || value === '' ? [] : [[text(label), value]];
  const tiers = state.tiers.map(({ tier, reference, answerBy, acknowledgedAt }): Fact => {
    const answer =
      acknowledgedAt !== null
        ? text('case_answered_at', time(acknowledgedAt))
        : answerBy === null
          ? text('case_not_answered')
          : text('case_answers_by', time(answerBy));
    const kept = reference === null ? [] : [text('case_kept_as', reference)];
    return [text('case_tier_number', tier), [...kept, answer].join(' · ')];
  });
  const { plans, monitoring, agreement, closure, withdrawal } = state;
  const facts: readonly Fact[] = [
    ...tiers,
    ...fact('case_standby_team', state.standby.join(', ')),
    ...fact('case_now_objectives', plans.objectives),
    ...fact('case_now_communication', plans.communication),
    ...fact('case_now_technical', plans.technical),
    ...fact('case_now_solution', state.resolution?.text),
    ...fact('case_now_watched', monitoring && time(monitoring.until)),
    ...fact('case_now_agreement', agreement && (agreement.who ?? time(agreement.at))),
    ...fact(
      'case_now_closed',
      closure?.criteria.map((it) => termText(text, 'case_criterion', it)).join(', '),
    ),
    ...fact('case_now_withdrawn', withdrawal?.reason),
    ...fact('case_now_rca', state.rcaDeliveredAt === null ? null : time(state.rcaDeliveredAt)),
  ];
  return facts.length === 0 ? null : (
    <dl class="facts">
      {facts.map(([label, value], place) => [
        <dt key={`${place} label`}>{label}</dt>,
        <dd key={place}>
          <bdi>{value}</bdi>
        </dd>,
      ])}
    </dl>
  );
}
