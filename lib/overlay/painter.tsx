import { TicketBadge } from '../../components/badge/TicketBadge.tsx';
import { badgeWords, type Reader } from '../../components/badge/badge-words.ts';
import type { Badge } from '../domain/view/badge.ts';
import { createDrawRow } from './draw-row.tsx';
import type { Mount } from './mounts.ts';
import type { Panel } from './panel.tsx';

/**
 * So long a row's place stays empty while no answer is there, in milliseconds: a delay under a second
 * needs no sign, and a list that is answered sooner is drawn once.
 */
export const emptyFor = 1000;

/** True for a row that is left empty as yet: only `emptyFor` after it came it says that it waits. */
const isHeld = ({ kind, drawn, since }: Mount, { state }: Badge, at: number) =>
  kind === 'row' && drawn === null && state === 'waiting' && at - since < emptyFor;

/**
 * Draws badges, each only when a reader would see or hear a difference; says whether its words are
 * others than before.
 */
export function createPainter(panel: Panel, stopwatch: () => number) {
  const drawRow = createDrawRow();

  return (mount: Mount, badge: Badge, reader: Reader): boolean => {
    const isOpen = panel.openFor() === mount.ticketId;
    const { drawn, host } = mount;
    if (drawn?.badge === badge && drawn.isOpen === isOpen) return false;
    if (isHeld(mount, badge, stopwatch())) return false;
    const words = badgeWords(badge, reader);
    const looks = JSON.stringify([badge.state, badge.stale, words]);
    mount.drawn = { badge, isOpen, looks };
    if (drawn?.looks === looks && drawn.isOpen === isOpen) return false;
    if (mount.kind === 'row') drawRow(host, badge, words);
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
}
