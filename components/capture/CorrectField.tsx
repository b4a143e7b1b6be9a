import { canCorrect, fieldText } from '../../lib/domain/capture/review/field-text.ts';
import type { AnyField } from '../../lib/domain/capture/review/review-field.ts';
import { SelectField } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { termText, type Text } from '../text.ts';
import { topicText, writeAs } from './capture-words.ts';

interface Props {
  readonly field: AnyField;
  readonly value: string;
  /** True where what was entered cannot be read. */
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
  readonly text: Text;
}

const coverages = ['24x7', '24x5', 'business'] as const;

/** The value of a field as a person writes it. */
export function CorrectField({ field, value, isWrong, onChange, text }: Props) {
  const label = topicText(text, field);
  if (field.kind === 'coverage')
    return (
      <SelectField
        label={label}
        value={value}
        choices={coverages.map((it) => ({
          value: it,
          label: termText(text, 'capture_coverage', it),
        }))}
        onChange={onChange}
      />
    );
  return (
    <TextField
      label={label}
      value={value}
      onInput={onChange}
      error={isWrong ? text(writeAs[field.kind]) : null}
    />
  );
}

/** What a correction begins with; null where the field has nothing to correct. */
export const toCorrect = (field: AnyField): string | null =>
  canCorrect(field) ? (fieldText(field) ?? '') : null;
