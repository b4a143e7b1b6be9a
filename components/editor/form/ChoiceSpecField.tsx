import type { Choice } from '../../controls/SelectField.tsx';
import { ChoicePart } from '../part/ChoicePart.tsx';
import { FlagPart } from '../part/FlagPart.tsx';
import type { Part } from '../part/part.ts';
import { TicksPart } from '../part/TicksPart.tsx';
import type { ChoiceSpec } from './field-spec.ts';
import type { FormContext } from './form-context.ts';

interface Props {
  readonly spec: ChoiceSpec;
  readonly part: Part;
  readonly context: FormContext;
}

function choicesOf(spec: ChoiceSpec, { names, text }: FormContext): readonly Choice[] {
  if ('options' in spec)
    return spec.options.map(({ value, label }) => ({ value, label: text(label) }));
  if ('of' in spec) return names[spec.of].map(({ id, name }) => ({ value: id, label: name }));
  return [
    { value: 'true', label: text('edit_yes') },
    { value: 'false', label: text('edit_no') },
  ];
}

/** True and false as the words that a list offers. */
const asWords = (part: Part): Part => ({
  ...part,
  value: typeof part.value === 'boolean' ? String(part.value) : part.value,
  onChange: (next) => part.onChange(next === undefined ? undefined : next === 'true'),
});

/** What was a list stays one, and a single one is written as the format prefers it. */
const mayBeSingle = ({ kind }: ChoiceSpec, { value }: Part) =>
  kind === 'names' && !Array.isArray(value);

/** A field with values to choose from: of the format, or names that the matrix defines. */
export function ChoiceSpecField({ spec, part, context }: Props) {
  const { text } = context;
  const label = text(spec.label);
  const hint = spec.hint && { hint: text(spec.hint) };
  const choices = choicesOf(spec, context);
  switch (spec.kind) {
    case 'flag':
      return <FlagPart part={part} label={label} />;
    case 'yes-no':
    case 'choice':
    case 'name':
      return (
        <ChoicePart
          part={spec.kind === 'yes-no' ? asWords(part) : part}
          label={label}
          choices={choices}
          none={text('edit_not_said')}
          {...hint}
        />
      );
    default:
      return (
        <TicksPart
          part={part}
          legend={label}
          choices={choices}
          mayBeSingle={mayBeSingle(spec, part)}
          {...hint}
        />
      );
  }
}
