import * as v from 'valibot';
import { refRecord } from '../domain/ticket/ref-record.ts';
import type { TicketRef } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Directory, TicketView } from '../domain/view/views.ts';
import type { ViewStore } from '../ports/views.ts';
import { directoryKey } from './directory-key.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** Grows whenever a view's shape changes: an older one is as good as none. */
const shape = 1;
const kept = 50;

const indexKey = 'views';

/** Where a ticket's view is kept. */
const viewKey = ({ origin, ticketId }: TicketRef): string => `view:${origin}|${ticketId}`;

/** Both are written by the worker alone; what is checked is that they are what is looked for. */
const isDirectory = v.looseObject({
  matrices: v.array(v.looseObject({ id: v.string() })),
  sites: v.array(v.unknown()),
});
const isTicketView = v.looseObject({
  ref: refRecord,
  state: v.picklist(['assessed', 'no-matrix', 'unreadable']),
  readAt: v.number(),
});
const wrapped = v.strictObject({ shape: v.literal(shape), view: v.unknown() });

function unwrap<View>(value: unknown, check: v.GenericSchema): View | null {
  const outer = v.safeParse(wrapped, value);
  return outer.success && v.is(check, outer.output.view) ? (outer.output.view as View) : null;
}

/** A suggestion quotes the customer's own sentence: that is shown, and never reaches the disk. */
function withoutQuotes(view: TicketView): TicketView {
  const { assessment } = view;
  if (assessment === null) return view;
  const severity = { ...assessment.severity, suggestions: [] };
  return { ...view, assessment: { ...assessment, severity } };
}

/** A full disk keeps pages from painting early, and nobody from being answered. */
const withoutIt = (): void => {};

/** Views in `area`, for pages to paint from before the worker answers. */
export class StoredViews implements ViewStore {
  readonly #inTurn = oneAtATime();

  constructor(private readonly area: KeyValueArea) {}

  /** `read`: what the area holds at `directoryKey`, where it was asked for earlier. */
  async directory(read = this.area.get([directoryKey])): Promise<Directory | null> {
    return unwrap((await read)[directoryKey], isDirectory);
  }

  saveDirectory(view: Directory): Promise<void> {
    return this.area.set({ [directoryKey]: { shape, view } }).catch(withoutIt);
  }

  async ticket(ref: TicketRef): Promise<TicketView | null> {
    const key = viewKey(ref);
    return unwrap((await this.area.get([key]))[key], isTicketView);
  }

  saveTickets(views: readonly TicketView[]): Promise<void> {
    return this.#inTurn(async () => {
      const newest = views.slice(-kept);
      const keys = newest.map(({ ref }) => viewKey(ref));
      const before = await this.#index();
      const all = [...before.filter((key) => !keys.includes(key)), ...keys];
      const gone = all.slice(0, Math.max(0, all.length - kept));
      await this.area.set({
        ...Object.fromEntries(
          newest.map((view) => [viewKey(view.ref), { shape, view: withoutQuotes(view) }]),
        ),
        [indexKey]: all.slice(gone.length),
      });
      if (gone.length > 0) await this.area.remove(gone);
    }).catch(withoutIt);
  }

  forgetBefore(instant: Instant): Promise<void> {
    return this.#forget(async (keys) => {
      const stored = await this.area.get(keys);
      return keys.filter((key) => {
        const view = unwrap<TicketView>(stored[key], isTicketView);
        return view === null || view.readAt < instant;
      });
    });
  }

  forgetSite(origin: string): Promise<void> {
    return this.#forget(async (keys) => keys.filter((key) => key.startsWith(`view:${origin}|`)));
  }

  forget(refs: readonly TicketRef[]): Promise<void> {
    const gone = new Set(refs.map(viewKey));
    return this.#forget(async (keys) => keys.filter((key) => gone.has(key)));
  }

  #forget(choose: (keys: readonly string[]) => Promise<readonly string[]>): Promise<void> {
    return this.#inTurn(async () => {
      const before = await this.#index();
      const gone = await choose(before);
      if (gone.length === 0) return;
      await this.area.set({ [indexKey]: before.filter((key) => !gone.includes(key)) });
      await this.area.remove(gone);
    });
  }

  async #index(): Promise<readonly string[]> {
    const stored = v.safeParse(v.array(v.string()), (await this.area.get([indexKey]))[indexKey]);
    return stored.success ? stored.output : [];
  }
}
