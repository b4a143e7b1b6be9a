import * as v from 'valibot';
import { contentPayloads } from './content-payloads.ts';
import { extensionPagePayloads } from './extension-page-payloads.ts';
import type { PayloadOf, ReplyOf } from './messenger.ts';
import type { ContentProtocol, ExtensionPageProtocol } from './protocol.ts';
import { contentSender, isOwnPage, type ContentSender, type Self, type Sender } from './sender.ts';
import { readRequest, type WireReply, type WireRequest } from './wire.ts';

/** What answers each verb of a protocol; `from` is who asked. */
export type Answers<Protocol, From> = {
  readonly [Verb in keyof Protocol]: (
    payload: PayloadOf<Protocol[Verb]>,
    from: From,
  ) => Promise<ReplyOf<Protocol[Verb]>> | ReplyOf<Protocol[Verb]>;
};

export interface DispatcherOptions {
  readonly self: Self;
  readonly content: Answers<ContentProtocol, ContentSender>;
  readonly extensionPages: Answers<ExtensionPageProtocol, null>;
  /** True where the user switched Uptier on for exactly this origin, and the grant still stands. */
  readonly isWorkingSite: (origin: string) => Promise<boolean>;
}

type Respond = (reply: WireReply) => void;

const refused = (message: string): WireReply => ({
  ok: false,
  error: { name: 'refused', message },
});

const asError = (error: unknown): WireReply => ({
  ok: false,
  error:
    error instanceof Error
      ? { name: error.name, message: error.message }
      : { name: 'Error', message: 'failed' },
});

/** Parses the payload and calls what answers; `answers` is keyed by verbs, whatever their types. */
async function answer<From>(
  { verb, payload }: WireRequest,
  payloads: Readonly<Record<string, v.GenericSchema>>,
  answers: Readonly<Record<string, unknown>>,
  from: From,
): Promise<WireReply> {
  const schema = Object.hasOwn(payloads, verb) ? payloads[verb] : undefined;
  const found = Object.hasOwn(answers, verb) ? answers[verb] : undefined;
  if (!schema || typeof found !== 'function') return refused('no such request');
  // A payload that is absent crosses as null in some browsers.
  const parsed = v.safeParse(schema, payload ?? undefined);
  if (!parsed.success) return refused('the request has another shape than it must have');
  return { ok: true, value: await found(parsed.output, from) };
}

async function dispatch(
  it: DispatcherOptions,
  request: WireRequest,
  sender: Sender,
): Promise<WireReply> {
  if (isOwnPage(sender, it.self))
    return answer(request, extensionPagePayloads, { ...it.extensionPages }, null);
  const from = contentSender(sender, it.self);
  if (!from || !(await it.isWorkingSite(from.origin))) return refused('not from here');
  return answer(request, contentPayloads, { ...it.content }, from);
}

/**
 * The one listener of a context. Gives true, as the browser wants it: an answer always follows.
 *
 * The sender decides which protocol counts.
 */
export function createDispatcher(
  options: DispatcherOptions,
): (message: unknown, sender: Sender, respond: Respond) => true {
  return (message, sender, respond) => {
    const request = readRequest(message);
    if (request)
      dispatch(options, request, sender).then(respond, (error: unknown) => respond(asError(error)));
    else respond(refused('no such request'));
    return true;
  };
}
