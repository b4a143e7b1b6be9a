import { useState } from 'preact/hooks';
import { Failure } from '../controls/Failure.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Words } from '../text.ts';
import {
  emptyDraft,
  factKinds,
  type Draft,
  type Fact,
  type FactKind,
  type Refusal,
} from './fact.ts';
import { FactFields, type FactFieldsProps } from './FactFields.tsx';
import { readFact } from './read-fact.ts';

interface Props extends Words, Pick<FactFieldsProps, 'plans' | 'severities'> {
  /** Resolves once the fact counts. */
  readonly onAdd: (fact: Fact) => Promise<void>;
}

const isFactKind = (value: string): value is FactKind => factKinds.some((kind) => kind === value);

/** A short form for what only people know: one fact at a time, counted at once. */
export function FactForm({ onAdd, text, formats, plans, severities }: Props) {
  const [draft, setDraft] = useState<Draft>(emptyDraft('loss'));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [counted, setCounted] = useState(false);
  const adding = useTask(async (fact: Fact) => {
    await onAdd(fact);
    setDraft(emptyDraft(draft.kind));
    setCounted(true);
  });
  const change = (next: Draft) => {
    setDraft(next);
    setRefusal(null);
    setCounted(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readFact(draft);
    setRefusal(read.ok ? null : read.error);
    if (read.ok) void adding.run(read.value);
  };
  const kinds = factKinds.filter((kind) => kind !== 'severity' || severities.length > 0);
  return (
    <form class="stack" noValidate onSubmit={submit} aria-label={text('fact_form')}>
      <SelectField
        label={text('fact_kind')}
        hint={termText(text, 'fact_help', draft.kind)}
        value={draft.kind}
        choices={kinds.map((kind) => ({ value: kind, label: termText(text, 'fact_kind', kind) }))}
        onChange={(kind) => isFactKind(kind) && change(emptyDraft(kind))}
      />
      <FactFields
        draft={draft}
        refusal={refusal}
        plans={plans}
        severities={severities}
        onChange={change}
        text={text}
        formats={formats}
      />
      <Failure failure={adding.failure} text={text} />
      <div class="row">
        <button type="submit" class="primary" aria-disabled={adding.isBusy}>
          {text('fact_add')}
        </button>
        <p role="status" class="quiet">
          {counted && text('fact_counted')}
        </p>
      </div>
    </form>
  );
}
