import type { TrialRow } from '../../lib/domain/review/change-trial.ts';
import { Failure } from '../controls/Failure.tsx';
import { plural, termText, type Words } from '../text.ts';
import type { TrialState } from './trial-state.ts';

interface Props extends Words {
  readonly trial: TrialState;
  /** How many days back tickets were looked at. */
  readonly days: number;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}

/** What a change would have done to the tickets that were observed. */
export function TrialPart({ trial, days, onCancel, onAgain, text, formats }: Props) {
  return (
    <div class="stack" role="group" aria-label={text('trial_title', days)}>
      <p class="strong">{text('trial_title', days)}</p>
      {trial.kind === 'running' && (
        <div class="row">
          <progress
            aria-label={text('trial_running')}
            max={Math.max(1, trial.all)}
            value={trial.done}
          />
          <span class="quiet">
            {text('trial_progress', formats.number(trial.done), formats.number(trial.all))}
          </span>
          <button type="button" class="small" onClick={onCancel}>
            {text('trial_cancel')}
          </button>
        </div>
      )}
      {trial.kind === 'cancelled' && (
        <p>
          {text('trial_cancelled')}{' '}
          <button type="button" class="small" onClick={onAgain}>
            {text('trial_again')}
          </button>
        </p>
      )}
      <Failure failure={trial.kind === 'failed' ? trial.why : null} text={text} />
      {trial.kind === 'done' && <Result trial={trial} text={text} formats={formats} />}
    </div>
  );
}

function Result({ trial, text, formats }: Words & { trial: TrialState & { kind: 'done' } }) {
  const { tickets, changed, otherSeverity, rows } = trial.result;
  const words = (row: TrialRow) =>
    plural(
      text,
      formats,
      'trial_row',
      row.tickets,
      row.tier === null
        ? termText(text, 'metric', row.metric)
        : text('targets_of_tier', termText(text, 'metric', row.metric), row.tier),
      termText(text, 'trial_outcome', row.from),
      termText(text, 'trial_outcome', row.to),
    );
  if (tickets === 0) return <p role="status">{text('trial_none')}</p>;
  return (
    <>
      <p role="status">
        {changed === 0
          ? plural(text, formats, 'trial_same', tickets)
          : plural(text, formats, 'trial_changed', tickets, formats.number(changed))}
      </p>
      {(rows.length > 0 || otherSeverity > 0) && (
        <ul class="changes">
          {otherSeverity > 0 && <li>{plural(text, formats, 'trial_severity', otherSeverity)}</li>}
          {rows.map((row) => (
            <li key={`${row.metric} ${row.tier} ${row.from} ${row.to}`}>{words(row)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
