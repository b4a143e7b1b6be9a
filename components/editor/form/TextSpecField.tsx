import { AreaPart } from '../part/AreaPart.tsx';
import { DurationPart } from '../part/DurationPart.tsx';
import { KeyField } from '../part/KeyField.tsx';
import { LinesPart } from '../part/LinesPart.tsx';
import { errorOf, listOf, textIn, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';
import type { TextSpec } from './field-spec.ts';
import type { FormContext } from './form-context.ts';

interface Props {
  readonly spec: TextSpec;
  readonly part: Part;
  readonly context: FormContext;
}

/** One text may stand by itself; as a list it is shown, and what stood there as a list stays one. */
const asList = (part: Part): Part => ({
  ...part,
  value: typeof part.value === 'string' ? [part.value] : part.value,
  onChange: (next) => {
    const lines = listOf(next);
    const isOne = lines.length === 1 && !Array.isArray(part.value);
    part.onChange(isOne ? lines[0] : next);
  },
});

/** A field that holds text in one of its forms, or a number. */
export function TextSpecField({ spec, part, context }: Props) {
  const { text } = context;
  const field = { part, label: text(spec.label), hint: spec.hint && text(spec.hint) };
  switch (spec.kind) {
    case 'line':
    case 'number':
      return <TextPart {...field} isNumber={spec.kind === 'number'} />;
    case 'paragraph':
      return <AreaPart {...field} />;
    case 'duration':
      return <DurationPart part={part} label={field.label} {...context} />;
    case 'lines':
      return <LinesPart {...field} />;
    case 'words':
      return <LinesPart {...field} part={asList(part)} />;
    case 'id':
      return (
        <KeyField
          label={field.label}
          hint={field.hint}
          error={errorOf(part)}
          value={textIn(part.value)}
          onRename={(id) => part.onChange(id === '' ? undefined : id)}
        />
      );
  }
}
