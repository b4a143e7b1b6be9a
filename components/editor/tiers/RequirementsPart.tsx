import { SelectField } from '../../controls/SelectField.tsx';
import { termText, type Text } from '../../text.ts';
import { ListPart } from '../part/ListPart.tsx';
import { errorOf, keyOf, recordOf, textIn, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';

interface Props {
  /** A tier's list of hard prerequisites. */
  readonly part: Part;
  readonly tiers: readonly { readonly level: number; readonly name: string }[];
  readonly text: Text;
}

const facts = ['ticket-id', 'loss', 'component'] as const;

/** Without what a tier may not be used: the reference of another tier, or a fact. */
export function RequirementsPart({ part, tiers, text }: Props) {
  const choices = [
    ...tiers.map(({ level, name }) => ({
      value: String(level),
      label: text('requires_reference', name || level),
    })),
    ...facts.map((it) => ({ value: it, label: termText(text, 'requires_fact', it) })),
  ];
  const wanted = (it: unknown) => textIn(recordOf(it)['reference'] ?? recordOf(it)['fact']);
  const labelOf = (value: string) => choices.find((it) => it.value === value)?.label ?? value;
  return (
    <ListPart
      part={part}
      label={text('requires_title')}
      addLabel={text('requires_add')}
      blank={() => ({ fact: 'ticket-id' })}
      nameOf={(it, index) => text('channel_form_name', index + 1, labelOf(wanted(it)))}
      text={text}
    >
      {(it) => {
        const value = wanted(it.value);
        const note = recordOf(it.value)['note'];
        const isKnown = choices.some((choice) => choice.value === value);
        return (
          <div class="fields">
            <SelectField
              label={text('requires_what')}
              value={value}
              choices={isKnown ? choices : [...choices, { value, label: value }]}
              error={errorOf(it) ?? errorOf(keyOf(it, 'reference')) ?? errorOf(keyOf(it, 'fact'))}
              onChange={(chosen) =>
                it.onChange({
                  ...(/^\d+$/.test(chosen) ? { reference: Number(chosen) } : { fact: chosen }),
                  ...(note !== undefined && { note }),
                })
              }
            />
            <TextPart part={keyOf(it, 'note')} label={text('targets_note')} />
          </div>
        );
      }}
    </ListPart>
  );
}
