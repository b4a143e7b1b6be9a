import { RowBadge } from '../../components/badge/RowBadge.tsx';
import { TicketBadge } from '../../components/badge/TicketBadge.tsx';
import { badgeWords, type Reader } from '../../components/badge/badge-words.ts';
import type { Badge } from '../domain/view/badge.ts';
import type { Mount } from './mounts.ts';
import type { Panel } from './panel.tsx';

/**
 * Draws badges, each only when a reader would see or hear a difference; says whether its words are
 * others than before.
 */
export const createPainter =
  (panel: Panel) =>
  (mount: Mount, badge: Badge, reader: Reader): boolean => {
    const isOpen = panel.openFor() === mount.ticketId;
    const { drawn } = mount;
    if (drawn?.badge === badge && drawn.isOpen === isOpen) return false;
    const words = badgeWords(badge, reader);
    const looks = JSON.stringify([badge.state, badge.stale, words]);
    mount.drawn = { badge, isOpen, looks };
    if (drawn?.looks === looks && drawn.isOpen === isOpen) return false;
    const toggle = () => panel.toggle(mount.ticketId, mount.host);
    mount.host.draw(
      mount.kind === 'row' ? (
        <RowBadge badge={badge} words={words} />
      ) : (
        <TicketBadge
          badge={badge}
          words={words}
          isOpen={isOpen}
          hint={reader.text(isOpen ? 'badge_close' : 'badge_open')}
          onToggle={toggle}
        />
      ),
    );
    return drawn?.looks !== looks;
  };
