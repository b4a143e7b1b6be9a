import type { ComponentChildren } from 'preact';
import type { Text } from '../text.ts';

interface Props {
  readonly isLocked: boolean;
  readonly text: Text;
  readonly children: ComponentChildren;
}

/** Controls that an organisation may have locked: then they are shown, say so, and cannot be changed. */
export const Locked = ({ isLocked, text, children }: Props) =>
  isLocked ? (
    <fieldset class="locked stack" disabled>
      <legend class="quiet">{text('policy_locked')}</legend>
      {children}
    </fieldset>
  ) : (
    <>{children}</>
  );
