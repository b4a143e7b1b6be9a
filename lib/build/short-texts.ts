import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/**
 * A file of `_locales` with its placeholders written out as `$1`. Chromium reads all of it anew for each
 * process that asks for a text, and keeps the process waiting: the shorter it is, the sooner things paint.
 */
export function shortTexts(locale: string): Readonly<Record<string, { readonly message: string }>> {
  const file = resolve('public/_locales', locale, 'messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Message>;
  const short = Object.entries(messages).map(([key, { message, placeholders = {} }]) => {
    const text = message.replace(
      /\$(\w+)\$/g,
      (whole, name: string) => placeholders[name.toLowerCase()]?.content ?? whole,
    );
    return [key, { message: text }];
  });
  return Object.fromEntries(short);
}

/** What the popup says in its first frame: by language, a JSON object of texts by key. */
export const textsOfFirstFrame = (isFirstText: (key: string) => boolean) =>
  Object.fromEntries(
    readdirSync('public/_locales').map((locale) => {
      const texts = Object.entries(shortTexts(locale)).filter(([key]) => isFirstText(key));
      return [
        locale,
        JSON.stringify(Object.fromEntries(texts.map(([key, it]) => [key, it.message]))),
      ];
    }),
  );
