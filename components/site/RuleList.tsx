import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import type { Text } from '../text.ts';
import { RuleCard } from './RuleCard.tsx';
import { emptyRule, type RuleDraft, type RuleRefusal } from './site-draft.ts';

interface Props {
  readonly rules: readonly RuleDraft[];
  readonly matrices: readonly MatrixSummary[];
  readonly refusal: RuleRefusal | null;
  readonly onChange: (rules: readonly RuleDraft[]) => void;
  readonly text: Text;
}

/** Which matrix applies to which tickets, first match first; rules can be added, moved and removed. */
export function RuleList({ rules, matrices, refusal, onChange, text }: Props) {
  const move = (at: number, by: -1 | 1) => {
    const next = [...rules];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    onChange(next);
  };
  return (
    <div class="stack" role="group" aria-label={text('rule_list')}>
      <h3>{text('rule_list')}</h3>
      <p class="quiet">{text('rule_list_help')}</p>
      <ol class="plain">
        {rules.map((rule, at) => (
          <RuleCard
            key={rule.key}
            rule={rule}
            place={at + 1}
            count={rules.length}
            matrices={matrices}
            refusal={refusal?.key === rule.key ? refusal : null}
            onChange={(next) => onChange(rules.map((it) => (it.key === rule.key ? next : it)))}
            onMove={(by) => move(at, by)}
            onRemove={() => onChange(rules.filter((it) => it.key !== rule.key))}
            text={text}
          />
        ))}
      </ol>
      <p>
        <button
          type="button"
          onClick={() =>
            onChange([...rules, emptyRule(1 + Math.max(0, ...rules.map(({ key }) => key)))])
          }
        >
          {text('rule_add')}
        </button>
      </p>
    </div>
  );
}
