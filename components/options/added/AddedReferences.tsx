import { TextField } from '../../controls/TextField.tsx';
import type { MessageKey, Text } from '../../text.ts';
import type { ReferenceDraft } from './added-draft.ts';

interface Props {
  readonly references: readonly ReferenceDraft[];
  readonly refusals: ReadonlyMap<number, MessageKey>;
  readonly onChange: (references: readonly ReferenceDraft[]) => void;
  readonly text: Text;
}

/** What the vendor knows the user by, each with its name. */
export function AddedReferences({ references, refusals, onChange, text }: Props) {
  const change = (at: number, part: Partial<ReferenceDraft>) =>
    onChange(references.map((it, place) => (place === at ? { ...it, ...part } : it)));
  return (
    <fieldset class="stack">
      <legend>{text('added_references')}</legend>
      {references.map((reference, at) => {
        const refusal = refusals.get(at);
        return (
          <div
            class="stack card"
            role="group"
            key={at}
            aria-label={text('added_reference', at + 1)}
          >
            <TextField
              label={text('added_reference_name')}
              value={reference.name}
              onInput={(name) => change(at, { name })}
            />
            <TextField
              label={text('added_reference_value')}
              value={reference.value}
              error={refusal === undefined ? null : text(refusal)}
              onInput={(value) => change(at, { value })}
            />
            <p>
              <button
                type="button"
                class="small"
                aria-label={text('added_reference_remove', at + 1)}
                onClick={() => onChange(references.filter((_, place) => place !== at))}
              >
                {text('rule_remove')}
              </button>
            </p>
          </div>
        );
      })}
      <p>
        <button
          type="button"
          class="small"
          onClick={() => onChange([...references, { name: '', value: '' }])}
        >
          {text('added_reference_add')}
        </button>
      </p>
    </fieldset>
  );
}
