import { useState } from 'preact/hooks';
import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import type { CaseView } from '../../lib/domain/view/case-view.ts';
import { Failure } from '../controls/Failure.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';
import type { CaseForm, FormField } from './forms/case-form.ts';
import { FormFields } from './forms/FormFields.tsx';
import { formsOfLife } from './forms/forms-of-life.ts';
import { formsOfPeople } from './forms/forms-of-people.ts';
import { readForm, type Entered, type FormRefusals, type FormWorld } from './forms/read-form.ts';

interface Props {
  readonly view: CaseView;
  readonly world: FormWorld;
  readonly onAdd: (draft: CaseDraft) => Promise<void>;
  readonly text: Text;
}

/** Everything that a person can tell of a case here; refusals beyond `fits` come from the case itself. */
export const caseForms: readonly CaseForm[] = [...formsOfPeople, ...formsOfLife];

/** What stands in the fields at first: a choice shows its first, so that is what it says. */
const initial = (fields: readonly FormField[], text: Text): Entered =>
  Object.fromEntries(
    fields.map(({ name, initial: at = '', choices }) => [name, choices?.(text)[0]?.value ?? at]),
  );

/** Adds what a person tells of the case. */
export function CaseForms({ view, world, onAdd, text }: Props) {
  const fitting = caseForms.filter((it) => it.fits(view));
  const [chosen, setChosen] = useState<string | null>(null);
  const [changed, setChanged] = useState<Entered>({});
  const [refusals, setRefusals] = useState<FormRefusals>({});
  const form = fitting.find(({ id }) => id === chosen) ?? fitting[0];
  const adding = useTask(async (told: CaseDraft) => {
    await onAdd(told);
    setChanged({});
  });
  if (!form) return null;
  const fields = form.fields(view);
  const entered = { ...initial(fields, text), ...changed };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readForm(form, fields, entered, world);
    setRefusals(read.ok ? {} : read.error);
    if (read.ok) void adding.run(read.value);
  };
  return (
    <form class="stack card" noValidate aria-label={text('case_add')} onSubmit={submit}>
      <SelectField
        label={text('case_add')}
        value={form.id}
        choices={fitting.map(({ id, label }) => ({ value: id, label: text(label) }))}
        onChange={(id) => {
          setChosen(id);
          setChanged({});
          setRefusals({});
        }}
      />
      <FormFields
        fields={fields}
        entered={entered}
        refusals={refusals}
        onChange={(name, value) => {
          setChanged({ ...changed, [name]: value });
          setRefusals({});
        }}
        text={text}
      />
      <p>
        <button type="submit" aria-disabled={adding.isBusy}>
          {text('case_add_button')}
        </button>
      </p>
      <Failure failure={adding.failure} text={text} />
    </form>
  );
}
