import type { BadgeAnchor } from '../ports/helpdesk.ts';
import type { Mount } from './mounts.ts';
import { isInside, place } from './place.ts';

/** From the badge with all its words to the drawing alone, then out of the line that it stands in. */
const sizes = ['brief', 'tight', 'float'] as const;

/** The row that a badge may make taller; where there is none, what it stands in: cards beside it stretch, too. */
function rowOf(anchor: BadgeAnchor): HTMLElement | null | undefined {
  const holder = isInside(anchor) ? anchor.element : anchor.element.parentElement;
  return holder?.closest<HTMLElement>('tr, li, [role="row"]') ?? holder?.closest<HTMLElement>('*');
}

const heightOf = (anchor: BadgeAnchor) => rowOf(anchor)?.offsetHeight ?? 0;

/** Heights of the rows of `anchors`, to be compared with once badges stand in them. */
export const rowHeights = (anchors: readonly BadgeAnchor[]): readonly number[] =>
  anchors.map(heightOf);

/** What stands on one line with a badge is no taller, in pixels: two lines of the smallest print are. */
const oneLine = 22;

/** True where the badge and all that stands beside it share one line: it has pushed nothing down. */
function isOnOneLine({ host: { element } }: Mount): boolean {
  const { ownerDocument, parentNode } = element;
  if (parentNode === null) return true;
  const range = ownerDocument.createRange();
  range.selectNodeContents(parentNode);
  return range.getBoundingClientRect().height <= oneLine;
}

/** True where something of the page lies over the end of the badge, as tabs beside a heading do. */
function isCovered({ kind, host: { element } }: Mount): boolean {
  if (kind === 'row') return false;
  const box = element.getBoundingClientRect();
  const x = element.dir === 'rtl' ? box.left + 4 : box.right - 4;
  const at = element.ownerDocument.elementFromPoint(x, box.top + box.height / 2);
  return at !== null && at !== element;
}

function shrink({ kind, host, anchor }: Mount, size: (typeof sizes)[number]): void {
  // Before the subject, where the page covers even its end.
  const toFront = size === 'float' && kind === 'ticket' && anchor.placement === 'last-child';
  if (toFront) anchor.element.prepend(host.element);
  host.element.dataset['fit'] = toFront ? 'front' : size;
}

/**
 * Makes badges smaller that would make their row taller, or that the page covers. Done before the
 * frame is painted, so nothing on the page is seen to move.
 */
export function fitInRows(mounts: readonly Mount[], before: readonly number[]): void {
  let left = mounts.map((mount, place) => ({ mount, height: before[place] ?? 0 }));
  const isMisfit = ({ mount, height }: (typeof left)[number]) =>
    heightOf(mount.anchor) > height || isCovered(mount);
  for (const size of sizes) {
    left = left.filter(isMisfit);
    if (left.length === 0) return;
    for (const { mount } of left) shrink(mount, size);
  }
}

/**
 * As `fitInRows`, of rows that nobody has measured: most need no measuring, since a badge that stands
 * on one line with all beside it makes no row taller. True where some had to be measured.
 */
export function fitUnmeasured(mounts: readonly Mount[]): boolean {
  const suspects = mounts.filter((mount) => !isOnOneLine(mount));
  refit(suspects);
  return suspects.length > 0;
}

/** Measures badges that are on the page already anew, as after a change of the window's size. */
export function refit(mounts: readonly Mount[]): void {
  if (mounts.length === 0) return;
  const fits = new Map(mounts.map(({ host }) => [host, host.element.dataset['fit']]));
  // Out of the page for a moment, so that the rows can be measured without them.
  for (const { host } of mounts) host.element.dataset['fit'] = 'out';
  const heights = rowHeights(mounts.map(({ anchor }) => anchor));
  for (const { host, anchor } of mounts) {
    // Only one that was brought to the front: moving takes the focus away.
    if (fits.get(host) === 'front') place(host.element, anchor);
    delete host.element.dataset['fit'];
  }
  fitInRows(mounts, heights);
}
