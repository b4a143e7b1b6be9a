import { TicketBadge } from '../../components/badge/TicketBadge.tsx';
import { badgeWords, type Reader } from '../../components/badge/badge-words.ts';
import type { Badge } from '../domain/view/badge.ts';
import type { Mount } from './mounts.ts';
import type { Panel } from './panel.tsx';
import type { RowPainter } from './row-painter.tsx';

/**
 * So long a row's place stays empty while no answer is there, in milliseconds: a delay under a second
 * needs no sign, and a list that is answered sooner is drawn once.
 */
export const emptyFor = 1000;

/**
 * Draws badges, each only when a reader would see or hear a difference; says whether its words are
 * others than before.
 */
export const createPainter =
  (panel: Panel, drawRow: RowPainter, stopwatch: () => number) =>
  (mount: Mount, badge: Badge, reader: Reader): boolean => {
    const isOpen = panel.openFor() === mount.ticketId;
    const { drawn, host } = mount;
    if (drawn?.badge === badge && drawn.isOpen === isOpen) return false;
    const isRow = mount.kind === 'row';
    if (isRow && !drawn && badge.state === 'waiting' && stopwatch() - mount.since < emptyFor)
      return false;
    const words = badgeWords(badge, reader);
    const looks = JSON.stringify([badge.state, badge.stale, words]);
    mount.drawn = { badge, isOpen, looks };
    if (drawn?.looks === looks && drawn.isOpen === isOpen) return false;
    if (isRow) drawRow(host, badge, words);
    else
      host.draw(
        <TicketBadge
          badge={badge}
          words={words}
          isOpen={isOpen}
          hint={reader.text(isOpen ? 'badge_close' : 'badge_open')}
          onToggle={() => panel.toggle(mount.ticketId, host)}
        />,
      );
    return drawn?.looks !== looks;
  };
