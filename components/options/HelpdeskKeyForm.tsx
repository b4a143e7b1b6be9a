import { useEffect, useState } from 'preact/hooks';
import { readHelpdeskKey } from '../../lib/domain/helpdesk-key.ts';
import { Failure } from '../controls/Failure.tsx';
import { Field } from '../controls/Field.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';
import type { KeyActions } from './key-actions.ts';

interface Props {
  readonly origin: string;
  readonly actions: KeyActions;
  readonly text: Text;
}

/** A site's API key: tried before it is kept, and never shown again. */
export function HelpdeskKeyForm({ origin, actions, text }: Props) {
  const [isKept, setKept] = useState<boolean | null>(null);
  const [key, setKey] = useState('');
  const [isMisread, setMisread] = useState(false);
  const [said, setSaid] = useState('');
  const take = (origins: readonly string[]) => setKept(origins.includes(origin));
  const loading = useTask(async () => take(await actions.list()));
  const saving = useTask(async (it: string) => {
    setSaid('');
    take(await actions.save(origin, it));
    setKey('');
    setSaid(text('options_key_saved'));
  });
  const removing = useTask(async () => {
    take(await actions.remove(origin));
    setSaid(text('options_key_removed'));
  });
  useEffect(() => void loading.run(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readHelpdeskKey(key);
    setMisread(read === null);
    if (read !== null) void saving.run(read);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p class="quiet">{text('options_key_help')}</p>
      {isKept && (
        <p>
          {text('options_key_kept')}{' '}
          <button
            type="button"
            class="small"
            aria-disabled={removing.isBusy}
            onClick={() => void removing.run()}
          >
            {text('options_key_remove')}
          </button>
        </p>
      )}
      <Field
        label={text(isKept ? 'options_key_other' : 'options_key')}
        error={isMisread ? text('options_key_misread') : null}
      >
        {(described) => (
          <input
            {...described}
            type="password"
            value={key}
            maxLength={300}
            autocomplete="off"
            onInput={(event) => {
              setKey(event.currentTarget.value);
              setMisread(false);
            }}
          />
        )}
      </Field>
      <p class="actions">
        <button type="submit" aria-disabled={saving.isBusy}>
          {text('options_key_save')}
        </button>
      </p>
      <p role="status">{said}</p>
      <Failure failure={loading.failure ?? saving.failure ?? removing.failure} text={text} />
    </form>
  );
}
