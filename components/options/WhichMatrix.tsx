import { useState } from 'preact/hooks';
import { explainChoice, type RuleStanding } from '../../lib/domain/assignment/choose-matrix.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { TextField } from '../controls/TextField.tsx';
import { reasonText, termText, type Words } from '../text.ts';

interface Props extends Words {
  /** As it is saved. */
  readonly site: Site;
  readonly matrices: readonly MatrixSummary[];
}

const noFacts = { queue: '', brand: '', organization: '', email: '' };

const known = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** Why a rule decides, or why it does not. */
function standing({ stands, unmet, because }: RuleStanding, { text, formats }: Words): string {
  if (stands === 'decides') return text('which_decides', reasonText(text, formats, because));
  if (stands === 'too-late') return text('which_too_late');
  const facts = unmet.map((it) => termText(text, 'which_unmet', it));
  return text('which_unfit', facts.join('; '));
}

/** Which matrix applies to a ticket of this site, and why, rule by rule. */
export function WhichMatrix({ site, matrices, text, formats }: Props) {
  const [facts, setFacts] = useState(noFacts);
  const field = (name: keyof typeof noFacts) => ({
    value: facts[name],
    onInput: (value: string) => setFacts({ ...facts, [name]: value }),
  });
  const rules = explainChoice(site, {
    group: known(facts.queue),
    brand: known(facts.brand),
    requester: {
      name: null,
      email: known(facts.email),
      organization: known(facts.organization),
      timeZone: null,
    },
  });
  const nameOf = (id: string) => matrices.find((it) => it.id === id)?.name ?? id;
  const decides = rules.find(({ stands }) => stands === 'decides');
  return (
    <details>
      <summary>{text('which_title')}</summary>
      <div class="stack">
        <p class="quiet">{text('which_help')}</p>
        <div class="columns">
          <TextField label={text('rule_queue')} {...field('queue')} />
          <TextField label={text('rule_brand')} {...field('brand')} />
          <TextField label={text('rule_organization')} {...field('organization')} />
          <TextField label={text('which_email')} {...field('email')} />
        </div>
        <p role="status" class="strong">
          {decides ? text('which_is', nameOf(decides.rule.matrixId)) : text('which_none')}
        </p>
        <ol class="reasons">
          {rules.map((it, place) => (
            <li key={place}>
              {text('which_rule', nameOf(it.rule.matrixId), standing(it, { text, formats }))}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
