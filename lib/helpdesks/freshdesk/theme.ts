import type { PageTheme } from '../../ports/helpdesk.ts';

/** Perceived brightness of `rgb(…)` from 0 to 1; null where it is no opaque colour. */
function brightness(color: string): number | null {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(color);
  if (parts === null || Number(parts[4] ?? 1) < 0.5) return null;
  const [red, green, blue] = parts.slice(1, 4).map(Number);
  return (0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0)) / 255;
}

/**
 * How the page looks. No source tells how Freshdesk marks its dark theme, so what is drawn decides:
 * the background of the page's body.
 */
export function theme(root: Document): PageTheme {
  // Asked for by selectors: a form called `body` would stand in for `root.body`.
  const body = root.querySelector('body');
  const style = body && root.defaultView?.getComputedStyle(body);
  const level = style ? brightness(style.backgroundColor) : null;
  const isList = root.querySelector('#mainactionbar') === null;
  return { dark: level !== null && level < 0.4, dense: isList };
}
