import { oneFullStop } from '../lib/domain/one-full-stop.ts';
import type { MessageKey, Text } from './text.ts';

/** Texts by language and key, with `$1` for the first value. */
export type OwnTexts = Readonly<
  Record<string, Readonly<Partial<Record<MessageKey, string>>> | undefined>
>;

/**
 * The texts of `own` in `language` (BCP 47), as a browser chooses and fills them: the language, else it
 * without its region, else English. What is not among them, `ask` is asked for.
 */
export function ownTexts(own: OwnTexts, language: string, ask: Text): Text {
  const known =
    own[language.replace('-', '_')] ?? own[language.split('-', 1)[0] ?? ''] ?? own['en'];
  return (key, ...values) => {
    const text = known?.[key];
    if (text === undefined) return ask(key, ...values);
    const valueAt = (_: string, place: string) => String(values[Number(place) - 1] ?? '');
    return oneFullStop(text.replace(/\$(\d)/g, valueAt), values);
  };
}
