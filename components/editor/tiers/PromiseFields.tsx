import { termText, type Words } from '../../text.ts';
import { ChoicePart } from '../part/ChoicePart.tsx';
import { DurationPart } from '../part/DurationPart.tsx';
import { keyOf, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';

interface Props extends Words {
  /** A tier or a channel. */
  readonly part: Part;
  readonly calendars: readonly string[];
}

/** When a tier or channel is open, and how soon it answers. */
export const PromiseFields = ({ part, calendars, text, formats }: Props) => (
  <>
    <ChoicePart
      part={keyOf(part, 'calendar')}
      label={text('ladder_form_hours')}
      none={text('ladder_form_hours_none')}
      choices={calendars.map((it) => ({ value: it, label: it }))}
    />
    <DurationPart
      part={keyOf(part, 'respondsWithin')}
      label={text('ladder_form_responds')}
      text={text}
      formats={formats}
    />
    <TextPart part={keyOf(part, 'promise')} label={text('ladder_form_promise')} />
    <ChoicePart
      part={keyOf(part, 'commitment')}
      label={text('targets_commitment')}
      none={text('targets_commitment_none')}
      choices={['guarantee', 'goal'].map((it) => ({
        value: it,
        label: termText(text, 'targets_commitment', it),
      }))}
    />
  </>
);
