import { render } from 'preact';
import { RowBadge } from '../../components/badge/RowBadge.tsx';
import type { BadgeWords } from '../../components/badge/badge-words.ts';
import type { Badge } from '../domain/view/badge.ts';
import type { Host } from './host.ts';

/** Draws a row's badge, in place of what was there. */
export type RowPainter = (host: Host, badge: Badge, words: BadgeWords) => void;

/** What says the same already is left alone: the page would lay it out and paint it again. */
function say(place: Element | null, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}

/**
 * A list draws many badges in one frame, and those of one look differ in their words alone: the first
 * of a look is rendered, the others are its copies. One that keeps its look gets other words alone.
 */
export function createRowPainter(document: Document): RowPainter {
  const looks = new Map<string, Element>();
  const shownIn = new WeakMap<Host, Element>();

  function drawingOf(badge: Badge, words: BadgeWords): Element | null {
    const look = [badge.state, badge.stale, badge.severity === null].join();
    const known = looks.get(look);
    if (known) return known;
    const place = document.createElement('div');
    render(<RowBadge badge={badge} words={words} />, place);
    const drawing = place.firstElementChild;
    if (drawing) looks.set(look, drawing);
    return drawing;
  }

  return (host, badge, words) => {
    const drawing = drawingOf(badge, words);
    if (drawing === null) return;
    const shown = host.find('.badge');
    const isSame = shown !== null && shownIn.get(host) === drawing;
    shownIn.set(host, drawing);
    const drawn = isSame ? shown : document.importNode(drawing, true);
    say(drawn.querySelector('.severity'), words.severity ?? '');
    say(drawn.querySelector('.time'), words.short);
    drawn.firstElementChild?.setAttribute('title', words.tip);
    // The badge itself stays: it may have the focus.
    (shown ?? drawn).setAttribute('aria-label', words.sentence);
    if (!shown) host.fill(drawn);
    else if (!isSame) shown.replaceChildren(...drawn.childNodes);
  };
}
