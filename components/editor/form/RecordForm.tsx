import { errorOf, recordOf, type Part } from '../part/part.ts';
import type { FieldSpec } from './field-spec.ts';
import type { FormContext } from './form-context.ts';
import { SpecField } from './SpecField.tsx';

interface Props {
  readonly part: Part;
  readonly fields: readonly FieldSpec[];
  readonly context: FormContext;
  /** True where a record of which nothing is said is still one, as in a list. */
  readonly isKept?: boolean;
  /** False where the record has keys that are edited elsewhere. */
  readonly isWhole?: boolean;
}

const keysIn = (fields: readonly FieldSpec[]): readonly string[] =>
  fields.flatMap((it) => (it.kind === 'group' ? keysIn(it.fields) : [it.key]));

/** The fields of a record, each with what is wrong with it. */
export function RecordForm({ part, fields, context, isKept = false, isWhole = true }: Props) {
  const known = keysIn(fields);
  const holder: Part = {
    ...part,
    onChange: (next) => {
      const isEmpty = Object.keys(recordOf(next)).length === 0;
      part.onChange(isEmpty && !isKept ? undefined : next);
    },
  };
  // A key that the format does not know has no field of its own: what is wrong is told here.
  const strange = part.errors.filter(
    ({ path: [key] }) => key === undefined || !known.includes(key),
  );
  const error = isWhole ? errorOf({ ...part, errors: strange }, 'all') : null;
  return (
    <>
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {fields.map((spec) => (
        <SpecField key={spec.key} spec={spec} holder={holder} context={context} />
      ))}
    </>
  );
}
