import type { Text } from '../text.ts';

/** Where one's own cases stand in the page. */
export const ownCasesId = 'own-cases';
/** Where the tickets stand that need someone. */
export const attentionId = 'needs-someone';

interface Props {
  /** Captures the page in front; null where it cannot be. */
  readonly onCapture: (() => void) | null;
  /** Whether what comes late stands below the matrices, so that a way leads there from here. */
  readonly isLateBelow: boolean;
  readonly needsSomeone: boolean;
  readonly text: Text;
}

/** Capturing the page in front, and the ways to what stands further down. */
export const PageTools = ({ onCapture, isLateBelow, needsSomeone, text }: Props) => (
  <>
    {onCapture && (
      <p>
        <button type="button" onClick={onCapture}>
          {text('capture_button')}
        </button>
      </p>
    )}
    {isLateBelow && (
      // One line, in any language: what comes late finds its place in it.
      <p class="actions">
        <a class="button small" href={`#${ownCasesId}`}>
          {text('own_cases')}
        </a>
        {needsSomeone && (
          <a class="button small" href={`#${attentionId}`}>
            {text('attention_title')}
          </a>
        )}
      </p>
    )}
  </>
);
