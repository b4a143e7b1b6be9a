import { useEffect, useRef, useState } from 'preact/hooks';
import { noAddition, type Addition } from '../../../lib/domain/added/addition.ts';
import type { PolicyField } from '../../../lib/domain/policy/policy-fields.ts';
import type { Instant } from '../../../lib/domain/time/instant.ts';
import type { MatrixSummary } from '../../../lib/domain/view/views.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import type { Words } from '../../text.ts';
import { HoursFields } from '../HoursFields.tsx';
import type { AddedActions } from './added-actions.ts';
import {
  addedDraft,
  noRefusals,
  readAdded,
  withoutBlanks,
  type AddedDraft,
} from './added-draft.ts';
import { AddedContacts } from './AddedContacts.tsx';
import { AddedReferences } from './AddedReferences.tsx';

interface Props extends Words {
  readonly matrix: MatrixSummary;
  readonly now: Instant;
  /** What an organisation locked. */
  readonly locked: readonly PolicyField[];
  readonly actions: AddedActions;
}

/** The user's own contacts, references and hours beside a matrix that is not theirs. */
export function AddedForm({ matrix, now, locked, actions, text, formats }: Props) {
  const { id, added, ladder } = matrix;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<AddedDraft>(() => addedDraft(added ?? noAddition(id)));
  const [refusals, setRefusals] = useState(noRefusals);
  const [attempts, setAttempts] = useState(0);
  const [said, setSaid] = useState<'nothing' | 'saved' | 'erased'>('nothing');
  const saving = useTask(async (addition: Addition) => {
    await actions.save(addition);
    setSaid('saved');
  });
  const erasing = useTask(async () => {
    await actions.erase(id);
    setDraft(addedDraft(noAddition(id)));
    setSaid('erased');
  });
  useEffect(() => {
    // Where to begin mending; without errors nothing is found, and the focus stays.
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  // It may be stored from elsewhere, too: from a file, or in another tab.
  const stored = JSON.stringify(added);
  useEffect(() => setDraft(addedDraft(added ?? noAddition(id))), [stored]);
  const change = (part: Partial<AddedDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setRefusals(noRefusals);
    setSaid('nothing');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const typed = withoutBlanks(draft);
    const read = readAdded(id, typed, formats.ownZone());
    setDraft(typed);
    setRefusals(read.ok ? noRefusals : read.error);
    setAttempts(attempts + 1);
    setSaid('nothing');
    if (read.ok) void saving.run(read.value);
  };
  return (
    <form
      class="stack"
      noValidate
      onSubmit={submit}
      ref={form}
      aria-label={text('added_of', matrix.name)}
    >
      <p>{text('added_help')}</p>
      <AddedContacts
        contacts={draft.contacts}
        tiers={ladder.tiers}
        refusals={refusals.contacts}
        onChange={(contacts) => change({ contacts })}
        text={text}
      />
      <AddedReferences
        references={draft.references}
        refusals={refusals.references}
        onChange={(references) => change({ references })}
        text={text}
      />
      <fieldset class="stack">
        <legend>{text('added_hours')}</legend>
        <p class="quiet">{text('added_hours_help')}</p>
        <HoursFields
          draft={draft.hours}
          refusals={refusals.hours}
          onChange={(part) => change({ hours: { ...draft.hours, ...part } })}
          now={now}
          readHolidays={actions.readHolidays}
          locked={locked.filter((it) => it === 'hours')}
          isOfVendor
          text={text}
          formats={formats}
        />
      </fieldset>
      <Failure failure={saving.failure ?? erasing.failure} text={text} />
      <div class="row">
        <span class="actions">
          <button type="submit" class="primary" aria-disabled={saving.isBusy || erasing.isBusy}>
            {text('site_save')}
          </button>
          {added && (
            <>
              <button type="button" onClick={() => actions.export(added)}>
                {text('added_export')}
              </button>
              <button
                type="button"
                aria-disabled={saving.isBusy || erasing.isBusy}
                onClick={() => void erasing.run()}
              >
                {text('added_erase')}
              </button>
            </>
          )}
        </span>
        <p role="status" class="quiet">
          {said === 'saved' && text('options_hours_saved')}
          {said === 'erased' && text('added_erased')}
        </p>
      </div>
    </form>
  );
}
