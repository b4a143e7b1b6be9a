import { noneOfThese } from '../../lib/domain/customer/severity-answers.ts';
import type { ChoiceFact, SeverityQuestion } from '../../lib/domain/customer/severity-questions.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { termText, type Text } from '../text.ts';
import { lossRefusal, type AnswersDraft } from './answers-draft.ts';

interface Props<Question> {
  readonly question: Question;
  readonly draft: AnswersDraft;
  readonly onChange: (part: Partial<AnswersDraft>) => void;
  readonly text: Text;
}

type Of<Kind> = Extract<SeverityQuestion, { readonly kind: Kind }>;

function LossQuestion({ question, draft, onChange, text }: Props<Of<'loss'>>) {
  const refused = lossRefusal(draft);
  const thresholds = question.thresholds
    .map(({ severity, atLeast }) => text('severity_from', severity, atLeast))
    .join(' · ');
  return (
    <fieldset class="stack">
      <legend>{text('severity_loss')}</legend>
      <div class="columns">
        <TextField
          label={text('severity_loss_affected')}
          isNumber
          maxLength={9}
          value={draft.affected}
          error={refused === null ? null : text(refused)}
          onInput={(affected) => onChange({ affected })}
        />
        <TextField
          label={text('severity_loss_of')}
          isNumber
          maxLength={9}
          value={draft.total}
          onInput={(total) => onChange({ total })}
        />
      </div>
      {question.components.length > 0 && (
        <SelectField
          label={text('severity_component')}
          value={draft.component}
          choices={[
            { value: '', label: text('severity_not_known') },
            ...question.components.map((it) => ({ value: it, label: it })),
            { value: noneOfThese, label: text('severity_another') },
          ]}
          onChange={(component) => onChange({ component })}
        />
      )}
      <p class="quiet">{thresholds}</p>
    </fieldset>
  );
}

/** A helpdesk's own field bears its own name; the others have names of ours. */
const factName = (text: Text, fact: ChoiceFact): string =>
  fact.startsWith('field:') ? fact.slice('field:'.length) : termText(text, 'severity_fact', fact);

const ChoiceQuestion = ({ question, draft, onChange, text }: Props<Of<'choice'>>) => (
  <SelectField
    label={factName(text, question.fact)}
    value={draft.choices[question.fact] ?? ''}
    choices={[
      { value: '', label: text('severity_not_known') },
      ...question.options.map(({ value, name }) => ({ value, label: name })),
      { value: noneOfThese, label: text('severity_none') },
    ]}
    onChange={(value) => onChange({ choices: { ...draft.choices, [question.fact]: value } })}
  />
);

function WordsQuestion({ question, draft, onChange, text }: Props<Of<'words' | 'tags'>>) {
  const chosen = draft[question.kind];
  const change = (words: readonly string[] | null) => onChange({ [question.kind]: words });
  return (
    <fieldset>
      <legend>{text('severity_words')}</legend>
      {question.words.map((word) => (
        <CheckBox
          key={word}
          label={word}
          checked={chosen?.includes(word) ?? false}
          onChange={(isIt) => {
            const others = (chosen ?? []).filter((it) => it !== word);
            change(isIt ? [...others, word] : others.length > 0 ? others : null);
          }}
        />
      ))}
      <CheckBox
        label={text('severity_none')}
        checked={chosen?.length === 0}
        onChange={(isNone) => change(isNone ? [] : null)}
      />
    </fieldset>
  );
}

const DefinitionQuestion = ({ question, draft, onChange, text }: Props<Of<'definition'>>) => (
  <SelectField
    label={text('severity_definition')}
    hint={question.severities.find(({ id }) => id === draft.definition)?.description}
    value={draft.definition}
    choices={[
      { value: '', label: text('severity_not_known') },
      ...question.severities.map(({ id, name }) => ({ value: id, label: name ?? id })),
    ]}
    onChange={(definition) => onChange({ definition })}
  />
);

/** One question of a vendor's definition of severity. */
export function Question({ question, ...rest }: Props<SeverityQuestion>) {
  switch (question.kind) {
    case 'loss':
      return <LossQuestion question={question} {...rest} />;
    case 'choice':
      return <ChoiceQuestion question={question} {...rest} />;
    case 'words':
    case 'tags':
      return <WordsQuestion question={question} {...rest} />;
    case 'definition':
      return <DefinitionQuestion question={question} {...rest} />;
  }
}
