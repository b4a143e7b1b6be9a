import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { markOf } from '../domain/plan/note-mark.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { HelpdeskApi, WriteOutcome } from '../ports/helpdesk.ts';
import { converse, type Talk } from './converse.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<Dependencies, 'http' | 'outbox' | 'memory'>;

/** How the writes of an entry ended: `unknown` where one may have been sent, without an answer. */
export interface SendingResult {
  readonly entry: OutboxEntry;
  readonly state: 'sent' | 'failed' | 'unknown' | 'expired';
  readonly problem: HelpdeskProblem | null;
}

/** After these a request that was sent may still have taken effect. */
const isInDoubt = ({ kind }: HelpdeskProblem): boolean =>
  kind === 'no-answer' || kind === 'server-error' || kind === 'unexpected';

/** The session must belong to the account that the page shows: two windows may have two. */
export async function wrongUser(
  needs: Needs,
  origin: string,
  api: HelpdeskApi,
): Promise<HelpdeskProblem | null> {
  const { account } = await needs.memory.load(origin);
  const { result } = await converse(needs.http, origin, api.whoAmI(), { readOnly: true });
  if (!result.ok) return result.error;
  if (account === null || result.value === null) return null;
  return account === result.value
    ? null
    : { kind: 'wrong-user', detail: 'the session belongs to another account than the page shows' };
}

function talk(
  needs: Needs,
  api: HelpdeskApi,
  entry: OutboxEntry,
  at: number,
  readOnly: boolean,
): Promise<Talk<WriteOutcome>> | null {
  const { plan } = entry;
  const write = plan.writes[at];
  if (!write) return null;
  const request = { ticketId: plan.ref.ticketId, write, mark: markOf(plan.key) };
  return converse(needs.http, plan.ref.origin, api.write(request), { readOnly });
}

async function noteDone(
  needs: Needs,
  entry: OutboxEntry,
  at: number,
  path: string | null,
): Promise<OutboxEntry> {
  const isNote = entry.plan.writes[at]?.kind === 'note';
  const origin = entry.plan.ref.origin;
  const noteUrl = isNote && path?.startsWith('/') ? new URL(path, origin).href : entry.noteUrl;
  const next = { ...entry, done: [...entry.done, at], noteUrl };
  await needs.outbox.move(entry.id, ['sending'], next);
  return next;
}

/**
 * Carries out what is not done yet, in order, and keeps what was done after each. The first that
 * fails ends it.
 */
export async function sendWrites(
  needs: Needs,
  api: HelpdeskApi,
  start: OutboxEntry,
): Promise<SendingResult> {
  let entry = start;
  for (const at of start.plan.writes.keys()) {
    if (entry.done.includes(at)) continue;
    const ended = await talk(needs, api, entry, at, false);
    if (!ended) continue;
    const { result, wrote } = ended;
    if (!result.ok)
      return {
        entry,
        state: wrote && isInDoubt(result.error) ? 'unknown' : 'failed',
        problem: result.error,
      };
    entry = await noteDone(needs, entry, at, result.value.path);
  }
  return { entry, state: 'sent', problem: null };
}

/**
 * What became of an entry whose sending was cut short, found by looking and never by writing a note:
 * the note is looked for by its mark. Once it is found the rest, which may be repeated, is carried
 * out while `mayFinish`; where it is not, a request may still be on its way: the answer is `unknown`.
 */
export async function lookAfter(
  needs: Needs,
  api: HelpdeskApi,
  start: OutboxEntry,
  mayFinish: boolean,
): Promise<SendingResult> {
  let entry = start;
  for (const [at, write] of start.plan.writes.entries()) {
    if (entry.done.includes(at) || write.kind !== 'note') continue;
    const ended = await talk(needs, api, entry, at, true);
    if (!ended?.result.ok) {
      const problem = ended && !ended.wouldWrite && !ended.result.ok ? ended.result.error : null;
      return { entry, state: 'unknown', problem };
    }
    entry = await noteDone(needs, entry, at, ended.result.value.path);
  }
  if (!mayFinish && entry.done.length < entry.plan.writes.length)
    return { entry, state: 'expired', problem: null };
  return sendWrites(needs, api, entry);
}
