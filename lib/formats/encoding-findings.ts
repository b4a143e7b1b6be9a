import type { Finding } from '../domain/matrix/finding.ts';

/** What a reader of UTF-8 puts where bytes make no character. */
const unreadable = '\uFFFD';
/** More would help no one. */
const mostLines = 20;

/** True for text that was saved as UTF-16, and read as if it were UTF-8. */
export const isOtherEncoding = (text: string): boolean =>
  text.startsWith(unreadable.repeat(2)) || /^[^\n]?\0/.test(text);

/** A warning for each line that holds what could not be read: such a name would stand there for ever. */
export function encodingFindings(text: string): readonly Finding[] {
  if (!text.includes(unreadable)) return [];
  return text
    .split('\n')
    .flatMap((line, at): readonly Finding[] =>
      line.includes(unreadable)
        ? [
            {
              level: 'warning',
              path: '',
              message: `a character of this line could not be read: ${unreadable} stands for it`,
              fix: 'save the file as UTF-8, or write the character anew',
              line: at + 1,
            },
          ]
        : [],
    )
    .slice(0, mostLines);
}
