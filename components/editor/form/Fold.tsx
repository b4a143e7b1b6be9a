import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { recordOf, type Part } from '../part/part.ts';

interface Props {
  readonly label: string;
  readonly part: Part;
  /** The keys that are edited within. */
  readonly keys: readonly string[];
  readonly children: ComponentChildren;
}

/** Fields that stand folded until something is said in them; what is wrong in them opens them. */
export function Fold({ label, part, keys, children }: Props) {
  const isSaid = keys.some((key) => Object.hasOwn(recordOf(part.value), key));
  const isWrong = part.errors.some(({ path: [key] }) => key === undefined || keys.includes(key));
  const [isOpen, setOpen] = useState(isSaid);
  return (
    <details
      class="fold"
      open={isOpen || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{label}</summary>
      <div class="stack">{children}</div>
    </details>
  );
}
