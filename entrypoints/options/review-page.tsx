import { ReviewChange } from '../../components/review/ReviewChange.tsx';
import type { TrialState } from '../../components/review/trial-state.ts';
import type { Words } from '../../components/text.ts';
import { trialDays, tryChange, type TrialNeeds } from '../../lib/app/try-change.ts';
import type { Matrix } from '../../lib/domain/matrix/schema.ts';
import { toInstant } from '../../lib/domain/time/instant.ts';

interface Needs extends Words {
  readonly before: Matrix;
  readonly after: Matrix;
  /** What the trial is made of; asked anew each time that it is begun. */
  readonly trialNeeds: () => Promise<TrialNeeds>;
  readonly onDraw: () => void;
  readonly onApply: () => Promise<void>;
  readonly onBack: () => void;
  /** What the way back is called; else back to the editor. */
  readonly back?: string;
  /** The page that it fills; the options unless another is named. */
  readonly page?: 'options' | 'popup' | undefined;
}

/** One review of a change: tries it on what was observed while the differences are read. */
export function startReview(needs: Needs) {
  const { before, after, text, formats } = needs;
  let trial: TrialState = { kind: 'running', done: 0, all: 0 };
  let stop = new AbortController();
  const show = (next: TrialState) => {
    trial = next;
    needs.onDraw();
  };
  async function begin(): Promise<void> {
    stop = new AbortController();
    const { signal } = stop;
    show({ kind: 'running', done: 0, all: 0 });
    try {
      const progress = (done: number, all: number) => show({ kind: 'running', done, all });
      const result = await tryChange(await needs.trialNeeds(), after, progress, signal);
      show(result ? { kind: 'done', result } : { kind: 'cancelled' });
    } catch (error) {
      show({ kind: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  }
  const { effective } = after;
  return {
    begin,
    /** Ends the trial, if it still runs. */
    end: () => stop.abort(),
    view: () => (
      <ReviewChange
        name={after.name}
        before={before}
        after={after}
        effectiveAt={effective === undefined ? null : toInstant(Date.parse(`${effective}T00:00Z`))}
        trial={trial}
        days={trialDays}
        onCancelTrial={() => stop.abort()}
        onTryAgain={() => void begin()}
        onApply={needs.onApply}
        onBack={needs.onBack}
        back={needs.back}
        page={needs.page}
        text={text}
        formats={formats}
      />
    ),
  };
}
