import { useState } from 'preact/hooks';
import type { BoardRow } from '../../lib/domain/insights/board.ts';
import { Failure } from '../controls/Failure.tsx';
import { TextField } from '../controls/TextField.tsx';
import { useTask } from '../controls/use-task.ts';
import type { Text } from '../text.ts';

interface Props {
  readonly row: BoardRow;
  readonly onTake: (why: string | null) => Promise<void>;
  readonly text: Text;
}

/** *I take it*: at once where nobody leads, with a reason where somebody else does. Nothing where it is mine. */
export function TakeCase({ row, onTake, text }: Props) {
  const [isAsked, setAsked] = useState(false);
  const [why, setWhy] = useState('');
  const taking = useTask(() => onTake(row.lead === null ? null : why.trim() || null));
  if (row.isMine || row.status === null) return null;
  const isOthers = row.lead !== null;
  return (
    <div class="stack">
      {isAsked && isOthers && (
        <TextField label={text('case_take_why')} value={why} onInput={setWhy} />
      )}
      <button
        type="button"
        class="small"
        aria-disabled={taking.isBusy}
        onClick={() => {
          if (isOthers && !isAsked) setAsked(true);
          else void taking.run();
        }}
      >
        {text('case_take')}
      </button>
      <Failure failure={taking.failure} text={text} />
    </div>
  );
}
