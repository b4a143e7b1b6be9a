import { useState } from 'preact/hooks';
import { readFormat } from '../../lib/domain/site-map/read-date.ts';
import { freeWordsIn, readAge } from '../../lib/domain/site-map/read-wall.ts';
import type { SiteMap } from '../../lib/domain/site-map/site-map.ts';
import type { Teaching } from '../../lib/domain/site-map/teaching.ts';
import { ticketStatuses } from '../../lib/domain/ticket/ticket.ts';
import { isTimeZone } from '../../lib/domain/time/zone-name.ts';
import { Failure } from '../controls/Failure.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Words } from '../text.ts';
import { PriorityOrder } from './PriorityOrder.tsx';
import { mapWithWords, notCreated, wordsDraft, type WordsRefusal } from './words-draft.ts';

interface Props extends Words {
  readonly map: SiteMap;
  readonly seen: Teaching['seen'];
  /** The browser's own zone, which is proposed. */
  readonly zone: string;
  readonly onSave: (map: SiteMap) => Promise<void>;
}

/** Asks what no page tells: what its words mean, and in which zone and order its dates stand. */
export function WordsForm({ map, seen, zone, onSave, text, formats }: Props) {
  const [draft, setDraft] = useState(() => wordsDraft(map, seen, zone));
  const [refusal, setRefusal] = useState<WordsRefusal | null>(null);
  const saving = useTask(onSave);
  const change = (part: Partial<typeof draft>) => {
    setDraft({ ...draft, ...part });
    setRefusal(null);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = mapWithWords(map, draft);
    setRefusal(read.ok ? null : read.error);
    if (read.ok) void saving.run(read.value);
  };
  const readAs = (sample: string, format: string): string => {
    if (readAge(sample, format)) return text('words_date_age');
    const at = isTimeZone(draft.zone) ? readFormat(sample, format, draft.zone) : null;
    return at === null ? format : formats.instant(at);
  };
  /** How `sample` is read, and which of its words may be others. */
  const choice = (sample: string, format: string): string => {
    const free = freeWordsIn(sample, format);
    return free.length === 0
      ? readAs(sample, format)
      : text('words_date_any', readAs(sample, format), formats.all(free));
  };
  const error = (field: WordsRefusal['field'], isEmpty: boolean) =>
    refusal?.field === field && isEmpty ? text(refusal.why) : null;
  return (
    <form class="stack" noValidate onSubmit={submit} aria-label={text('words_title')}>
      <h3>{text('words_title')}</h3>
      {draft.statuses.length === 0 && <p class="quiet">{text('words_no_status')}</p>}
      {draft.statuses.map(({ word, means }, at) => (
        <SelectField
          key={word}
          label={text('words_status', word)}
          value={means}
          error={error('status', means === '')}
          choices={[
            { value: '', label: text('fact_choose') },
            ...ticketStatuses.map((it) => ({ value: it, label: termText(text, 'status', it) })),
          ]}
          onChange={(value) =>
            change({ statuses: draft.statuses.with(at, { word, means: value }) })
          }
        />
      ))}
      {draft.priorities.length > 1 && (
        <PriorityOrder
          priorities={draft.priorities}
          onChange={(priorities) => change({ priorities })}
          text={text}
        />
      )}
      {draft.dates.length > 0 && (
        <TextField
          label={text('words_zone')}
          hint={text('words_zone_hint')}
          value={draft.zone}
          error={error('zone', true)}
          suggestions={Intl.supportedValuesOf('timeZone')}
          onInput={(value) => change({ zone: value })}
        />
      )}
      {draft.dates.map(({ sample, formats: all, format, isSentence }, at) =>
        all.length === 0 ? (
          <p key={sample} class="quiet">
            {text('words_date_unreadable', sample)}
          </p>
        ) : (
          <SelectField
            key={sample}
            label={text('words_date', sample)}
            value={format}
            error={error('date', format === '')}
            choices={[
              ...(all.length > 1 || isSentence ? [{ value: '', label: text('fact_choose') }] : []),
              ...all.map((it) => ({ value: it, label: choice(sample, it) })),
              ...(isSentence ? [{ value: notCreated, label: text('words_date_other') }] : []),
            ]}
            onChange={(value) =>
              change({
                dates: draft.dates.with(at, { sample, formats: all, format: value, isSentence }),
              })
            }
          />
        ),
      )}
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.onlyCustomers}
          onChange={(event) => change({ onlyCustomers: event.currentTarget.checked })}
        />
        <span>{text('words_only_customers')}</span>
      </label>
      <Failure failure={saving.failure} text={text} />
      <p>
        <button type="submit" class="primary" aria-disabled={saving.isBusy}>
          {text('words_save')}
        </button>
      </p>
    </form>
  );
}
