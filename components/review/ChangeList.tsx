import { useMemo } from 'preact/hooks';
import { diffMatrices } from '../../lib/domain/review/diff-matrices.ts';
import { plural, type Words } from '../text.ts';
import { changeText } from './change-words.ts';

interface Props extends Words {
  /** The edition that counts now; null where there is none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What is different in another edition of a matrix, each change as a sentence. */
export function ChangeList({ before, after, text, formats }: Props) {
  const changes = useMemo(() => diffMatrices(before ?? {}, after), [before, after]);
  if (changes.length === 0) return <p>{text('review_same')}</p>;
  return (
    <div class="stack">
      <p class="strong">{plural(text, formats, 'review_changes', changes.length)}</p>
      <ul class="changes">
        {changes.map((change, index) => (
          <li key={index} data-kind={change.kind}>
            {changeText(change, change.kind === 'removed' ? before : after, text)}
          </li>
        ))}
      </ul>
    </div>
  );
}
