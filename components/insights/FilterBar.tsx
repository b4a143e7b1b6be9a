import type { InsightsAddress } from '../../lib/domain/insights/filter-address.ts';
import { figuresStatuses } from '../../lib/domain/insights/case-figures.ts';
import type { FilterChoices } from '../../lib/domain/insights/filter-choices.ts';
import { everything, type InsightsFilter } from '../../lib/domain/insights/insights-filter.ts';
import { Field } from '../controls/Field.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly address: InsightsAddress;
  readonly choices: FilterChoices;
  readonly onFilter: (filter: InsightsFilter) => void;
}

const names = [
  'site',
  'tier',
  'severity',
  'category',
  'organization',
  'channel',
  'status',
] as const;
type Name = (typeof names)[number];

const days = ['from', 'to'] as const;

/** Which cases the figures below are of; what was in the address and cannot be is told. */
export function FilterBar({ address, choices, onFilter, text, formats }: Props) {
  const { filter, ignored } = address;
  const labelOf = (name: Name, value: string): string => {
    if (name === 'tier') return text('insights_tier', value);
    if (name === 'status') return termText(text, 'case_is', value);
    if (name === 'channel') return termText(text, 'channel', value);
    return name === 'site' ? new URL(value).host : value;
  };
  const offered = (name: Name) => {
    const known = choices[name].map(String);
    const chosen = filter[name];
    // What the address asks for is shown, although no case has it.
    const all =
      chosen === null || known.includes(String(chosen)) ? known : [...known, String(chosen)];
    return [
      { value: '', label: text('insights_any') },
      ...all.map((value) => ({ value, label: labelOf(name, value) })),
    ];
  };
  const change = (name: Name, value: string) => {
    if (value === '') onFilter({ ...filter, [name]: null });
    else if (name === 'tier') onFilter({ ...filter, tier: Number(value) });
    else if (name === 'status')
      onFilter({ ...filter, status: figuresStatuses.find((it) => it === value) ?? null });
    else onFilter({ ...filter, [name]: value });
  };
  const isFiltered = Object.values(filter).some((value) => value !== null);
  return (
    <form
      class="stack"
      aria-label={text('insights_filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      {ignored.length > 0 && (
        <p class="notice tone-warn" role="status">
          {text('insights_ignored', formats.all(ignored))}
        </p>
      )}
      <div class="filters">
        {days.map((name) => (
          <Field key={name} label={termText(text, 'insights_filter', name)}>
            {(described) => (
              <input
                {...described}
                type="date"
                value={filter[name] ?? ''}
                onChange={(event) =>
                  onFilter({ ...filter, [name]: event.currentTarget.value || null })
                }
              />
            )}
          </Field>
        ))}
        {names.map((name) => (
          <SelectField
            key={name}
            label={termText(text, 'insights_filter', name)}
            value={String(filter[name] ?? '')}
            choices={offered(name)}
            onChange={(value) => change(name, value)}
          />
        ))}
      </div>
      {isFiltered && (
        <p>
          <button type="button" onClick={() => onFilter(everything)}>
            {text('insights_clear')}
          </button>
        </p>
      )}
    </form>
  );
}
