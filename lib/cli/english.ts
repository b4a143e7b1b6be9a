import type { Reason } from '../domain/reason.ts';

/** A text of `_locales`, as browsers read it. */
export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

/** A reason as a sentence of `messages`; its code where there is none for it. */
export function reasonSentence(messages: Messages, reason: Reason): string {
  const message = messages[`reason_${reason.code.replaceAll('-', '_')}`];
  if (!message) return reason.code;
  const instants = (reason.instants ?? []).map((at) => new Date(at).toISOString());
  const values = [...reason.values, ...instants];
  return message.message.replace(/\$([A-Z0-9_]+)\$/gi, (_, name: string) => {
    const content = message.placeholders?.[name.toLowerCase()]?.content ?? '';
    return String(values[Number(content.slice(1)) - 1] ?? '');
  });
}
