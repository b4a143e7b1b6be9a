import { useEffect, useRef, useState } from 'preact/hooks';
import type { Matrix } from '../../../lib/domain/matrix/schema.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import { plural } from '../../text.ts';
import type { EditorProps } from './Editor.tsx';
import { isUnsaved, sheetOf, stepAgain, stepBack } from './editor-state.ts';

interface Props extends EditorProps {
  /** Null where it has errors: then it cannot be saved. */
  readonly matrix: Matrix | null;
  readonly errors: number;
}

/** Undo, redo, save, discard, by click and by key; and how it stands. */
export function EditorBar(props: Props) {
  const { state, onState, matrix, errors, onSave, onExport, onLeave, text, formats } = props;
  const { past, future } = state.history;
  const [isSure, setSure] = useState(false);
  const isChanged = isUnsaved(state);
  const saving = useTask(async () => {
    if (!matrix) return;
    if ((await onSave(matrix)) === 'kept-back') return;
    onState({ ...state, saved: sheetOf(state).draft });
  });
  const back = () => onState(stepBack(state));
  const again = () => onState(stepAgain(state));
  const bar = useRef<HTMLDivElement>(null);
  const latest = useRef({ back, again, save: saving.run });
  latest.current = { back, again, save: saving.run };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // Behind a review, nothing may change of what is reviewed.
      if (bar.current?.closest('[hidden]')) return;
      const key = event.key.toLowerCase();
      const act =
        key === 's'
          ? latest.current.save
          : key === 'y' || (key === 'z' && event.shiftKey)
            ? latest.current.again
            : key === 'z'
              ? latest.current.back
              : null;
      if (!act) return;
      event.preventDefault();
      void act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return (
    <div class="stack editor-bar" ref={bar}>
      <div class="row">
        <span class="actions">
          <button
            type="button"
            class="primary"
            aria-disabled={!matrix || saving.isBusy}
            onClick={() => void saving.run()}
          >
            {text('edit_save')}
          </button>
          <button
            type="button"
            aria-disabled={past.length === 0 && !state.unreadable}
            onClick={back}
          >
            {text('edit_undo')}
          </button>
          <button type="button" aria-disabled={future.length === 0} onClick={again}>
            {text('edit_redo')}
          </button>
          <button
            type="button"
            aria-disabled={!matrix}
            onClick={() => matrix && onExport(matrix, sheetOf(state).text)}
          >
            {text('edit_export')}
          </button>
        </span>
        <button type="button" onClick={() => (isChanged && !isSure ? setSure(true) : onLeave())}>
          {text(!isChanged ? 'edit_leave' : isSure ? 'edit_discard_sure' : 'edit_discard')}
        </button>
      </div>
      <p role="status" class="quiet">
        {errors > 0
          ? plural(text, formats, 'edit_errors', errors)
          : text(isChanged ? 'edit_unsaved' : 'edit_saved')}
      </p>
      <Failure failure={saving.failure} text={text} />
    </div>
  );
}
