import type { Checklist } from '../../lib/domain/view/case-view.ts';
import { plural, termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly lists: readonly Checklist[];
  readonly onTick: (item: string, done: boolean) => void;
}

/** Prerequisites and responsibilities, each point of which can be ticked. */
export const Checklists = ({ lists, onTick, text, formats }: Props) => (
  <>
    {lists.map(({ of, items }) => (
      <details key={of} class="card" open={of === 'prerequisite'}>
        <summary>
          <h3>{termText(text, 'case_checklist', of)}</h3>{' '}
          <span class="quiet">
            {plural(
              text,
              formats,
              'case_ticked',
              items.filter(({ done }) => done).length,
              formats.number(items.length),
            )}
          </span>
        </summary>
        {items.map(({ item, group, done }, place) => (
          <label key={place} class="choice">
            <input
              type="checkbox"
              checked={done}
              onChange={(event) => onTick(item, event.currentTarget.checked)}
            />
            <span>
              {group !== null && <span class="quiet">{group}: </span>}
              <bdi>{item}</bdi>
            </span>
          </label>
        ))}
      </details>
    ))}
  </>
);
