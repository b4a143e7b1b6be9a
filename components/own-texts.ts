import { oneFullStop } from '../lib/domain/one-full-stop.ts';
import type { Text } from './text.ts';

/** By language, as folders of `_locales` are named, a JSON object of texts with `$1` for the first value. */
export type OwnTexts = Readonly<Record<string, string>>;

/**
 * The texts of `own` in `language` (BCP 47), as a browser chooses and fills them: the language, else it
 * without its region, else English. What is not among them, `ask` is asked for.
 */
export function ownTexts(own: OwnTexts, language: string, ask: Text): Text {
  const [base = ''] = language.split('-', 1);
  const chosen = own[language.replace('-', '_')] ?? own[base] ?? own['en'] ?? '{}';
  const known = new Map<string, string>(Object.entries(JSON.parse(chosen)));
  return (key, ...values) => {
    const text = known.get(key);
    if (text === undefined) return ask(key, ...values);
    const valueAt = (_: string, place: string) => String(values[Number(place) - 1] ?? '');
    return oneFullStop(text.replace(/\$(\d)/g, valueAt), values);
  };
}
