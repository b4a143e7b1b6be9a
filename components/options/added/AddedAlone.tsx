import type { Addition } from '../../../lib/domain/added/addition.ts';
import { Failure } from '../../controls/Failure.tsx';
import { useTask } from '../../controls/use-task.ts';
import type { Words } from '../../text.ts';
import type { AddedActions } from './added-actions.ts';
import { additionLines } from './addition-lines.ts';

interface Props extends Words {
  /** Of matrices that are not here any more, such as one that an organisation took back. */
  readonly additions: readonly Addition[];
  readonly actions: Pick<AddedActions, 'erase' | 'export'>;
}

/** What the user added to matrices that are gone: it counts nowhere, and can be saved and erased. */
export function AddedAlone({ additions, actions, text, formats }: Props) {
  const erasing = useTask((id: string) => actions.erase(id));
  if (additions.length === 0) return null;
  return (
    <>
      <h3>{text('added_alone_title')}</h3>
      <p class="quiet">{text('added_alone_help')}</p>
      <Failure failure={erasing.failure} text={text} />
      <ul class="plain">
        {additions.map((it) => (
          <li key={it.id} class="card">
            <div class="row">
              <h4>{it.id}</h4>
              <span class="actions">
                <button
                  type="button"
                  class="small"
                  aria-label={text('added_alone_export_what', it.id)}
                  onClick={() => actions.export(it)}
                >
                  {text('added_export')}
                </button>
                <button
                  type="button"
                  class="small"
                  aria-label={text('added_alone_erase_what', it.id)}
                  aria-disabled={erasing.isBusy}
                  onClick={() => void erasing.run(it.id)}
                >
                  {text('added_erase')}
                </button>
              </span>
            </div>
            <ul class="reasons">
              {additionLines({ text, formats }, it).map(({ line }, place) => (
                <li key={place}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
