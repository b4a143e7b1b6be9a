import { render } from 'preact';
import { RowBadge } from '../../components/badge/RowBadge.tsx';
import type { BadgeWords } from '../../components/badge/badge-words.ts';
import type { Badge } from '../domain/view/badge.ts';
import type { Host } from './host.ts';

/** Draws a row's badge in its host, in place of what was there; the focus stays where it is. */
export type DrawRow = (host: Host, badge: Badge, words: BadgeWords) => void;

/**
 * The component draws each look once; every row is given a copy of it with its own words. A list
 * shows few looks, and a copy costs a fraction of a drawing.
 */
export function createDrawRow(): DrawRow {
  const looks = new Map<string, Element>();

  function lookOf(badge: Badge, words: BadgeWords): Element | null {
    const key = [badge.state, badge.stale, badge.severity === null].join();
    const known = looks.get(key);
    if (known) return known;
    const place = document.createElement('span');
    render(<RowBadge badge={badge} words={words} />, place);
    const made = place.firstElementChild;
    if (made) looks.set(key, made);
    return made;
  }

  return ({ body, find }, badge, words) => {
    const look = lookOf(badge, words);
    if (look === null) return;
    const copy = document.importNode(look, true);
    const pill = copy.firstElementChild;
    pill?.setAttribute('title', words.tip);
    pill?.querySelector('.severity')?.replaceChildren(words.severity ?? '');
    pill?.lastElementChild?.replaceChildren(words.short);
    const shown = find('.badge');
    (shown ?? copy).setAttribute('aria-label', words.sentence);
    if (shown) shown.replaceChildren(...copy.childNodes);
    else body.append(copy);
  };
}
