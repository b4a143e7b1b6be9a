import type { CorrectiveAction } from '../../lib/domain/case/case-state.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly actions: readonly CorrectiveAction[];
  readonly now: Instant;
  readonly onDone: (id: string) => void;
}

/** What is done so that it does not happen again: by whom, by when, and whether it is done. */
export const CorrectiveActions = ({ actions, now, onDone, text, formats }: Props) =>
  actions.length === 0 ? null : (
    <section class="stack" aria-label={text('case_actions')}>
      <h3>{text('case_actions')}</h3>
      <ul class="plain">
        {actions.map(({ id, text: what, owner, dueAt, doneAt }) => (
          <li key={id}>
            <bdi>{what}</bdi>
            <br />
            <span class="quiet">
              <bdi>{owner}</bdi>
              {doneAt === null && dueAt !== null && (
                <>
                  {' · '}
                  {text(
                    dueAt < now ? 'case_action_overdue' : 'case_action_by',
                    formats.instantShort(dueAt, now),
                  )}
                </>
              )}
              {doneAt !== null && (
                <>
                  {' · '}
                  {text('case_action_done_at', formats.instantShort(doneAt, now))}
                </>
              )}
            </span>{' '}
            {doneAt === null && (
              <button
                type="button"
                class="small"
                aria-label={text('case_action_is_done_what', what)}
                onClick={() => onDone(id)}
              >
                {text('case_action_is_done')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
