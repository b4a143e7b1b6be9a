import type { PageTheme } from '../../ports/helpdesk.ts';

/**
 * How the page looks. No source tells how Freshdesk marks its dark theme, so what is drawn decides:
 * the background of the page's body.
 */
export function theme(root: Document): PageTheme {
  // Asked for by selectors: a form called `body` would stand in for `root.body`.
  const body = root.querySelector('body');
  const drawn = body && root.defaultView?.getComputedStyle(body).backgroundColor;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (
    drawn?.match(/[\d.]+/g) ?? ['255', '255', '255']
  ).map(Number);
  return {
    // Under half the light, and not merely because nothing is drawn there.
    dark: alpha > 0.5 && red + green + blue < 3 * 110,
    dense: root.querySelector('#mainactionbar') === null,
  };
}
