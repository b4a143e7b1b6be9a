import type { Ladder } from '../../lib/domain/ladder/ladder.ts';
import { isAbove } from '../../lib/domain/ladder/tiers-above.ts';
import { SelectField } from '../controls/SelectField.tsx';
import { termText, type Text } from '../text.ts';

interface Props {
  readonly ladder: Ladder;
  readonly value: number;
  readonly onChange: (level: number) => void;
  readonly text: Text;
}

/** Which tier above the one that leads: each with its state, the recommended one marked. */
export const TierChoice = ({ ladder, value, onChange, text }: Props) => (
  <SelectField
    label={text('escalate_tier')}
    value={String(value)}
    choices={ladder.tiers
      // What was chosen stays, also where that tier took over meanwhile.
      .filter((tier) => isAbove(tier) || tier.level === value)
      .map(({ level, name, state }) => ({
        value: String(level),
        label: text(
          level === ladder.recommended ? 'escalate_tier_recommended' : 'escalate_tier_option',
          level,
          name,
          termText(text, 'tier_state', state),
        ),
      }))}
    onChange={(level) => onChange(Number(level))}
  />
);
