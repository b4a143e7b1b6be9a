import { useUniqueId } from '../controls/use-unique-id.ts';
import type { LadderChannel, LadderTier } from '../../lib/domain/ladder/ladder.ts';
import { termText, type Text } from '../text.ts';

interface Props {
  readonly tier: LadderTier;
  /** A channel's index; null: the note alone. */
  readonly value: number | null;
  readonly onChange: (channel: number | null) => void;
  readonly text: Text;
}

const inWords = (text: Text, { type, label, address }: LadderChannel): string => {
  const name = label ?? termText(text, 'channel', type);
  if (address !== null) return text('escalate_channel', name, address);
  return type === 'ticket' ? name : text('escalate_channel', name, text('contact_not_published'));
};

/** By which channel; each shows whether it is closed now. */
export function ChannelChoice({ tier, value, onChange, text }: Props) {
  const name = useUniqueId();
  const choices: readonly (LadderChannel | null)[] = [...tier.channels, null];
  return (
    <fieldset>
      <legend>{text('escalate_by')}</legend>
      {choices.map((channel) => {
        const index = channel?.index ?? null;
        return (
          <label key={index} class="choice">
            <input
              type="radio"
              name={name}
              checked={value === index}
              onChange={() => onChange(index)}
            />
            <span>
              {channel === null ? text('escalate_note_only') : inWords(text, channel)}
              {channel?.yours && <span class="quiet"> · {text('contact_yours')}</span>}
              {channel?.openNow === false && <span class="quiet"> {text('contact_closed')}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
