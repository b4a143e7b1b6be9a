import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from './Failure.tsx';
import { useTask } from './use-task.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly label: string;
  /** Where several are called the same: which one this is. */
  readonly name?: string;
  /** What is asked before it happens. */
  readonly question: ComponentChildren;
  readonly onErase: () => Promise<void>;
  readonly text: Text;
}

/** Erases after a second click: nothing brings it back. */
export function EraseButton({ label, name, question, onErase, text }: Props) {
  const [isAsked, setAsked] = useState(false);
  const begin = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    // What had the focus is gone: it goes to the way back, and from there to where it began.
    if (isAsked) leave.current?.focus();
    else if (wasAsked.current) begin.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const erasing = useTask(async () => {
    await onErase();
    setAsked(false);
  });
  return (
    <div class="stack">
      {isAsked ? (
        <>
          <div role="alert" class="stack">
            {question}
          </div>
          <p class="actions">
            <button
              type="button"
              class="small"
              aria-disabled={erasing.isBusy}
              onClick={() => void erasing.run()}
            >
              {text('own_erase_yes')}
            </button>
            <button type="button" class="small" ref={leave} onClick={() => setAsked(false)}>
              {text('own_erase_no')}
            </button>
          </p>
        </>
      ) : (
        <p>
          <button
            type="button"
            class="small"
            aria-label={name}
            ref={begin}
            onClick={() => setAsked(true)}
          >
            {label}
          </button>
        </p>
      )}
      <Failure failure={erasing.failure} text={text} />
    </div>
  );
}
