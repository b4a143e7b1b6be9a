import type { Instant } from '../../lib/domain/time/instant.ts';
import type { CaseView } from '../../lib/domain/view/case-view.ts';
import { termText, type MessageKey, type Words } from '../text.ts';

interface Props extends Words {
  readonly view: CaseView;
  readonly now: Instant;
}

type Fact = readonly [MessageKey, string];

/** What a case holds now: its tiers, who stands by, the plans, what was agreed. */
export function CaseNow({ view: { state }, now, text, formats }: Props) {
  const time = (at: Instant): string => formats.instantShort(at, now);
  const fact = (label: MessageKey, value: string | null | undefined): readonly Fact[] =>
    value === null || value === undefined || value === '' ? [] : [[label, value]];
  const tiers = state.tiers.map(({ tier, reference, answerBy, acknowledgedAt }) =>
    [
      text('case_tier_number', tier),
      ...(reference === null ? [] : [text('case_kept_as', reference)]),
      ...(acknowledgedAt === null ? [] : [text('case_answered_at', time(acknowledgedAt))]),
      ...(acknowledgedAt === null && answerBy !== null
        ? [text('case_answers_by', time(answerBy))]
        : []),
    ].join(' · '),
  );
  const { plans, monitoring, agreement, closure, withdrawal } = state;
  const facts: readonly Fact[] = [
    ...tiers.map((it): Fact => ['case_tier', it]),
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
        <dt key={`${place} label`}>{text(label)}</dt>,
        <dd key={place}>
          <bdi>{value}</bdi>
        </dd>,
      ])}
    </dl>
  );
}
