import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { clickedBy } from '../domain/plan/clicked-by.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import { plainLine } from '../domain/plan/plain-text.ts';
import type { HelpdeskApi } from '../ports/helpdesk.ts';
import { converse } from './converse.ts';
import type { Dependencies } from './dependencies.ts';

/** A note tells its account on one line, cut short: so both are compared. */
const isSame = (one: string, other: string): boolean =>
  plainLine(one, 100) === plainLine(other, 100);

/**
 * Why `entry` may not be sent in the session that is there now; null where it may.
 *
 * The session must belong to the account that clicked, which may have signed out since. Where the
 * session does not tell its account, or nobody knows who clicked, the account that a page showed
 * last stands in. Where that does not help either, only a fresh click may be sent.
 */
export const wrongUser = (
  needs: Pick<Dependencies, 'http' | 'memory' | 'text'>,
  api: HelpdeskApi,
  entry: OutboxEntry,
  isFresh: boolean,
): Promise<HelpdeskProblem | null> =>
  wrongAccount(needs, api, entry.plan.ref.origin, clickedBy(entry), isFresh);

/** As `wrongUser`, for the account `clickedAs`; null where nobody knows who clicked. */
export async function wrongAccount(
  needs: Pick<Dependencies, 'http' | 'memory' | 'text'>,
  api: HelpdeskApi,
  origin: string,
  clickedAs: string | null,
  isFresh: boolean,
): Promise<HelpdeskProblem | null> {
  const { result } = await converse(needs.http, origin, api.whoAmI(), { readOnly: true });
  if (!result.ok) return result.error;
  const { account: shown } = await needs.memory.load(origin);
  const clicked = clickedAs ?? shown;
  const session = result.value ?? shown;
  if (clicked !== null && session !== null)
    return isSame(clicked, session)
      ? null
      : { kind: 'wrong-user', detail: needs.text('outbox_other_account', clicked) };
  return isFresh ? null : { kind: 'wrong-user', detail: needs.text('outbox_account_not_told') };
}
