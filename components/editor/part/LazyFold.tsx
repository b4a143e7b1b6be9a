import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly summary: ComponentChildren;
  /** How it stands at first. */
  readonly isOpenFirst: boolean;
  /** What is wrong within opens it. */
  readonly isWrong: boolean;
  readonly children: () => ComponentChildren;
}

/** Something long that is drawn once it is opened. */
export function LazyFold({ summary, isOpenFirst, isWrong, children }: Props) {
  const [isOpen, setOpen] = useState(isOpenFirst || isWrong);
  return (
    <details class="card" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  );
}
