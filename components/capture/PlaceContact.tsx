import { useState } from 'preact/hooks';
import type { AnyField } from '../../lib/domain/capture/review/review-field.ts';
import { SelectField } from '../controls/SelectField.tsx';
import type { Text } from '../text.ts';

interface Props {
  readonly fields: readonly AnyField[];
  readonly onPlace: (level: number) => void;
  readonly text: Text;
}

/** Asks to which level a contact belongs, of which the page does not say it. */
export function PlaceContact({ fields, onPlace, text }: Props) {
  const named = fields.flatMap((it) => (it.kind === 'level' ? [it.value] : []));
  const levels = named.length > 0 ? [...new Set(named)].sort((a, b) => a - b) : [1];
  const [level, setLevel] = useState(String(levels[0]));
  return (
    <div class="ask">
      <SelectField
        label={text('capture_contact_of')}
        value={level}
        choices={levels.map((it) => ({
          value: String(it),
          label: text('capture_group_tier', it),
        }))}
        onChange={setLevel}
      />
      <button type="button" onClick={() => onPlace(Number(level))}>
        {text('capture_contact_place')}
      </button>
    </div>
  );
}
