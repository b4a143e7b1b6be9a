import { useState } from 'preact/hooks';
import type { Site } from '../../lib/domain/assignment/site.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { SelectField, type Choice } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';
import { RuleList } from './RuleList.tsx';
import { draftOf, siteFrom, type RuleRefusal, type SiteDraft } from './site-draft.ts';

interface Props {
  readonly site: Site;
  readonly matrices: readonly MatrixSummary[];
  /** Every helpdesk that has an adapter. */
  readonly helpdesks: readonly Choice[];
  /** Fields that may carry the mark, where the helpdesk was asked for them. */
  readonly markFields: readonly string[];
  readonly onSave: (site: Site) => Promise<void>;
  readonly text: Text;
}

/** What the user decides about one site: which helpdesk, which matrix for which tickets, what marks. */
export function SiteForm({ site, matrices, helpdesks, markFields, onSave, text }: Props) {
  const [draft, setDraft] = useState<SiteDraft>(() => draftOf(site));
  const [refusal, setRefusal] = useState<RuleRefusal | null>(null);
  const [isSaved, setSaved] = useState(false);
  const saving = useTask(async (it: Site) => {
    await onSave(it);
    setSaved(true);
  });
  const change = (next: Partial<SiteDraft>) => {
    setDraft({ ...draft, ...next });
    setRefusal(null);
    setSaved(false);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const read = siteFrom(site, draft);
    setRefusal(read.ok ? null : read.error);
    if (read.ok) void saving.run(read.value);
  };
  return (
    <form class="stack" noValidate onSubmit={submit} aria-label={text('site_form')}>
      <SelectField
        label={text('site_helpdesk')}
        hint={text(site.helpdeskChosen ? 'site_helpdesk_chosen' : 'site_helpdesk_recognised')}
        value={draft.helpdesk ?? site.helpdesk ?? ''}
        choices={[{ value: '', label: text('site_helpdesk_unknown') }, ...helpdesks]}
        onChange={(helpdesk) => change({ helpdesk })}
      />
      <RuleList
        rules={draft.rules}
        matrices={matrices}
        refusal={refusal}
        onChange={(rules) => change({ rules })}
        text={text}
      />
      <TextField
        label={text('site_mark_field')}
        hint={text('site_mark_field_hint')}
        value={draft.markField}
        suggestions={markFields}
        onInput={(markField) => change({ markField })}
      />
      <TextField
        label={text('site_priority')}
        hint={text('site_priority_hint')}
        value={draft.escalatedPriority}
        onInput={(escalatedPriority) => change({ escalatedPriority })}
      />
      <Failure failure={saving.failure} text={text} />
      <div class="row">
        <button type="submit" class="primary" aria-disabled={saving.isBusy}>
          {text('site_save')}
        </button>
        <p role="status" class="quiet">
          {isSaved && text('site_saved')}
        </p>
      </div>
    </form>
  );
}
