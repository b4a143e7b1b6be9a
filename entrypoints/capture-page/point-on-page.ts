import { lineInPage } from '../../lib/browser/page-runtime.ts';
import { captureLine, highlightName, readPointing } from '../../lib/domain/capture/pointing.ts';
import { findWords } from '../../lib/outline/find-words.ts';

/**
 * Marks on the page what the review points at, and takes the mark away when it points elsewhere or is
 * left. The page's document is not changed: a mark is a range of text that the browser paints.
 */
export function pointOnPage(page: Document, signal: AbortSignal): void {
  const clear = () => void CSS.highlights.delete(highlightName);
  lineInPage(
    captureLine,
    {
      ended: clear,
      said(message) {
        clear();
        const words = readPointing(message);
        const range = words && findWords(page, words);
        if (!range) return;
        CSS.highlights.set(highlightName, new Highlight(range));
        const { startContainer } = range;
        const element =
          startContainer instanceof Element ? startContainer : startContainer.parentElement;
        element?.scrollIntoView({ block: 'center' });
      },
    },
    signal,
  );
}
