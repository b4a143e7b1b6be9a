import { afterEach, vi } from 'vitest';
import { drawPanel } from '../../../components/drawn/DrawPanel.tsx';
import { ticketId, type TicketId } from '../../../lib/domain/ticket/ticket.ts';
import { toInstant } from '../../../lib/domain/time/instant.ts';
import type { HistoryView, PageView, TicketView } from '../../../lib/domain/view/views.ts';
import { startOverlay } from '../../../lib/overlay/overlay.ts';
import type { OverlayWorker } from '../../../lib/overlay/worker.ts';
import { formats, text } from '../../component/english.ts';
import { assessment, clock, now, ticketView } from '../../component/samples.ts';
import { fakePage } from './fake-page.ts';

/** Rows that are near the window: all, unless a test says otherwise. */
export const nearness = { isNear: (_element: Element) => true };

/** What the test's window can do and a browser's cannot. */
interface Travelling {
  readonly happyDOM: { setURL(url: string): void };
}

class FakeIntersectionObserver {
  static readonly all = new Set<FakeIntersectionObserver>();
  readonly #targets = new Set<Element>();
  constructor(private readonly callback: IntersectionObserverCallback) {
    FakeIntersectionObserver.all.add(this);
  }
  observe(target: Element) {
    this.#targets.add(target);
    const isIntersecting = nearness.isNear(target);
    queueMicrotask(() => this.callback([{ target, isIntersecting } as never], this as never));
  }
  unobserve(target: Element) {
    this.#targets.delete(target);
  }
  disconnect() {
    this.#targets.clear();
    FakeIntersectionObserver.all.delete(this);
  }
  look() {
    const entries = [...this.#targets].map((target) => ({
      target,
      isIntersecting: nearness.isNear(target),
    }));
    this.callback(entries as never, this as never);
  }
}

/** The window stands elsewhere: what is near is told anew. */
export const look = () => {
  for (const observer of FakeIntersectionObserver.all) observer.look();
};

let lives: AbortController[] = [];
afterEach(() => {
  for (const life of lives) life.abort();
  lives = [];
  nearness.isNear = () => true;
  document.body.replaceChildren();
  document.body.className = '';
  vi.useRealTimers();
});

/** A ticket's view as its own page is told it: with its panel drawn. */
export function drawnView(id: string, part: Partial<TicketView> = {}): TicketView {
  const view = viewOf(id, part);
  return { ...view, panel: drawPanel(view, { text, formats, now }) };
}

/** A ticket whose history was read, unless a part says otherwise. */
export const viewOf = (id: string, part: Partial<TicketView> = {}): TicketView =>
  ticketView({ ref: { origin: 'https://help.example.com', ticketId: ticketId(id) }, ...part });

export const snapshotOf = (id: string) =>
  viewOf(id, { assessment: assessment({ completeness: 'snapshot' }) });

/** An assessment whose one clock is due after so many milliseconds, and at risk after half of them. */
export const dueIn = (milliseconds: number) =>
  assessment({
    clocks: [
      clock({
        dueAt: toInstant(now + milliseconds),
        breachesAt: toInstant(now + milliseconds),
        atRiskAt: toInstant(now + milliseconds / 2),
      }),
    ],
  });

/** Runs frames until nothing is left to do in this turn. */
export async function frames(count = 12): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await vi.advanceTimersByTimeAsync(17);
}

/** Goes to `path` with `html` in the page, as a site's own routing does. */
export function goTo(path: string, html: string): void {
  (window as unknown as Travelling).happyDOM.setURL(`https://help.example.com${path}`);
  document.body.innerHTML = html;
}

/** Starts an overlay on the test's document, with a worker that answers at once. */
export function start(answers: Partial<OverlayWorker> = {}) {
  vi.useFakeTimers({ now });
  vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
  const life = new AbortController();
  lives.push(life);
  const state = { isAlive: true };
  const asked = {
    assess: [] as (readonly TicketId[])[],
    history: [] as TicketId[],
    undo: [] as string[],
    whatIf: [] as string[],
    hold: [] as string[],
  };
  const worker: OverlayWorker = {
    async assess(page, readings, user): Promise<PageView> {
      const ids = readings.map((it) => it.ticketId);
      asked.assess.push(ids);
      if (answers.assess) return answers.assess(page, readings, user);
      return { tickets: ids.map((id) => viewOf(id)), problem: null };
    },
    async history(id): Promise<HistoryView> {
      asked.history.push(id);
      return answers.history ? answers.history(id) : { kind: 'ticket', ticket: viewOf(id) };
    },
    async undo(id) {
      asked.undo.push(id);
      return null;
    },
    async whatIf(id, choice) {
      asked.whatIf.push(`${id}: ${choice}`);
      return answers.whatIf ? answers.whatIf(id, choice) : [`If ${choice}: nothing changes.`];
    },
    async hold(id, isLookedAt) {
      asked.hold.push(`${id}: ${isLookedAt}`);
      return null;
    },
  };
  const overlay = startOverlay(
    {
      document,
      page: fakePage,
      worker,
      clock: { now: () => toInstant(Date.now()) },
      text,
      formats: () => formats,
      panelStyle: () => '',
      direction: 'ltr',
      isAlive: () => state.isAlive,
      stopwatch: () => performance.now(),
    },
    life,
  );
  return { overlay, life, state, asked };
}

const hosts = (kind: string) => [
  ...document.querySelectorAll<HTMLElement>(`[data-uptier][data-kind="${kind}"]`),
];

/** What a screen reader finds in the badges of a kind, by the element that each stands in. */
export const badges = (kind: 'row' | 'ticket' = 'row') =>
  hosts(kind).map((host) => ({
    of: host.parentElement?.getAttribute('data-id') ?? null,
    name: host.shadowRoot?.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
    host,
  }));

/** What stands in a host over the page; undefined where there is none. */
export const over = (kind: 'dock' | 'panel') => hosts(kind)[0]?.shadowRoot ?? undefined;
