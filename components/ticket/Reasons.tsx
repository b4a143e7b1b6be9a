import type { Reason } from '../../lib/domain/reason.ts';
import { reasonText, type Formats, type Text } from '../text.ts';

interface Props {
  readonly reasons: readonly Reason[];
  readonly text: Text;
  readonly formats: Formats;
}

/** Reasons as sentences, one a line; nothing where there are none. */
export const Reasons = ({ reasons, text, formats }: Props) =>
  reasons.length === 0 ? null : (
    <ul class="reasons">
      {reasons.map((reason) => {
        const sentence = reasonText(text, formats, reason);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
