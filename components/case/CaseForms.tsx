import { useState } from 'preact/hooks';
import type { CaseDraft } from '../../lib/domain/case/case-event.ts';
import type { CaseState } from '../../lib/domain/case/case-state.ts';
import { Failure } from '../controls/Failure.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';
import { caseForms, type FormWorld } from './case-drafts.ts';

interface Props {
  readonly state: CaseState;
  readonly world: FormWorld;
  readonly onAdd: (draft: CaseDraft) => Promise<void>;
  readonly text: Text;
}

/** Adds what a person tells of the case. */
export function CaseForms({ state, world, onAdd, text }: Props) {
  const fitting = caseForms.filter((it) => it.fits(state));
  const [chosen, setChosen] = useState<string | null>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  const form = fitting.find(({ id }) => id === chosen) ?? fitting[0];
  const adding = useTask(async (told: CaseDraft) => {
    await onAdd(told);
    setLines([]);
  });
  if (!form) return null;
  const isFilled = form.lines.every((_, at) => (lines[at] ?? '').trim() !== '');
  const draft = isFilled
    ? form.build(
        lines.map((it) => it.trim()),
        world,
      )
    : null;
  const submit = (event: Event) => {
    event.preventDefault();
    if (draft) void adding.run(draft);
  };
  return (
    <form class="stack card" aria-label={text('case_add')} onSubmit={submit}>
      <SelectField
        label={text('case_add')}
        value={form.id}
        choices={fitting.map(({ id, label }) => ({ value: id, label: text(label) }))}
        onChange={(id) => {
          setChosen(id);
          setLines([]);
        }}
      />
      {form.lines.map((label, at) => (
        <TextField
          key={`${form.id} ${label}`}
          label={text(label)}
          value={lines[at] ?? ''}
          onInput={(value) =>
            setLines(form.lines.map((_, it) => (it === at ? value : (lines[it] ?? ''))))
          }
        />
      ))}
      <p>
        <button type="submit" aria-disabled={!draft || adding.isBusy}>
          {text('case_add_button')}
        </button>
      </p>
      <Failure failure={adding.failure} text={text} />
    </form>
  );
}
