import { useEffect, useRef } from 'preact/hooks';
import { termText, type Words } from '../../text.ts';
import { durationWords } from '../part/duration-words.ts';
import { isRecord, textIn } from '../part/part.ts';

/** What happens in a cell, whichever it is. */
export interface CellEvents {
  readonly onCellKey: (event: KeyboardEvent) => void;
  readonly onWrite: () => void;
  readonly onType: (typed: string) => void;
  readonly onLeave: (typed: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Props extends Words, CellEvents {
  /** Row and column, by which the grid finds it again. */
  readonly place: string;
  /** True for the one cell that the Tab key reaches. */
  readonly isActive: boolean;
  /** The target that counts here; undefined: none. */
  readonly target: unknown;
  /** How many more stand here. */
  readonly more: number;
  readonly error: string | null;
  /** What is being typed; null while nobody types. */
  readonly typed: string | null;
  readonly label: string;
  readonly onActive: () => void;
}

/** What a target promises, as the file says it. */
export const promiseText = (target: unknown): string =>
  isRecord(target) ? textIn(target['within']) || textIn(target['promise']) : '';

/** What else stands in a cell, in short. */
function termsOf(target: unknown, more: number, { text, formats }: Words): readonly string[] {
  if (!isRecord(target)) return [];
  const shown = promiseText(target);
  const words = durationWords(shown, { text, formats });
  const { calendar, commitment } = target;
  return [
    words ?? '',
    textIn(calendar),
    commitment === undefined ? '' : termText(text, 'targets_commitment', textIn(commitment)),
    more > 0 ? text('targets_more', formats.number(more)) : '',
  ].filter(Boolean);
}

/** What stands in one cell of the grid; while it is typed into, its field. */
export function TargetCell(props: Props) {
  const { place, isActive, target, more, error, typed, label, text, formats } = props;
  const input = useRef<HTMLInputElement>(null);
  const isTyping = typed !== null;
  useEffect(() => {
    if (isTyping) input.current?.focus();
  }, [isTyping]);
  if (typed !== null)
    return (
      <input
        ref={input}
        aria-label={label}
        value={typed}
        maxLength={300}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={(event) => props.onLeave(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
      />
    );
  const shown = isRecord(target) ? promiseText(target) || '?' : text('targets_empty');
  const terms = termsOf(target, more, { text, formats });
  return (
    <button
      type="button"
      class="cell"
      data-cell={place}
      tabIndex={isActive ? 0 : -1}
      aria-label={[label, shown, ...terms, error ?? ''].filter(Boolean).join(', ')}
      onFocus={() => {
        if (!isActive) props.onActive();
      }}
      onKeyDown={props.onCellKey}
      onDblClick={props.onWrite}
    >
      <span class={isRecord(target) ? 'strong' : 'quiet'}>{isRecord(target) ? shown : '–'}</span>
      {terms.length > 0 && <span class="quiet">{terms.join(' · ')}</span>}
      {error !== null && <span class="error">{error}</span>}
    </button>
  );
}
