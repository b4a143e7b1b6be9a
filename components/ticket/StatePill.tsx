import type { ShownState } from '../../lib/domain/view/clock-now.ts';
import { Icon } from '../icons/Icon.tsx';
import { termText, type Text } from '../text.ts';
import { stateLook } from './state-look.ts';

/** A clock's state as icon and word. */
export function StatePill({ state, text }: { readonly state: ShownState; readonly text: Text }) {
  const { tone, icon } = stateLook[state];
  return (
    <span class={`pill tone-${tone}`}>
      <Icon name={icon} />
      {termText(text, 'state', state)}
    </span>
  );
}
