import type { ComponentChildren } from 'preact';
import { useUniqueId } from './use-unique-id.ts';

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface Props {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why what was entered is refused; null while it is not. */
  readonly error?: string | null;
  /** The control; spread what it is given over it, so that label, hint and error belong to it. */
  readonly children: (it: Described) => ComponentChildren;
}

/** A labelled control with its hint and its error. */
export function Field({ label, hint, error = null, children }: Props) {
  const id = useUniqueId();
  const describedBy = [hint && `${id}-hint`, error !== null && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error !== null,
      })}
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== null && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
