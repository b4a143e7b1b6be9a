import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly summary: string;
  /** Drawn when it is opened first, and kept from then on. */
  readonly children: () => ComponentChildren;
}

/** A disclosure whose content costs nothing until somebody looks. */
export function LazyDetails({ summary, children }: Props) {
  const [isDrawn, setDrawn] = useState(false);
  return (
    <details onToggle={(event) => event.currentTarget.open && setDrawn(true)}>
      <summary>{summary}</summary>
      {isDrawn && children()}
    </details>
  );
}
