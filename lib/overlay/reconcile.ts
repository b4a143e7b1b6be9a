import type { Reader } from '../../components/badge/badge-words.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import { createBadges } from './badges.ts';
import { mountBadges, redrawBadges } from './draw-badges.ts';
import { refit } from './fit.ts';
import type { Mount, Wanted } from './mounts.ts';
import type { PageTheme } from '../ports/helpdesk.ts';
import { drawOverPage } from './over-page.ts';
import type { PageReading } from './page-reading.ts';
import { emptyFor } from './painter.tsx';
import type { Parts } from './parts.ts';
import { outsideLinks } from './place.ts';
import { tick } from './wake.ts';

/** Makes the page what it should be, in steps: a generator, so that a long list takes many frames. */
export interface Reconcile {
  (): Generator<void>;
  /** The page may be another: read it before anything else. */
  pageChanged(): void;
  /** Badges may fit differently now. */
  resized(): void;
  jump(tickets: readonly TicketId[]): void;
}

const wantedOn = ({ kind, readings }: PageReading): readonly Wanted[] =>
  readings.map(({ ticketId, anchor }, place) => {
    const isRow = kind.kind !== 'ticket' || place > 0;
    return { ticketId, anchor: outsideLinks(anchor, isRow), kind: isRow ? 'row' : 'ticket' };
  });

/** Reconciling for `parts`. Twice in a row changes nothing. */
export function createReconcile(parts: Parts, life: AbortController): Reconcile {
  const { document, page, asker, mounts, near, panel } = parts;
  const badges = createBadges(asker);
  let isResized = false;
  let hasGivenUp = false;
  let shown: PageReading | null = null;
  let theme: PageTheme = { dark: false, dense: false };
  let wanted: readonly Wanted[] = [];

  function read(now: Reader['now']): PageReading {
    const fresh = parts.read(now);
    theme = page.theme(document);
    wanted = wantedOn(fresh);
    near.watch(wanted.filter(({ kind }) => kind === 'row').map(({ anchor }) => anchor.element));
    shown = fresh;
    return fresh;
  }

  const readerAt = (now: Reader['now']): Reader => ({
    text: parts.text,
    formats: parts.formats(),
    now,
  });
  const isInSight = (it: Wanted) => it.kind === 'ticket' || near.has(it.anchor.element);

  function* reconcile(): Generator<void> {
    if (!parts.isAlive()) return life.abort();
    if (document.hidden) return;
    const now = parts.clock.now();
    const reader = readerAt(now);
    const current = shown ?? read(now);
    const inSight = new Set(wanted.filter(isInSight).map(({ ticketId }) => ticketId));
    asker.consider(current.kind, current.readings, () => page.signedInAs(document), inSight);
    const paint = (mount: Mount) => parts.paint(mount, badges.of(mount.ticketId, now), reader);
    // Before anything may wait for the next frame: a row that was seen without its badge would move.
    do {
      const missing = mounts.clear(wanted).filter(isInSight);
      hasGivenUp ||= !(yield* mountBadges(parts, hasGivenUp ? [] : missing, paint, theme));
    } while (near.look());
    if (hasGivenUp) {
      mounts.removeAll();
      panel.close();
    }
    // What is seen comes before what is counted: a long list is counted in many frames.
    const isEmpty = yield* redrawBadges(parts, isInSight, paint, theme);
    const all = yield* badges.all(current.readings, now);
    if (isResized) refit([...mounts.all()]);
    isResized = false;
    // A little later than the first of them may say that it waits: it came after `now`.
    const soon = now + emptyFor + 100;
    const againAt = isEmpty ? Math.min(current.againAt ?? soon, soon) : current.againAt;
    drawOverPage(parts, { ...current, hasGivenUp, againAt }, all, reader, theme);
  }

  const other = { kind: 'other' } as const;

  /** A page that cannot be read at all says so, and is looked at again in a minute. */
  function* safely(): Generator<void> {
    try {
      yield* reconcile();
    } catch {
      const now = parts.clock.now();
      const missing = ['ticket'];
      const nothing: PageReading = { kind: other, readings: [], missing, againAt: now + tick };
      drawOverPage(parts, nothing, new Map(), readerAt(now), theme);
    }
  }

  return Object.assign(safely, {
    pageChanged() {
      shown = null;
    },
    resized() {
      isResized = true;
    },
    jump: (tickets: readonly TicketId[]) => parts.jump.to(tickets, shown?.readings ?? []),
  });
}
