import type { Unread } from '../../lib/domain/capture/draft.ts';
import { plural, termText, type Words } from '../text.ts';
import { shownWords } from './capture-words.ts';

interface Props extends Words {
  readonly unread: readonly Unread[];
}

const mostShown = 50;

/** What stands on the page and could not be read, and why. */
export function UnreadParts({ unread, text, formats }: Props) {
  const reasons = [...new Set(unread.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const parts = unread.filter((it) => it.reason === reason);
    return (
      <div key={reason} class="notice tone-warn">
        <div class="stack">
          <p>{termText(text, 'capture_unread', reason)}</p>
          <details>
            <summary>{plural(text, formats, 'capture_unread_parts', parts.length)}</summary>
            <ul class="reasons">
              {parts.slice(0, mostShown).map(({ evidence }, place) => (
                <li key={place}>
                  <bdi>{shownWords(evidence.words)}</bdi>
                </li>
              ))}
            </ul>
          </details>
        </div>
      </div>
    );
  });
}
