import { useState } from 'preact/hooks';
import type { Site } from '../../lib/domain/assignment/site.ts';
import type { SiteField } from '../../lib/domain/policy/policy-fields.ts';
import type { MatrixSummary } from '../../lib/domain/view/views.ts';
import { Failure } from '../controls/Failure.tsx';
import { Locked } from '../controls/Locked.tsx';
import { SelectField } from '../controls/SelectField.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';
import { RuleList } from './RuleList.tsx';
import { choicesWithNone, type HelpdeskChoice } from './site-choices.ts';
import { draftOf, siteFrom, type RuleRefusal, type SiteDraft } from './site-draft.ts';

interface Props {
  readonly site: Site;
  readonly matrices: readonly MatrixSummary[];
  /** Every helpdesk that has an adapter. */
  readonly helpdesks: readonly HelpdeskChoice[];
  /** Fields that may carry the mark; null where there is no ticket whose fields could be read. */
  readonly markFields: readonly string[] | null;
  /** What an organisation locked of the site; absent: nothing. */
  readonly locked?: readonly SiteField[] | undefined;
  readonly onSave: (site: Site) => Promise<void>;
  readonly text: Text;
}

/** What the user decides about one site: which helpdesk, which matrix for which tickets, what marks. */
export function SiteForm(props: Props) {
  const { site, matrices, helpdesks, markFields, locked = [], onSave, text } = props;
  const lock = (field: SiteField) => ({ isLocked: locked.includes(field), text });
  const [draft, setDraft] = useState<SiteDraft>(() => draftOf(site));
  const [refusal, setRefusal] = useState<RuleRefusal | null>(null);
  const [isSaved, setSaved] = useState(false);
  const saving = useTask(async (it: Site) => {
    await onSave(it);
    setSaved(true);
  });
  const helpdesk = draft.helpdesk ?? site.helpdesk ?? '';
  const chosen = helpdesks.find(({ value }) => value === helpdesk);
  const { priorities = [], writes = [] } = chosen ?? {};
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
    <form class="stack" noValidate onSubmit={submit} aria-label={text('site_form', site.origin)}>
      <Locked {...lock('helpdesk')}>
        <SelectField
          label={text('site_helpdesk')}
          hint={text(site.helpdeskChosen ? 'site_helpdesk_chosen' : 'site_helpdesk_recognised')}
          value={helpdesk}
          choices={[{ value: '', label: text('site_helpdesk_unknown') }, ...helpdesks]}
          onChange={(id) => change({ helpdesk: id })}
        />
      </Locked>
      {chosen?.isReconstruction && <p class="quiet">{text('site_reconstruction', chosen.label)}</p>}
      <Locked {...lock('assignments')}>
        <RuleList
          rules={draft.rules}
          matrices={matrices}
          refusal={refusal}
          onChange={(rules) => change({ rules })}
          text={text}
        />
      </Locked>
      <Locked {...lock('markField')}>
        {writes.includes('tag') ? (
          <p class="quiet">{text('site_mark_tag')}</p>
        ) : (
          <SelectField
            label={text('site_mark_field')}
            hint={text(markFields === null ? 'site_mark_field_elsewhere' : 'site_mark_field_hint')}
            value={draft.markField}
            choices={choicesWithNone(
              text('site_mark_field_none'),
              markFields ?? [],
              site.markField ?? '',
            )}
            onChange={(markField) => change({ markField })}
          />
        )}
      </Locked>
      <Locked {...lock('escalatedPriority')}>
        <SelectField
          label={text('site_priority')}
          hint={text('site_priority_hint')}
          value={draft.escalatedPriority}
          choices={choicesWithNone(
            text('site_priority_none'),
            priorities,
            site.escalatedPriority ?? '',
          )}
          onChange={(escalatedPriority) => change({ escalatedPriority })}
        />
      </Locked>
      {writes.includes('group') && (
        <Locked {...lock('escalatedGroup')}>
          <TextField
            label={text('site_group')}
            hint={text('site_group_hint')}
            value={draft.escalatedGroup}
            onInput={(escalatedGroup) => change({ escalatedGroup })}
          />
        </Locked>
      )}
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
