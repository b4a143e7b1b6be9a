import { SelectField } from '../../controls/SelectField.tsx';
import type { Text } from '../../text.ts';
import { errorOf, keyOf, recordOf, type Part } from '../part/part.ts';
import { TextPart } from '../part/TextPart.tsx';

/** A channel's address: published, known to exist without one (`null`), or not said at all. */
export function AddressPart({ part, text }: { readonly part: Part; readonly text: Text }) {
  const address = keyOf(part, 'address');
  const isNamed = Object.hasOwn(recordOf(part.value), 'address');
  const kind = !isNamed ? 'unsaid' : address.value === null ? 'unpublished' : 'published';
  return (
    <>
      <SelectField
        label={text('ladder_form_address_kind')}
        value={kind}
        choices={[
          { value: 'unsaid', label: text('ladder_form_address_unsaid') },
          { value: 'unpublished', label: text('ladder_form_address_unpublished') },
          { value: 'published', label: text('ladder_form_address_published') },
        ]}
        error={kind === 'published' ? null : errorOf(address)}
        onChange={(chosen) =>
          address.onChange(chosen === 'unsaid' ? undefined : chosen === 'unpublished' ? null : '')
        }
      />
      {kind === 'published' && (
        <TextPart
          part={{ ...address, onChange: (next) => address.onChange(next ?? '') }}
          label={text('ladder_form_address')}
          hint={text('ladder_form_address_hint')}
        />
      )}
    </>
  );
}
