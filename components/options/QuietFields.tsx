import { CheckBox } from '../controls/CheckBox.tsx';
import { TextField } from '../controls/TextField.tsx';
import type { Text } from '../text.ts';
import { DaysField } from './DaysField.tsx';
import type { NoticesDraft, NoticesRefusals } from './notices-draft.ts';

interface Props {
  readonly draft: NoticesDraft;
  readonly refusals: NoticesRefusals;
  readonly onChange: (part: Partial<NoticesDraft>) => void;
  readonly text: Text;
}

/** When nobody is disturbed; errors stand at the field. */
export function QuietFields({ draft, refusals, onChange, text }: Props) {
  const error = (field: keyof NoticesDraft) => {
    const refusal = refusals[field];
    return refusal ? text(...refusal) : null;
  };
  const time = (name: 'from' | 'to') => ({
    value: draft[name],
    error: error(name),
    onInput: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <p class="quiet">{text('options_notices_quiet_hint')}</p>
      <div class="columns times">
        <TextField label={text('options_notices_from')} type="time" {...time('from')} />
        <TextField label={text('options_notices_to')} type="time" {...time('to')} />
      </div>
      <DaysField
        legend={text('options_notices_days')}
        value={draft.days}
        onChange={(days) => onChange({ days })}
        error={error('days')}
        text={text}
      />
      <CheckBox
        label={text('options_notices_critical')}
        checked={draft.criticalPasses}
        onChange={(criticalPasses) => onChange({ criticalPasses })}
      />
    </>
  );
}
