import type { HandOverWords } from '../../lib/domain/plan/hand-over.ts';
import { Field } from '../controls/Field.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { Failure } from '../controls/Failure.tsx';
import type { Text } from '../text.ts';

interface Props {
  readonly words: HandOverWords;
  readonly onChange: (words: HandOverWords) => void;
  readonly onCopy: (text: string) => Promise<void>;
  readonly text: Text;
}

/** What a mail will say: suggested, and the customer's to change before it goes. */
export function LetterPart({ words, onChange, onCopy, text }: Props) {
  const copying = useTask(() => onCopy(`${words.subject}\n\n${words.body}`));
  return (
    <details>
      <summary>{text('now_letter')}</summary>
      <div class="stack">
        <TextField
          label={text('now_letter_subject')}
          value={words.subject}
          onInput={(subject) => onChange({ ...words, subject, short: subject })}
        />
        <Field label={text('now_letter_body')} hint={text('now_letter_hint')}>
          {(described) => (
            <textarea
              {...described}
              rows={10}
              value={words.body}
              onInput={(event) => onChange({ ...words, body: event.currentTarget.value })}
            />
          )}
        </Field>
        <p>
          <button type="button" class="small" onClick={() => void copying.run()}>
            {text('now_letter_copy')}
          </button>
        </p>
        <Failure failure={copying.failure} text={text} />
      </div>
    </details>
  );
}
