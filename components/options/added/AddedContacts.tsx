import { addedTypes } from '../../../lib/domain/added/addition.ts';
import type { LadderTier } from '../../../lib/domain/ladder/ladder.ts';
import { SelectField } from '../../controls/SelectField.tsx';
import { TextField } from '../../controls/TextField.tsx';
import { termText, type MessageKey, type Text } from '../../text.ts';
import type { ContactDraft } from './added-draft.ts';

interface Props {
  readonly contacts: readonly ContactDraft[];
  readonly tiers: readonly Pick<LadderTier, 'level' | 'name'>[];
  readonly refusals: ReadonlyMap<number, MessageKey>;
  readonly onChange: (contacts: readonly ContactDraft[]) => void;
  readonly text: Text;
}

/** The user's own contacts, each at a tier; one whose tier is gone says so and stays. */
export function AddedContacts({ contacts, tiers, refusals, onChange, text }: Props) {
  const levels = tiers.map(({ level, name }) => ({
    value: `${level}`,
    label: text('panel_tier', level, name),
  }));
  const types = addedTypes.map((it) => ({ value: it, label: termText(text, 'channel', it) }));
  const change = (at: number, part: Partial<ContactDraft>) =>
    onChange(contacts.map((it, place) => (place === at ? { ...it, ...part } : it)));
  const choicesFor = (tier: string) =>
    levels.some(({ value }) => value === tier)
      ? levels
      : [...levels, { value: tier, label: text('added_tier_gone', tier) }];
  return (
    <fieldset class="stack">
      <legend>{text('added_contacts')}</legend>
      {contacts.map((contact, at) => {
        const refusal = refusals.get(at);
        return (
          <div class="stack card" role="group" key={at} aria-label={text('added_contact', at + 1)}>
            <SelectField
              label={text('added_tier')}
              value={contact.tier}
              choices={choicesFor(contact.tier)}
              onChange={(tier) => change(at, { tier })}
            />
            <SelectField
              label={text('channel_form_type')}
              value={contact.type}
              choices={types}
              onChange={(value) =>
                change(at, { type: addedTypes.find((it) => it === value) ?? contact.type })
              }
            />
            <TextField
              label={text('added_address')}
              value={contact.address}
              maxLength={300}
              error={refusal === undefined ? null : text(refusal)}
              onInput={(address) => change(at, { address })}
            />
            <TextField
              label={text('added_label')}
              hint={text('added_label_hint')}
              value={contact.label}
              onInput={(label) => change(at, { label })}
            />
            <p>
              <button
                type="button"
                class="small"
                aria-label={text('added_contact_remove', at + 1)}
                onClick={() => onChange(contacts.filter((_, place) => place !== at))}
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
          onClick={() =>
            onChange([
              ...contacts,
              { tier: levels[0]?.value ?? '1', type: 'email', address: '', label: '' },
            ])
          }
        >
          {text('added_contact_add')}
        </button>
      </p>
    </fieldset>
  );
}
