import type { Reason } from '../domain/reason.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const texts: ReadonlyMap<string, Message> = new Map(Object.entries<Message>(messages));

/** A reason as an English sentence; its code where there is no sentence for it. */
export function reasonInEnglish(reason: Reason): string {
  const message = texts.get(`reason_${reason.code.replaceAll('-', '_')}`);
  if (!message) return reason.code;
  const instants = (reason.instants ?? []).map((at) => new Date(at).toISOString());
  const values = [...reason.values, ...instants];
  return message.message.replace(/\$([A-Z0-9_]+)\$/gi, (_, name: string) => {
    const content = message.placeholders?.[name.toLowerCase()]?.content ?? '';
    return String(values[Number(content.slice(1)) - 1] ?? '');
  });
}
