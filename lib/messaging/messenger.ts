import { readReply, type WireRequest } from './wire.ts';

/** A message's payload: nothing for a verb that takes none. */
export type PayloadOf<Handler> = Handler extends (payload: infer Payload) => unknown
  ? Payload
  : undefined;

/** What a verb answers. */
export type ReplyOf<Handler> = Handler extends (...args: never[]) => infer Reply ? Reply : never;

export interface AskOptions {
  /** Milliseconds after which an unanswered request fails with `no-answer`. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** Asks the worker. Rejects with `MessageError`. */
export type Ask<Protocol> = <Verb extends keyof Protocol & string>(
  verb: Verb,
  ...rest: Protocol[Verb] extends () => unknown
    ? [payload?: undefined, options?: AskOptions]
    : [payload: PayloadOf<Protocol[Verb]>, options?: AskOptions]
) => Promise<ReplyOf<Protocol[Verb]>>;

/** Why a request has no value. `name` is `no-answer`, `aborted`, `refused`, or the worker's own word. */
export class MessageError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** A worker that is just waking has no receiver yet; this long is waited before each new try. */
const backOff = [50, 100, 200, 400] as const;

const noReceiver = (error: unknown): boolean =>
  error instanceof Error &&
  /receiving end does not exist|could not establish connection/i.test(error.message);

async function deliver(
  send: (message: WireRequest) => Promise<unknown>,
  request: WireRequest,
): Promise<unknown> {
  for (const wait of backOff) {
    try {
      return await send(request);
    } catch (error) {
      if (!noReceiver(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return send(request);
}

function limited(work: Promise<unknown>, { timeout, signal }: AskOptions): Promise<unknown> {
  if (timeout === undefined && signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const timer =
      timeout === undefined
        ? undefined
        : setTimeout(
            () => reject(new MessageError('no-answer', `No answer in ${timeout} ms`)),
            timeout,
          );
    const abort = () => reject(new MessageError('aborted', 'The request was given up'));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    });
  });
}

/**
 * A typed way to ask the worker through `send`.
 *
 * A worker that has no receiver yet is asked five times at most, within a second.
 */
export function createMessenger<Protocol>(
  send: (message: WireRequest) => Promise<unknown>,
): Ask<Protocol> {
  return async (verb, ...[payload, options]) => {
    const work = deliver(send, { uptier: 1, verb, payload });
    const reply = readReply(await limited(work, options ?? {}));
    if (!reply) throw new MessageError('no-answer', 'Nobody answered');
    if (!reply.ok) throw new MessageError(reply.error.name, reply.error.message);
    // The worker's handler for this verb made the value; its type is that handler's.
    return reply.value as never;
  };
}
