import { channelTypes } from '../../lib/domain/ladder/ladder.ts';
import { termText, type Words } from '../text.ts';
import { ChoicePart } from './part/ChoicePart.tsx';
import { FlagPart } from './part/FlagPart.tsx';
import { ListPart } from './part/ListPart.tsx';
import { errorOf, keyOf, recordOf, textIn, type FormError } from './part/part.ts';
import { TextPart } from './part/TextPart.tsx';
import { AddressPart } from './tiers/AddressPart.tsx';
import { PromiseFields } from './tiers/PromiseFields.tsx';

interface Props extends Words {
  /** A tier's list of channels. */
  readonly value: unknown;
  readonly errors: readonly FormError[];
  readonly onChange: (next: unknown) => void;
  readonly calendars: readonly string[];
}

/** The ways to reach a tier, in the order in which they are offered, each with its promise. */
export function ChannelsForm({ value, errors, onChange, calendars, text, formats }: Props) {
  const types = channelTypes.map((it) => ({ value: it, label: termText(text, 'channel', it) }));
  return (
    <ListPart
      part={{ value, errors, onChange }}
      label={text('channel_form_title')}
      addLabel={text('channel_form_add')}
      blank={() => ({ type: 'email', address: null })}
      nameOf={(channel, index) => {
        const { type, label, address } = recordOf(channel);
        const name = termText(text, 'channel', textIn(type));
        return text(
          'channel_form_name',
          index + 1,
          [name, textIn(label) || textIn(address)].filter(Boolean).join(' · '),
        );
      }}
      text={text}
    >
      {(channel) => (
        <div class="fields">
          {errorOf(channel) !== null && (
            <p class="error" role="alert">
              {errorOf(channel)}
            </p>
          )}
          <ChoicePart
            part={keyOf(channel, 'type')}
            label={text('channel_form_type')}
            choices={types}
          />
          <AddressPart part={channel} text={text} />
          <TextPart
            part={keyOf(channel, 'label')}
            label={text('channel_form_label')}
            hint={text('channel_form_label_hint')}
          />
          <TextPart part={keyOf(channel, 'cc')} label={text('channel_form_cc')} />
          <FlagPart part={keyOf(channel, 'ifAny')} label={text('channel_form_if_any')} />
          <PromiseFields part={channel} calendars={calendars} text={text} formats={formats} />
          <TextPart part={keyOf(channel, 'passedTo')} label={text('channel_form_passed_to')} />
          <TextPart part={keyOf(channel, 'note')} label={text('targets_note')} />
        </div>
      )}
    </ListPart>
  );
}
