import { useState } from 'preact/hooks';
import { Failure } from '../controls/Failure.tsx';
import type { Addition } from '../../lib/domain/added/addition.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Field } from '../controls/Field.tsx';
import { FileField } from '../controls/FileField.tsx';
import { useTask } from '../controls/use-task.ts';
import { Icon } from '../icons/Icon.tsx';
import type { Words } from '../text.ts';
import { AdditionReview } from './added/AdditionReview.tsx';
import { Findings } from './Findings.tsx';
import type { ImportOutcome } from './options-state.ts';

interface Props extends Words {
  readonly importMatrix: (text: string) => Promise<ImportOutcome>;
  readonly matrices: readonly MatrixSummary[];
  readonly onAdd: (addition: Addition) => Promise<void>;
}

/** Takes a matrix, or what was added to one, from a file or from pasted text; what is refused changes nothing. */
export function ImportForm({ importMatrix, matrices, onAdd, text, formats }: Props) {
  const [pasted, setPasted] = useState('');
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const importing = useTask(async (read: () => Promise<string>) => {
    setOutcome(null);
    setOutcome(await importMatrix(await read()));
  });
  const addition = outcome?.addition;
  const isForKnown = matrices.some(({ id }) => id === addition?.id);
  const isRefused = outcome !== null && !outcome.saved && !addition && outcome.isKeptBack !== true;
  const submit = (event: Event) => {
    event.preventDefault();
    if (pasted.trim() !== '') void importing.run(() => Promise.resolve(pasted));
  };
  return (
    <form class="stack card" onSubmit={submit} aria-label={text('import_title')}>
      <h3>{text('import_title')}</h3>
      <p class="quiet">{text('import_help')}</p>
      <FileField
        label={text('import_file')}
        accept=".yaml,.yml,.json"
        onChoose={(file) => importing.run(() => file.text())}
      />
      <Field label={text('import_paste')}>
        {(described) => (
          <textarea
            {...described}
            rows={8}
            spellcheck={false}
            class="code"
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
        )}
      </Field>
      <p>
        <button
          type="submit"
          class="primary"
          aria-disabled={importing.isBusy || pasted.trim() === ''}
        >
          {text('import_button')}
        </button>
      </p>
      <Failure failure={importing.failure} text={text} />
      <div role="status" class="stack">
        {isForKnown && <p>{text('added_file_look')}</p>}
        {outcome && !addition && (
          <div class={`notice tone-${isRefused ? 'danger' : 'ok'}`}>
            <Icon name={isRefused ? 'breach' : 'check'} />
            <p>
              {outcome.saved
                ? text('import_saved', outcome.saved.name)
                : text(isRefused ? 'import_refused' : 'import_kept_back')}
            </p>
          </div>
        )}
      </div>
      {addition && (
        <AdditionReview
          addition={addition}
          matrices={matrices}
          onSave={onAdd}
          onDone={(kept, name) =>
            setOutcome(
              kept === 'saved'
                ? { saved: { id: addition.id, name }, findings: [] }
                : { saved: null, isKeptBack: true, findings: [] },
            )
          }
          {...{ text, formats }}
        />
      )}
      {outcome && <Findings findings={outcome.findings} text={text} formats={formats} />}
    </form>
  );
}
