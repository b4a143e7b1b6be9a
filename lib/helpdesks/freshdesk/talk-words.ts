import type * as v from 'valibot';
import type { HelpdeskProblem } from '../../domain/helpdesk-problem.ts';
import { succeed } from '../../domain/result.ts';
import type { Conversation } from '../../ports/helpdesk.ts';
import type { ApiRequest } from '../../ports/http.ts';
import { askFor } from './check-reply.ts';
import { nobody, peopleReply } from './parse-people.ts';
import { fieldsReply, type Choices } from './parse-fields.ts';
import { fieldsRequest, peopleRequest } from './requests.ts';
import type { Words } from './ticket-from-reply.ts';

/** Before anything was asked. */
export const noWords: Words = { choices: new Map(), products: new Map(), people: nobody };

/** True for what says of the whole site that it is to be left alone, or cannot be reached. */
const isOfSite = ({ kind, retryAfter }: HelpdeskProblem): boolean =>
  kind === 'rate-limited' ||
  kind === 'no-answer' ||
  (kind === 'server-error' && retryAfter !== undefined);

/** The answer, or `otherwise` where the site does not give one; a limit is obeyed, and stays. */
function* askIfGiven<Output>(
  request: ApiRequest,
  schema: v.GenericSchema<unknown, Output>,
  otherwise: Output,
): Conversation<Output> {
  const reply = yield* askFor(request, schema);
  return reply.ok || isOfSite(reply.error) ? reply : succeed(otherwise);
}

/**
 * The account's own statuses, with the timer's switch of each, and its products; empty where the site
 * does not tell.
 */
export const talkChoices = (): Conversation<Choices> =>
  askIfGiven(fieldsRequest(), fieldsReply, noWords);

/** Names of agents and groups; empty where the site does not tell. */
export const talkPeople = (): Conversation<Words['people']> =>
  askIfGiven(peopleRequest(), peopleReply, nobody);

/** Both. */
export function* talkWords(): Conversation<Words> {
  const choices = yield* talkChoices();
  if (!choices.ok) return choices;
  const people = yield* talkPeople();
  return people.ok ? succeed({ ...choices.value, people: people.value }) : people;
}
