/** Gives a shadow root our style. */
export type ApplyStyle = (root: ShadowRoot) => void;

/**
 * `css` for any number of shadow roots: parsed once and shared, or, where that is refused, as a
 * `<style>` in each. A Firefox content script cannot assign `adoptedStyleSheets`
 * (https://github.com/mdn/browser-compat-data/issues/25003).
 */
export function createStyle(css: string): ApplyStyle {
  let sheet: CSSStyleSheet | null = null;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  } catch {
    sheet = null;
  }
  return (root) => {
    if (sheet !== null) {
      try {
        root.adoptedStyleSheets = [sheet];
        if (root.adoptedStyleSheets.length === 1) return;
      } catch {
        sheet = null;
      }
    }
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  };
}
