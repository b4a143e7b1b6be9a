import { SelectField } from '../../controls/SelectField.tsx';
import type { Text } from '../../text.ts';
import { LinesPart } from '../part/LinesPart.tsx';
import { listOf, type Part } from '../part/part.ts';

/** What pauses a clock: what its metric says, nothing, or what is named. */
export function PausesPart({ part, text }: { readonly part: Part; readonly text: Text }) {
  const kind =
    part.value === undefined ? 'usual' : listOf(part.value).length === 0 ? 'never' : 'named';
  return (
    <>
      <SelectField
        label={text('targets_pauses')}
        value={kind}
        choices={[
          { value: 'usual', label: text('targets_pauses_usual') },
          { value: 'never', label: text('targets_pauses_never') },
          { value: 'named', label: text('targets_pauses_named') },
        ]}
        onChange={(chosen) =>
          part.onChange(
            chosen === 'usual' ? undefined : chosen === 'never' ? [] : ['pending', 'on-hold'],
          )
        }
      />
      {kind === 'named' && (
        <LinesPart
          part={part}
          label={text('targets_paused_by')}
          hint={text('targets_paused_by_hint')}
          keepsEmpty
        />
      )}
    </>
  );
}
