import type { BoardSite } from '../../lib/domain/insights/board.ts';
import { Icon } from '../icons/Icon.tsx';
import { termText, type Words } from '../text.ts';

/** Where the rows of each site come from, and what kept its helpdesk from telling more. */
export const BoardSites = ({
  sites,
  text,
  formats,
}: Words & { readonly sites: readonly BoardSite[] }) => (
  <ul class="plain">
    {sites.map(({ origin, helpdesk, source, problem, isWhole }) => (
      <li key={origin} class={problem || !isWhole ? 'notice tone-warn' : 'quiet'}>
        {(problem || !isWhole) && <Icon name="risk" />}
        <div>
          <p>
            <strong>
              <bdi>{new URL(origin).host}</bdi>
            </strong>
            {helpdesk !== null && ` (${helpdesk})`}: {termText(text, 'insights_source', source)}
            {!isWhole && <> {text('insights_board_not_whole')}</>}
          </p>
          {problem && (
            <p>
              {problem.kind === 'not-found' ? (
                // Not a ticket was asked for, which could have been merged or deleted.
                <strong>{text('insights_search_not_found')}</strong>
              ) : (
                <>
                  <strong>{termText(text, 'problem', problem.kind)}</strong>{' '}
                  {termText(text, 'problem_help', problem.kind)}
                </>
              )}{' '}
              {problem.retryAfter !== undefined &&
                text('problem_retry_after', formats.duration(problem.retryAfter))}{' '}
              {text('insights_board_log_counts')}
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
);
