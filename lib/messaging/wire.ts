/** What a request looks like on the wire. The number tells ours from other extensions' messages. */
export interface WireRequest {
  readonly uptier: 1;
  readonly verb: string;
  readonly payload?: unknown;
}

/** What comes back. Errors cross as a name and a message: nothing else survives the way. */
export type WireReply =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `message` as a request of ours, or null where it is not one. */
export function readRequest(message: unknown): WireRequest | null {
  if (!isRecord(message) || message['uptier'] !== 1 || typeof message['verb'] !== 'string')
    return null;
  return { uptier: 1, verb: message['verb'], payload: message['payload'] };
}

/** `message` as a reply of ours, or null where it is not one, as when nobody answered. */
export function readReply(message: unknown): WireReply | null {
  if (!isRecord(message)) return null;
  if (message['ok'] === true) return { ok: true, value: message['value'] };
  const error = message['error'];
  if (message['ok'] !== false || !isRecord(error)) return null;
  return { ok: false, error: { name: String(error['name']), message: String(error['message']) } };
}
