import { render } from 'preact';
import { RowBadge } from '../../components/badge/RowBadge.tsx';
import type { BadgeWords } from '../../components/badge/badge-words.ts';
import type { Badge } from '../domain/view/badge.ts';
import type { Host } from './host.ts';

/** Draws a row's badge, in place of what was there. */
export type RowPainter = (host: Host, badge: Badge, words: BadgeWords) => void;

/**
 * A list draws many badges in one frame, and those of one look differ in their words alone: the first
 * of a look is rendered, the others are its copies.
 */
export function createRowPainter(document: Document): RowPainter {
  const looks = new Map<string, Element>();

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
    const copy = document.importNode(drawing, true);
    copy.querySelector('.severity')?.replaceChildren(words.severity ?? '');
    copy.querySelector('.time')?.replaceChildren(words.short);
    copy.firstElementChild?.setAttribute('title', words.tip);
    // The badge itself stays: it may have the focus.
    const shown = host.find('.badge');
    shown?.replaceChildren(...copy.childNodes);
    (shown ?? copy).setAttribute('aria-label', words.sentence);
    if (!shown) host.fill(copy);
  };
}
