import { conditions, type Condition } from '../../lib/domain/assignment/site.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { SelectField } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import type { Text } from '../text.ts';
import type { RuleDraft, RuleRefusal } from './site-draft.ts';

interface Props {
  readonly rule: RuleDraft;
  /** 1 for the first. */
  readonly place: number;
  readonly count: number;
  readonly matrices: readonly MatrixSummary[];
  readonly refusal: RuleRefusal | null;
  readonly onChange: (rule: RuleDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly text: Text;
}

/** One assignment rule: a matrix, for which tickets, with which plan and zone. */
export function RuleCard(props: Props) {
  const { rule, place, count, matrices, refusal, onChange, onMove, onRemove, text } = props;
  const error = (name: keyof RuleDraft) => (refusal?.field === name ? text(refusal.why) : null);
  const field = (name: Condition | 'plan' | 'timeZone') => ({
    value: rule[name],
    error: error(name),
    onInput: (value: string) => onChange({ ...rule, [name]: value }),
  });
  const plans = matrices.find(({ id }) => id === rule.matrixId)?.plans ?? [];
  const hasCondition = conditions.some((it) => rule[it] !== '');
  return (
    <li class="card stack">
      <div class="row">
        <h4>{text('rule_title', place)}</h4>
        <span class="actions">
          {place > 1 && (
            <button
              type="button"
              class="small"
              onClick={() => onMove(-1)}
              aria-label={text('rule_up_what', place)}
            >
              {text('rule_up')}
            </button>
          )}
          {place < count && (
            <button
              type="button"
              class="small"
              onClick={() => onMove(1)}
              aria-label={text('rule_down_what', place)}
            >
              {text('rule_down')}
            </button>
          )}
          <button
            type="button"
            class="small"
            onClick={onRemove}
            aria-label={text('rule_remove_what', place)}
          >
            {text('rule_remove')}
          </button>
        </span>
      </div>
      <SelectField
        label={text('rule_matrix')}
        value={rule.matrixId}
        error={error('matrixId')}
        choices={[
          { value: '', label: text('fact_choose') },
          ...matrices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(matrixId) => onChange({ ...rule, matrixId, plan: '' })}
      />
      {plans.length > 0 && (
        <SelectField
          label={text('fact_kind_plan')}
          value={rule.plan}
          choices={[
            { value: '', label: text('rule_plan_from_ticket') },
            ...plans.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(plan) => onChange({ ...rule, plan })}
        />
      )}
      <TextField
        label={text('fact_kind_time_zone')}
        hint={text('rule_zone_hint')}
        suggestions={Intl.supportedValuesOf('timeZone')}
        {...field('timeZone')}
      />
      <details open={hasCondition || refusal?.field === 'domain'}>
        <summary>{text('rule_only_for')}</summary>
        <div class="stack">
          <TextField label={text('rule_queue')} {...field('queue')} />
          <TextField
            label={text('rule_brand')}
            hint={text('rule_brand_hint')}
            {...field('brand')}
          />
          <TextField label={text('rule_organization')} {...field('organization')} />
          <TextField
            label={text('rule_domain')}
            hint={text('rule_domain_hint')}
            {...field('domain')}
          />
        </div>
      </details>
    </li>
  );
}
