import type { TicketId } from '../domain/ticket/ticket.ts';
import type { Badge } from '../domain/view/badge.ts';
import type { BadgeAnchor, PageTheme } from '../ports/helpdesk.ts';
import type { FightGuard } from './fight-guard.ts';
import type { Host, HostMaker } from './host.ts';
import { isPlaced, place } from './place.ts';

/** A badge that should be on the page. */
export interface Wanted {
  readonly ticketId: TicketId;
  readonly anchor: BadgeAnchor;
  readonly kind: 'row' | 'ticket';
}

/** What a badge was drawn from, and what a reader sees and hears of it. */
export interface Drawn {
  readonly badge: Badge;
  readonly isOpen: boolean;
  readonly looks: string;
}

/** A badge that is on the page. */
export interface Mount extends Wanted {
  readonly host: Host;
  /** When it came onto the page, by the stopwatch. */
  readonly since: number;
  /** What is drawn in it, so that the same is not drawn twice. */
  drawn: Drawn | null;
}

export interface Mounts {
  /** Takes away what is not wanted; gives the badges that are wanted and not there. */
  clear(wanted: readonly Wanted[]): readonly Wanted[];
  /** Puts a badge on the page; false where the page fights it. */
  mount(wanted: Wanted, theme: PageTheme, at: number): boolean;
  /** In the order in which they came. */
  all(): Iterable<Mount>;
  of(ticketId: TicketId): Mount | undefined;
  at(element: Element): Mount | undefined;
  removeAll(): void;
}

const isSame = (mount: Mount, { ticketId, anchor, kind }: Wanted) =>
  mount.ticketId === ticketId && mount.kind === kind && mount.anchor.placement === anchor.placement;

/** The badges of a page, by the element that each belongs to: rows are reused for other tickets. */
export function createMounts(hosts: HostMaker, guard: FightGuard): Mounts {
  const mounts = new Map<Element, Mount>();

  function remove(mount: Mount) {
    mounts.delete(mount.anchor.element);
    mount.host.remove();
  }

  return {
    clear(wanted) {
      const byElement = new Map<Element, Wanted>();
      for (const it of wanted) {
        if (!byElement.has(it.anchor.element)) byElement.set(it.anchor.element, it);
      }
      for (const mount of mounts.values()) {
        const now = byElement.get(mount.anchor.element);
        if (!now || !isSame(mount, now)) remove(mount);
        else if (isPlaced(mount.host.element, mount.anchor)) byElement.delete(mount.anchor.element);
      }
      return [...byElement.values()];
    },
    mount(wanted, theme, at) {
      if (guard.redrawn(wanted.ticketId, at)) return false;
      // One that the page took away keeps what is drawn in it.
      const taken = mounts.get(wanted.anchor.element);
      const host = taken?.host ?? hosts.create(wanted.kind);
      host.theme(theme);
      place(host.element, wanted.anchor);
      if (!taken) mounts.set(wanted.anchor.element, { ...wanted, host, since: at, drawn: null });
      return true;
    },
    all: () => mounts.values(),
    of: (ticketId) => [...mounts.values()].find((it) => it.ticketId === ticketId),
    at: (element) => mounts.get(element),
    removeAll() {
      for (const mount of mounts.values()) remove(mount);
    },
  };
}
