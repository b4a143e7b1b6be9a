import { standingOf } from '../../lib/domain/capture/review/decisions.ts';
import type { AnyField } from '../../lib/domain/capture/review/review-field.ts';
import { Failure } from '../controls/Failure.tsx';
import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { Findings } from '../options/Findings.tsx';
import { plural, type Words } from '../text.ts';
import type { CaptureActions, CaptureReview } from './capture-state.ts';
import { groupText } from './capture-words.ts';
import { Changes } from './Changes.tsx';
import { FieldRow } from './FieldRow.tsx';
import { UnreadParts } from './UnreadParts.tsx';

interface Props extends Words {
  readonly review: CaptureReview;
  readonly actions: CaptureActions;
}

/** Fields that belong together, in the order of the page. */
function groupsOf(fields: readonly AnyField[]): readonly (readonly [AnyField, ...AnyField[]])[] {
  const groups = new Map<string, [AnyField, ...AnyField[]]>();
  for (const field of fields) {
    const key = `${field.group.kind}-${field.group.at}`;
    const group = groups.get(key);
    if (group) group.push(field);
    else groups.set(key, [field]);
  }
  return [...groups.values()];
}

/** The draft of a page, field by field, beside the page. */
export function ReviewScreen({ review, actions, text, formats }: Props) {
  const { fields, decisions, head, findings } = review;
  const words = { text, formats };
  const saving = useTask(() => actions.save());
  const asked = fields.filter((field) => standingOf(field, decisions) === 'asked').length;
  const submit = (event: Event) => {
    event.preventDefault();
    void saving.run();
  };
  return (
    <form class="stack" onSubmit={submit} aria-label={text('capture_review')}>
      <ScreenTitle takesFocus>{text('capture_review')}</ScreenTitle>
      <p>
        <bdi class="strong">{review.url}</bdi>
      </p>
      {review.isLookAlike && (
        <p class="notice tone-warn" role="alert">
          {text('capture_look_alike')}
        </p>
      )}
      <p class="quiet">{text('capture_help')}</p>
      <UnreadParts unread={review.unread} {...words} />
      {review.earlier && <Changes earlier={review.earlier} text={text} />}
      {groupsOf(fields).map((group) => {
        const [first] = group;
        const isDropped = decisions[first.id]?.kind === 'dropped';
        const title = groupText(text, first.group, first);
        return (
          <section key={first.id} class="stack card" aria-label={title}>
            <h3>{title}</h3>
            <ul class="plain">
              {(isDropped ? [first] : group).map((field) => (
                <FieldRow
                  key={field.id}
                  field={field}
                  review={review}
                  actions={actions}
                  {...words}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <TextField
        label={text('capture_name')}
        value={head.name}
        onInput={(name) => actions.changeHead({ name })}
      />
      <Findings findings={findings.atFields['name'] ?? []} {...words} />
      <TextField
        label={text('capture_domain')}
        hint={text('capture_domain_hint')}
        value={head.domain}
        onInput={(domain) => actions.changeHead({ domain: domain.trim().toLowerCase() })}
      />
      <Findings findings={findings.atFields['domain'] ?? []} {...words} />
      <Findings findings={findings.others} {...words} />
      <p role="status">{asked > 0 && plural(text, formats, 'capture_asked', asked)}</p>
      {!review.canSave && <p class="error">{text('capture_cannot_save')}</p>}
      <Failure failure={saving.failure} text={text} />
      <p class="actions">
        <button type="submit" class="primary" aria-disabled={!review.canSave || saving.isBusy}>
          {text('capture_save')}
        </button>
        <button type="button" onClick={actions.leave}>
          {text('capture_leave')}
        </button>
      </p>
    </form>
  );
}
