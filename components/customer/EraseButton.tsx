import { useState } from 'preact/hooks';
import { Failure } from '../controls/Failure.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly label: string;
  /** What is asked before it happens. */
  readonly question: string;
  readonly onErase: () => Promise<void>;
  readonly text: Text;
}

/** Erases after a second click: nothing brings it back. */
export function EraseButton({ label, question, onErase, text }: Props) {
  const [isAsked, setAsked] = useState(false);
  const erasing = useTask(onErase);
  return (
    <div class="stack">
      {isAsked ? (
        <>
          <p role="alert">{question}</p>
          <p class="actions">
            <button
              type="button"
              class="small"
              aria-disabled={erasing.isBusy}
              onClick={() => void erasing.run()}
            >
              {text('own_erase_yes')}
            </button>
            <button type="button" class="small" onClick={() => setAsked(false)}>
              {text('own_erase_no')}
            </button>
          </p>
        </>
      ) : (
        <p>
          <button type="button" class="small" onClick={() => setAsked(true)}>
            {label}
          </button>
        </p>
      )}
      <Failure failure={erasing.failure} text={text} />
    </div>
  );
}
