import { useState } from 'preact/hooks';
import { isLive, type CaseState } from '../../lib/domain/case/case-state.ts';
import { Failure } from '../controls/Failure.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import { termText, type Text } from '../text.ts';

interface Props {
  readonly state: CaseState;
  /** True where the reader leads it. */
  readonly isMine: boolean;
  readonly onTake: (why: string | null) => Promise<void>;
  readonly text: Text;
}

/**
 * How a case stands, who leads it, and *I take it*; taking it over from somebody needs a reason, and what is
 * one's own is not taken again.
 */
export function TakePart({ state, isMine, onTake, text }: Props) {
  const [why, setWhy] = useState('');
  const taking = useTask(async () => {
    await onTake(why.trim() || null);
    setWhy('');
  });
  return (
    <>
      <p>
        <strong>{termText(text, 'case_is', state.status)}</strong>{' '}
        {state.lead && (
          <span class="quiet">
            {isMine ? text('case_led_by_me') : text('case_led_by', state.lead.who)}
          </span>
        )}
      </p>
      {isLive(state) && !isMine && (
        <div class="stack">
          {state.lead && <TextField label={text('case_take_why')} value={why} onInput={setWhy} />}
          <p>
            <button type="button" aria-disabled={taking.isBusy} onClick={() => void taking.run()}>
              {text('case_take')}
            </button>
          </p>
          <Failure failure={taking.failure} text={text} />
        </div>
      )}
    </>
  );
}
