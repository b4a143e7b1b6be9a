import { useState } from 'preact/hooks';
import { Failure } from '../controls/Failure.tsx';
import { Field } from '../controls/Field.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly onDraft: () => Promise<string>;
  readonly onCopy: (text: string) => Promise<void>;
  readonly text: Text;
}

/** An update to the customer from the team's template: edited and copied here, sent by the user alone. */
export function UpdatePart({ onDraft, onCopy, text }: Props) {
  const [words, setWords] = useState<string | null>(null);
  const drafting = useTask(async () => setWords(await onDraft()));
  const copying = useTask((it: string) => onCopy(it));
  return (
    <section class="stack card" aria-label={text('case_update_part')}>
      <h3>{text('case_update_part')}</h3>
      <p class="actions">
        <button type="button" aria-disabled={drafting.isBusy} onClick={() => void drafting.run()}>
          {text('case_update_write')}
        </button>
        {words !== null && (
          <button type="button" onClick={() => void copying.run(words)}>
            {text('case_summary_copy')}
          </button>
        )}
      </p>
      {words !== null && (
        <Field label={text('case_update_words')} hint={text('case_update_hint')}>
          {(described) => (
            <textarea
              {...described}
              rows={6}
              maxLength={4000}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Failure failure={drafting.failure ?? copying.failure} text={text} />
    </section>
  );
}
