import type { Instant } from '../../lib/domain/time/instant.ts';
import { Failure } from '../controls/Failure.tsx';
import { ScreenTitle } from '../controls/ScreenTitle.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Words } from '../text.ts';
import { ChangeList } from './ChangeList.tsx';
import { TrialPart } from './TrialPart.tsx';
import type { TrialState } from './trial-state.ts';

interface Props extends Words {
  readonly name: string;
  /** The edition that counts now. */
  readonly before: unknown;
  readonly after: unknown;
  /** The date from which the new edition counts, where it names one. */
  readonly effectiveAt: Instant | null;
  readonly trial: TrialState;
  readonly days: number;
  readonly onCancelTrial: () => void;
  readonly onTryAgain: () => void;
  /** Rejects with why it could not be stored; then nothing was changed. */
  readonly onApply: () => Promise<void>;
  readonly onBack: () => void;
  /** What the way back is called; else back to the editor. */
  readonly back?: string | undefined;
  /** The page that it fills; the options unless another is named. */
  readonly page?: 'options' | 'popup' | undefined;
}

/** What a change of policy means, before it counts: every difference, and what it would have done. */
export function ReviewChange(props: Props) {
  const { name, before, after, effectiveAt, trial, days, text, formats } = props;
  const applying = useTask(props.onApply);
  return (
    <main class={props.page ?? 'options'}>
      {props.page === 'popup' && (
        <div class="bar">
          <h1 class="brand">{text('extension_name')}</h1>
        </div>
      )}
      <ScreenTitle takesFocus>{text('review_title', name)}</ScreenTitle>
      <section class="card stack" aria-label={text('review_what')}>
        <ChangeList before={before} after={after} text={text} formats={formats} />
        <p class="quiet">
          {effectiveAt === null
            ? text('review_counts_at_once')
            : text('review_counts_from', formats.instant(effectiveAt))}
        </p>
      </section>
      <section class="card" aria-label={text('review_meaning')}>
        <TrialPart
          trial={trial}
          days={days}
          onCancel={props.onCancelTrial}
          onAgain={props.onTryAgain}
          text={text}
          formats={formats}
        />
      </section>
      <Failure failure={applying.failure} text={text} />
      <p class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled={applying.isBusy}
          onClick={() => void applying.run()}
        >
          {text('review_apply')}
        </button>
        <button type="button" onClick={props.onBack}>
          {props.back ?? text('review_back')}
        </button>
      </p>
    </main>
  );
}
