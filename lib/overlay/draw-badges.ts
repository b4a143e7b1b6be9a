import type { PageTheme } from '../ports/helpdesk.ts';
import { fitInRows, fitUnmeasured, refit, rowHeights } from './fit.ts';
import type { Mount, Wanted } from './mounts.ts';
import type { Parts } from './parts.ts';

/** So many badges come onto the page between two looks at the clock: each look costs a layout. */
const batch = 40;
/** So many badges that stay as they are cost as little as one that is drawn. */
const idle = 50;
/** How long a page arranges itself around a heading, in milliseconds. */
const settling = 5000;

/**
 * Puts `missing` onto the page, drawn and fitted before they are seen; false where the page fights.
 * Where the page was not laid out yet, it is once, with the badges of a first batch in it.
 */
export function* mountBadges(
  { mounts, near, stopwatch }: Parts,
  missing: readonly Wanted[],
  paint: (mount: Mount) => boolean,
  theme: PageTheme,
): Generator<void, boolean> {
  for (let from = 0; from < missing.length; from += batch) {
    const some = missing.slice(from, from + batch);
    const isUnseen = from === 0 && some[0]?.kind === 'row' && near.isUnseen();
    const heights = isUnseen ? null : rowHeights(some.map(({ anchor }) => anchor));
    const at = stopwatch();
    for (const wanted of some) if (!mounts.mount(wanted, theme, at)) return false;
    const made = some.flatMap(({ anchor }) => mounts.at(anchor.element) ?? []);
    for (const mount of made) paint(mount);
    if (heights !== null) fitInRows(made, heights);
    else if (fitUnmeasured(made)) near.doubt();
    yield;
  }
  return true;
}

/**
 * Draws again what is on the page and in sight; what is out of sight is drawn when it comes near.
 * True where a place in sight is empty as yet.
 */
export function* redrawBadges(
  { mounts, stopwatch }: Parts,
  isInSight: (it: Wanted) => boolean,
  paint: (mount: Mount) => boolean,
  theme: PageTheme,
): Generator<void, boolean> {
  let looked = 0;
  let isEmpty = false;
  for (const mount of mounts.all()) {
    mount.host.theme(theme);
    // One that was taken for near is not left empty: whoever reads the page aloud comes upon it.
    const isSeen = isInSight(mount) || mount.drawn === null;
    const hasNewWords = isSeen && paint(mount);
    isEmpty ||= isSeen && !mount.drawn;
    // A row's width is reserved. The ticket's badge is as wide as its words, and stands in a heading
    // around which a page still arranges itself.
    if (mount.kind === 'ticket' && (hasNewWords || stopwatch() - mount.since < settling))
      refit([mount]);
    if (hasNewWords || ++looked % idle === 0) yield;
  }
  return isEmpty;
}
