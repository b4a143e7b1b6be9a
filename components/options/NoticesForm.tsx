import { useEffect, useRef, useState } from 'preact/hooks';
import { deadlineKinds, type DeadlineKind } from '../../lib/domain/deadlines/deadline.ts';
import type { NotificationSettings } from '../../lib/domain/deadlines/notification-settings.ts';
import type { PolicyField } from '../../lib/domain/policy/policy-fields.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Failure } from '../controls/Failure.tsx';
import { Locked } from '../controls/Locked.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Text } from '../text.ts';
import {
  noticesDraft,
  readNotices,
  type NoticesDraft,
  type NoticesRefusals,
} from './notices-draft.ts';
import { QuietFields } from './QuietFields.tsx';

interface Props {
  /** Undefined where the user set nothing. */
  readonly settings: NotificationSettings | undefined;
  /** What an organisation locked; absent: nothing. */
  readonly locked?: readonly PolicyField[] | undefined;
  /** Resolves once they count. */
  readonly onSave: (settings: NotificationSettings) => Promise<void>;
  readonly text: Text;
}

/** What is told on the desktop, and when nobody is disturbed. */
export function NoticesForm({ settings, locked = [], onSave, text }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<NoticesDraft>(() => noticesDraft(settings));
  const [refusals, setRefusals] = useState<NoticesRefusals>({});
  const [attempts, setAttempts] = useState(0);
  const [isSaved, setSaved] = useState(false);
  const saving = useTask(async (next: NotificationSettings) => {
    await onSave(next);
    setSaved(true);
  });
  useEffect(() => {
    // Where to begin mending; without errors nothing is found, and the focus stays.
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const change = (part: Partial<NoticesDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setRefusals((before) =>
      Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part))),
    );
    setSaved(false);
  };
  const choose = (kind: DeadlineKind, isWanted: boolean) =>
    change({
      kinds: deadlineKinds.filter((it) => (it === kind ? isWanted : draft.kinds.includes(it))),
    });
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readNotices(draft);
    setSaved(false);
    setRefusals(read.ok ? {} : read.error);
    setAttempts(attempts + 1);
    if (read.ok) void saving.run(read.value);
  };
  return (
    <form
      class="stack card"
      noValidate
      onSubmit={submit}
      ref={form}
      aria-label={text('options_notices')}
    >
      <Locked isLocked={locked.includes('noticeKinds')} text={text}>
        <fieldset>
          <legend>{text('options_notices_kinds')}</legend>
          {deadlineKinds.map((kind) => (
            <CheckBox
              key={kind}
              label={termText(text, 'deadline_kind', kind)}
              checked={draft.kinds.includes(kind)}
              onChange={(isWanted) => choose(kind, isWanted)}
            />
          ))}
        </fieldset>
      </Locked>
      <Locked isLocked={locked.includes('mineOnly')} text={text}>
        <CheckBox
          label={text('options_notices_mine')}
          checked={draft.isMineOnly}
          onChange={(isMineOnly) => change({ isMineOnly })}
        />
      </Locked>
      {draft.isMineOnly && (
        <TextField
          label={text('options_notices_names')}
          hint={text('options_notices_names_hint')}
          value={draft.names}
          onInput={(names) => change({ names })}
        />
      )}
      <Locked isLocked={locked.includes('quietHours')} text={text}>
        <CheckBox
          label={text('options_notices_quiet')}
          checked={draft.isQuiet}
          onChange={(isQuiet) => change({ isQuiet })}
        />
        {draft.isQuiet && (
          <QuietFields draft={draft} refusals={refusals} onChange={change} text={text} />
        )}
      </Locked>
      <Failure failure={saving.failure} text={text} />
      <div class="row">
        <span class="actions">
          <button type="submit" class="primary" aria-disabled={saving.isBusy}>
            {text('site_save')}
          </button>
        </span>
        <p role="status" class="quiet">
          {isSaved && text('options_notices_saved')}
        </p>
      </div>
    </form>
  );
}
