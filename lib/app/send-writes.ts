import type { HelpdeskProblem } from '../domain/helpdesk-problem.ts';
import { markOf } from '../domain/plan/note-mark.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import { planSteps } from '../domain/plan/plan.ts';
import { dropsRepeats } from '../domain/webhook/webhook.ts';
import type { HelpdeskApi, WriteOutcome } from '../ports/helpdesk.ts';
import { converse, type ChangeMade, type Talk } from './converse.ts';
import type { Dependencies } from './dependencies.ts';
import { sendWebhook } from './send-webhook.ts';
import { tellEscalated } from './tell-escalated.ts';

type Needs = Pick<
  Dependencies,
  'clock' | 'http' | 'outbox' | 'cases' | 'webhooks' | 'policy' | 'webhookSender'
>;

/** How the writes of an entry ended: `unknown` where one may have been sent, without an answer. */
export interface SendingResult {
  readonly entry: OutboxEntry;
  readonly state: 'sent' | 'failed' | 'unknown' | 'expired';
  readonly problem: HelpdeskProblem | null;
}

/** After these a request that was sent may still have taken effect. */
const isInDoubt = ({ kind }: HelpdeskProblem): boolean =>
  kind === 'no-answer' || kind === 'server-error' || kind === 'unexpected';

/**
 * What a failed talk leaves: `unknown` where the change may have been made. Once it was answered, only
 * a look that was answered, too, tells that it was not taken.
 */
const stateAfter = (change: ChangeMade, problem: HelpdeskProblem): 'failed' | 'unknown' => {
  const mayBeThere =
    change === 'asked' ? isInDoubt(problem) : change !== 'seen' || problem.kind !== 'refused';
  return change !== 'none' && mayBeThere ? 'unknown' : 'failed';
};

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

/** Keeps that a write is there; undefined where the entry is not ours to send any more. */
async function noteDone(
  needs: Needs,
  entry: OutboxEntry,
  at: number,
  path: string | null,
): Promise<OutboxEntry | undefined> {
  const isNote = entry.plan.writes[at]?.kind === 'note';
  const origin = entry.plan.ref.origin;
  const noteUrl = isNote && path?.startsWith('/') ? new URL(path, origin).href : entry.noteUrl;
  const next = { ...entry, done: [...entry.done, at], noteUrl };
  // The case is told first: if the worker dies in between, the write is found again, and told again.
  if (entry.done.length === 0) await tellEscalated(needs, next);
  return (await needs.outbox.move(entry.id, ['sending'], next)) ? next : undefined;
}

type Ended = { readonly path: string | null } | Omit<SendingResult, 'entry'>;

/** Does one step of the plan, whatever it is. */
async function carryOutStep(
  needs: Needs,
  api: HelpdeskApi,
  entry: OutboxEntry,
  at: number,
): Promise<Ended | null> {
  const step = planSteps(entry.plan)[at];
  if (step?.kind === 'webhook') {
    const outcome = await sendWebhook(needs, step.message, entry.plan.key);
    return outcome.state === 'sent' ? { path: null } : outcome;
  }
  const ended = await talk(needs, api, entry, at, false);
  if (!ended) return null;
  const { result, change } = ended;
  if (result.ok) return { path: result.value.path };
  return { state: stateAfter(change, result.error), problem: result.error };
}

/**
 * Carries out what is not done yet, in order, and keeps what was done after each. The first that
 * fails ends it. Undefined where somebody else settled the entry meanwhile: nothing more is written.
 */
export async function sendWrites(
  needs: Needs,
  api: HelpdeskApi,
  start: OutboxEntry,
): Promise<SendingResult | undefined> {
  let entry = start;
  for (const at of planSteps(start.plan).keys()) {
    if (entry.done.includes(at)) continue;
    const ended = await carryOutStep(needs, api, entry, at);
    if (!ended) continue;
    if ('state' in ended) return { entry, ...ended };
    const next = await noteDone(needs, entry, at, ended.path);
    if (!next) return undefined;
    entry = next;
  }
  return { entry, state: 'sent', problem: null };
}

/** True where it was cut short at a webhook that would take a repetition for something new. */
function mayHaveToldOne({ plan, done }: OutboxEntry): boolean {
  const steps = planSteps(plan);
  const step = steps.find((_, at) => !done.includes(at));
  return step?.kind === 'webhook' && !dropsRepeats(step.message);
}

/**
 * What became of an entry whose sending was cut short, found by looking and never by writing a note:
 * the note is looked for by its mark. Once it is found the rest, which may be repeated, is carried
 * out while `mayFinish`; where it is not, a request may still be on its way: the answer is `unknown`.
 * Undefined as in `sendWrites`.
 */
export async function lookAfter(
  needs: Needs,
  api: HelpdeskApi,
  start: OutboxEntry,
  mayFinish: boolean,
): Promise<SendingResult | undefined> {
  let entry = start;
  if (mayHaveToldOne(start)) return { entry, state: 'unknown', problem: null };
  for (const [at, write] of start.plan.writes.entries()) {
    if (entry.done.includes(at) || write.kind !== 'note') continue;
    const ended = await talk(needs, api, entry, at, true);
    if (!ended?.result.ok) {
      const problem = ended && !ended.wouldWrite && !ended.result.ok ? ended.result.error : null;
      return { entry, state: 'unknown', problem };
    }
    const next = await noteDone(needs, entry, at, ended.result.value.path);
    if (!next) return undefined;
    entry = next;
  }
  if (!mayFinish && entry.done.length < planSteps(entry.plan).length)
    return { entry, state: entry.done.length === 0 ? 'unknown' : 'expired', problem: null };
  return sendWrites(needs, api, entry);
}
