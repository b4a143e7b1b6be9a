import type { Words } from '../../text.ts';
import { durationWords } from './duration-words.ts';
import { textIn, type Part } from './part.ts';
import { TextPart } from './TextPart.tsx';

interface Props extends Words {
  readonly part: Part;
  readonly label: string;
}

/** A duration as the file writes it; what it means stands below while it is typed. */
export function DurationPart({ part, label, text, formats }: Props) {
  const words = durationWords(textIn(part.value), { text, formats });
  return (
    <TextPart
      part={part}
      label={label}
      hint={words === null ? text('part_duration_hint') : text('part_duration_means', words)}
    />
  );
}
