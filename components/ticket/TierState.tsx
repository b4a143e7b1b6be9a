import type { TierState as State } from '../../lib/domain/ladder/ladder.ts';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { termText, type Text } from '../text.ts';

const looks: Readonly<Record<State, { readonly icon: IconName; readonly tone: string }>> = {
  current: { icon: 'clock', tone: 'pause' },
  passed: { icon: 'check', tone: 'quiet' },
  open: { icon: 'up', tone: 'ok' },
  'not-yet': { icon: 'empty', tone: 'quiet' },
  blocked: { icon: 'none', tone: 'warn' },
};

interface Props {
  readonly state: State;
  readonly recommended: boolean;
  readonly text: Text;
}

/** A tier's state as icon and words, and whether it is the one to use now. */
export const TierState = ({ state, recommended, text }: Props) => (
  <span class="pills">
    {recommended && <span class="pill tone-pause strong">{text('panel_recommended')}</span>}
    <span class={`pill tone-${looks[state].tone}`}>
      <Icon name={looks[state].icon} />
      {termText(text, 'tier_state', state)}
    </span>
  </span>
);
