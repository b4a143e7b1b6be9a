import type { ComponentChild } from 'preact';
import { LiveRegion } from '../../components/badge/LiveRegion.tsx';
import { NoticeChip } from '../../components/badge/NoticeChip.tsx';
import { SummaryChip } from '../../components/badge/SummaryChip.tsx';
import { UndoChip } from '../../components/badge/UndoChip.tsx';
import type { Reader } from '../../components/badge/badge-words.ts';
import type { OutboxEntry } from '../domain/plan/outbox.ts';
import type { TicketId } from '../domain/ticket/ticket.ts';
import type { ListSummary } from '../domain/view/views.ts';
import type { PageTheme } from '../ports/helpdesk.ts';
import type { FightGuard } from './fight-guard.ts';
import type { Host, HostMaker } from './host.ts';
import { isHumanClick } from './human-click.ts';

/** What stands in the corner of the window. */
export interface DockView {
  readonly summary: ListSummary | null;
  readonly outbox: readonly OutboxEntry[];
  readonly notice: { readonly title: string; readonly help: string } | null;
  /** For a screen reader. */
  readonly announced: string;
}

interface Acts {
  readonly jump: (tickets: readonly TicketId[]) => void;
  readonly undo: (id: string) => void;
  readonly hold: (id: string, isLookedAt: boolean) => void;
  readonly redraw: () => void;
}

export interface Dock {
  draw(view: DockView, reader: Reader, theme: PageTheme): void;
  remove(): void;
}

/** The one element over the page: summary, undo, notices, and what a screen reader is told. */
export function createDock(
  document: Document,
  hosts: HostMaker,
  guard: FightGuard,
  stopwatch: () => number,
  acts: Acts,
): Dock {
  let host: Host | null = null;
  /** When each escalation was first drawn, by the stopwatch. */
  const drawnAt = new Map<string, number>();
  const dismissed = new Set<string>();
  /** What the last list's chip says, and the chip: hidden, not drawn anew, on a ticket and back. */
  let said = '';
  let chip: ComponentChild = null;

  const dismiss = (what: string) => {
    dismissed.add(what);
    acts.redraw();
  };
  const undo = (id: string, event: MouseEvent) => {
    const shownFor = stopwatch() - (drawnAt.get(id) ?? stopwatch());
    if (host && isHumanClick(event, host.element, shownFor)) acts.undo(id);
  };

  function keep(summary: ListSummary, reader: Reader) {
    const { nextDueAt } = summary;
    const now = JSON.stringify([
      summary,
      nextDueAt !== null && reader.formats.instantShort(nextDueAt, reader.now),
    ]);
    if (said === now) return;
    said = now;
    chip = (
      <SummaryChip
        summary={summary}
        reader={reader}
        onJump={acts.jump}
        onDismiss={() => dismiss('summary')}
      />
    );
  }

  function content(
    { summary, outbox, notice, announced }: DockView,
    reader: Reader,
  ): ComponentChild {
    return (
      <div class="stack">
        {notice && !dismissed.has(notice.title) && (
          <NoticeChip {...notice} text={reader.text} onDismiss={() => dismiss(notice.title)} />
        )}
        {outbox.map((entry) => (
          <UndoChip
            key={entry.id}
            entry={entry}
            reader={reader}
            onUndo={(event) => undo(entry.id, event)}
            onLook={(isLookedAt) => acts.hold(entry.id, isLookedAt)}
          />
        ))}
        <div hidden={summary === null}>{!dismissed.has('summary') && chip}</div>
        <LiveRegion words={announced} />
      </div>
    );
  }

  return {
    draw(view, reader, theme) {
      const isEmpty = view.summary === null && view.outbox.length === 0 && view.notice === null;
      if (isEmpty && host === null) return;
      host ??= hosts.create('dock');
      for (const { id } of view.outbox) if (!drawnAt.has(id)) drawnAt.set(id, stopwatch());
      if (view.summary) keep(view.summary, reader);
      host.theme(theme);
      host.draw(content(view, reader));
      if (host.element.isConnected || guard.redrawn('dock', stopwatch())) return;
      document.documentElement.append(host.element);
    },
    remove() {
      host?.remove();
      host = null;
    },
  };
}
