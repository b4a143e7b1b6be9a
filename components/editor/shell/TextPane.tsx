import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../../controls/Field.tsx';
import type { Text } from '../../text.ts';

interface Props {
  readonly text: string;
  /** 1-based lines that are marked as wrong. */
  readonly lines: readonly number[];
  /** Where the caret is put whenever this is a new object. */
  readonly goTo: { readonly at: number } | null;
  readonly onInput: (text: string) => void;
  /** Throws away a text that cannot be read; null while it can. */
  readonly onTakeBack: (() => void) | null;
  readonly words: Text;
}

/** The matrix as the text of its file, which can be changed as well; wrong lines are marked. */
export function TextPane({ text, lines, goTo, onInput, onTakeBack, words }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const all = text.split('\n');
  useEffect(() => {
    const pane = area.current;
    if (!goTo || !pane) return;
    const written = pane.value.split('\n');
    const from = written.slice(0, goTo.at - 1).join('\n').length + (goTo.at > 1 ? 1 : 0);
    pane.focus();
    pane.setSelectionRange(from, from + (written[goTo.at - 1]?.length ?? 0));
    const holder = pane.parentElement;
    if (holder) holder.scrollTop = (holder.scrollHeight * (goTo.at - 4)) / written.length;
  }, [goTo]);
  const wrong = new Set(lines);
  const numbers = all.map((_, at) => (wrong.has(at + 1) ? `\u25cf ${at + 1}` : `${at + 1}`));
  return (
    <Field
      label={words('edit_text')}
      hint={words('edit_text_hint')}
      error={onTakeBack ? words('edit_text_unreadable') : null}
    >
      {(described) => (
        <>
          {onTakeBack && (
            <p>
              <button type="button" onClick={onTakeBack}>
                {words('edit_text_back')}
              </button>
            </p>
          )}
          <div class="text-pane">
            <pre aria-hidden="true">{numbers.join('\n')}</pre>
            <textarea
              {...described}
              ref={area}
              class="code"
              rows={Math.max(12, all.length)}
              wrap="off"
              spellcheck={false}
              value={text}
              onInput={(event) => onInput(event.currentTarget.value)}
            />
          </div>
        </>
      )}
    </Field>
  );
}
