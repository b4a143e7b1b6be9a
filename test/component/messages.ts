import { oneFullStop } from '../../lib/domain/one-full-stop.ts';
import type { MessageKey, Text } from '../../components/text.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string } | undefined>>;
}

/** Texts filled as a browser fills them: an unknown key gives an empty text. */
export const createText =
  (messages: Readonly<Record<string, Message | undefined>>): Text =>
  (key: MessageKey, ...values) => {
    const found = messages[key];
    if (!found) return '';
    const said = found.message.replace(/\$(\w+)\$/g, (whole, name: string) => {
      const content = found.placeholders?.[name.toLowerCase()]?.content;
      const place = content === undefined ? undefined : Number(content.slice(1)) - 1;
      return place === undefined ? whole : String(values[place] ?? '');
    });
    return oneFullStop(said, values);
  };
