import { useState } from 'preact/hooks';
import { mappableFacts, type FieldMap } from '../../lib/domain/assignment/field-map.ts';
import type { Site } from '../../lib/domain/assignment/site.ts';
import { Failure } from '../controls/Failure.tsx';
import { Locked } from '../controls/Locked.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Text } from '../text.ts';

interface Props {
  readonly site: Site;
  /** True where an organisation set them. */
  readonly isLocked?: boolean | undefined;
  readonly onSave: (site: Site) => Promise<void>;
  readonly text: Text;
}

/** The site with the fields that are named; without a map where none is. */
function withMap(site: Site, draft: FieldMap): Site {
  const { fieldMap: _, ...rest } = site;
  const named = mappableFacts.flatMap((fact) => {
    const name = draft[fact]?.trim() ?? '';
    return name === '' ? [] : [[fact, name] as const];
  });
  return named.length === 0 ? rest : { ...rest, fieldMap: Object.fromEntries(named) };
}

/** Names the helpdesk's own fields that hold facts, such as how many are affected. */
export function FieldMapForm({ site, isLocked = false, onSave, text }: Props) {
  const [draft, setDraft] = useState<FieldMap>(site.fieldMap ?? {});
  const [isSaved, setSaved] = useState(false);
  const saving = useTask(async () => {
    await onSave(withMap(site, draft));
    setSaved(true);
  });
  return (
    <details>
      <summary>{text('fieldmap_title')}</summary>
      <form
        class="stack"
        aria-label={text('fieldmap_of', site.origin)}
        onSubmit={(event) => {
          event.preventDefault();
          void saving.run();
        }}
      >
        <p class="quiet">{text('fieldmap_help')}</p>
        <Locked isLocked={isLocked} text={text}>
          <div class="columns">
            {mappableFacts.map((fact) => (
              <TextField
                key={fact}
                label={termText(text, 'fieldmap_of', fact)}
                value={draft[fact] ?? ''}
                onInput={(name) => {
                  setDraft({ ...draft, [fact]: name });
                  setSaved(false);
                }}
              />
            ))}
          </div>
        </Locked>
        <Failure failure={saving.failure} text={text} />
        <div class="row">
          <button type="submit" disabled={isLocked} aria-disabled={saving.isBusy}>
            {text('site_save')}
          </button>
          <p role="status" class="quiet">
            {isSaved && text('site_saved')}
          </p>
        </div>
      </form>
    </details>
  );
}
