import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { reason, type Reason } from '../domain/reason.ts';
import { converse } from './converse.ts';
import type { Dependencies } from './dependencies.ts';
import { Refusal } from './refusal.ts';
import { helpdeskOf } from './site-helpdesk.ts';
import { withKey } from './with-key.ts';

function whyNot({ kind, detail }: HelpdeskProblem): Reason {
  if (kind === 'signed-out' || kind === 'forbidden') return reason('key-refused');
  if (kind === 'not-found') return reason('key-not-here');
  return reason('key-not-tried', detail);
}

/**
 * Keeps the API key of a site once the helpdesk took it.
 *
 * @throws {Refusal} where it did not, where it could not be asked, and where it takes none.
 */
export async function saveHelpdeskKey(
  needs: Dependencies,
  origin: string,
  key: string,
): Promise<readonly string[]> {
  const site = await needs.sites.find(origin);
  const api = site && helpdeskOf(needs, site);
  if (!api?.tryKey || !origin.startsWith('https:'))
    throw new Refusal(reason('key-not-here'), needs.text);
  const http = withKey(needs.http, { of: async () => key });
  const { result } = await converse(http, origin, api.tryKey());
  if (!result.ok) throw new Refusal(whyNot(result.error), needs.text);
  await needs.helpdeskKeys.save(origin, key);
  // What was refused without the key may be asked again at once.
  await needs.memory.update(origin, (state) => ({ ...state, failures: {} }));
  await needs.access.refreshOpenTabs(origin);
  return needs.helpdeskKeys.origins();
}

/** Forgets the API key of a site. */
export async function removeHelpdeskKey(
  needs: Pick<Dependencies, 'helpdeskKeys'>,
  origin: string,
): Promise<readonly string[]> {
  await needs.helpdeskKeys.remove(origin);
  return needs.helpdeskKeys.origins();
}
