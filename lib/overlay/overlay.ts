import { createAnnouncer } from './announcer.ts';
import { createAsker } from './asker.ts';
import { createDock } from './dock.tsx';
import { createFightGuard } from './fight-guard.ts';
import { createFrames } from './frames.ts';
import { createHistories } from './histories.ts';
import { createHosts, removeLeftovers } from './host.ts';
import { createJump } from './jump.ts';
import { createMounts } from './mounts.ts';
import { createNear } from './near.ts';
import { createPageReader } from './page-reading.ts';
import { createPainter } from './painter.tsx';
import { createPanel } from './panel.tsx';
import type { Parts } from './parts.ts';
import { createReconcile } from './reconcile.ts';
import { createRowPainter } from './row-painter.tsx';
import { watch } from './signals.ts';
import { createStyles } from './styles.ts';
import type { Surroundings } from './surroundings.ts';
import { createWake } from './wake.ts';

/** A running overlay. */
export interface Overlay {
  /** What is shown may be old: ask again. */
  refresh(): void;
}

/**
 * Makes `document` agree with what the worker says of its tickets, until `life` is aborted; then
 * every trace is taken away. It aborts `life` itself when the extension is gone or the page fights.
 */
export function startOverlay(around: Surroundings, life: AbortController): Overlay {
  const { document, page, worker, clock, text, direction, stopwatch } = around;
  const { signal } = life;
  const window = document.defaultView;
  if (window === null) throw new Error('No window');
  removeLeftovers(document);
  const hosts = createHosts(document, createStyles(around.panelStyle), direction);
  const frames = createFrames(window, stopwatch, () => reconcile(), signal);
  const { hint } = frames;
  const look = () => {
    reconcile.pageChanged();
    hint();
  };
  const asker = createAsker(worker, clock, hint, signal);
  const announcer = createAnnouncer();
  const guard = createFightGuard();
  const panel = createPanel(document, hosts, worker, hint, signal);
  const mounts = createMounts(hosts, guard);
  const wake = createWake(document, () => clock.now(), look, signal);
  const refresh = () => {
    asker.refresh();
    look();
  };
  const parts: Parts = {
    ...around,
    asker,
    announcer,
    panel,
    mounts,
    wake,
    histories: createHistories(worker, clock, asker.learn, hint, signal),
    jump: createJump(),
    near: createNear(hint, signal),
    read: createPageReader(page, document),
    paint: createPainter(panel, createRowPainter(document), stopwatch),
    dock: createDock(document, hosts, guard, stopwatch, {
      jump(tickets) {
        reconcile.jump(tickets);
        hint();
      },
      undo: (id) =>
        void worker.undo(id).then((entry) => {
          if (entry?.state === 'undone') announcer.say(`undone ${id}`, text('badge_undone'));
          refresh();
        }, refresh),
      // What came of it the worker tells every page.
      hold: (id, isLookedAt) => void worker.hold(id, isLookedAt).catch(() => undefined),
      redraw: hint,
    }),
  };
  const reconcile = createReconcile(parts, life);
  watch(
    document,
    hosts,
    {
      hint: look,
      hidden: wake.cancel,
      shown(fromCache) {
        if (fromCache) {
          asker.restart();
          parts.histories.restart();
        }
        look();
      },
      resized() {
        reconcile.resized();
        hint();
      },
    },
    signal,
    page.watched,
  );
  signal.addEventListener(
    'abort',
    () => {
      mounts.removeAll();
      parts.dock.remove();
    },
    { once: true },
  );
  hint();
  return { refresh };
}
