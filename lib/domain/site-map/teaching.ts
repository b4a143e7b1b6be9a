import { deriveListPage, deriveTicketPage } from './derive-page.ts';
import type { MappedFact, MappedList, PlacesOf, SiteMap } from './site-map.ts';

/** The kinds of page that are taught, each by itself. */
export type TaughtPage = 'ticket' | 'list';
/** What is pointed at: a fact, or the row of a list. */
export type Pointed = MappedFact | 'row';

/** Facts asked for on each kind of page; the others can be pointed at one by one. */
const askedOn: Readonly<Record<TaughtPage, readonly Pointed[]>> = {
  ticket: ['subject', 'status', 'priority', 'createdAt'],
  list: ['row', 'subject', 'status', 'priority', 'createdAt'],
};

/** As many further tickets are looked at before a map is believed. */
const furtherTickets = 2;

/** What a person has shown so far on one site: a draft, of which nothing is used before it is saved. */
export interface Teaching {
  readonly origin: string;
  readonly page: TaughtPage | null;
  /** True while the picker goes along from page to page. */
  readonly isPicking: boolean;
  /** Pointed at or passed over on this page. */
  readonly done: readonly Pointed[];
  readonly ticketUrls: readonly string[];
  /** Links of rows, which are addresses of tickets too. */
  readonly linkUrls: readonly string[];
  readonly listUrls: readonly string[];
  readonly ticket: PlacesOf;
  readonly list: Pick<MappedList, 'within' | 'row' | 'facts' | 'id'> | null;
  /** Texts that were read, by fact: words whose meaning is asked, and dates. */
  readonly seen: Readonly<Partial<Record<MappedFact, readonly string[]>>>;
  /** The map that is mended; null where the site is taught for the first time. */
  readonly before: SiteMap | null;
}

/** What is to be done next. */
export type Step =
  | { readonly kind: 'point'; readonly page: TaughtPage; readonly what: Pointed }
  | { readonly kind: 'check'; readonly seen: number; readonly of: number }
  | { readonly kind: 'choose' };

/** A teaching of `origin` that begins; `map` is what is known already. */
export function newTeaching(origin: string, map: SiteMap | null): Teaching {
  const { pages: _, ...list } = map?.list ?? { pages: [], within: '', row: '', facts: {} };
  return {
    origin,
    page: null,
    isPicking: true,
    done: [],
    ticketUrls: [],
    linkUrls: [],
    listUrls: [],
    ticket: map?.ticket ?? {},
    list: map?.list ? list : null,
    seen: {},
    before: map,
  };
}

export function nextStep(it: Teaching): Step {
  const { page } = it;
  if (page === null) return { kind: 'choose' };
  const what = askedOn[page].find((fact) => !it.done.includes(fact));
  if (what !== undefined) return { kind: 'point', page, what };
  const seen = it.ticketUrls.length - 1;
  // A map that is mended was believed before.
  return page === 'ticket' && it.before === null && seen < furtherTickets
    ? { kind: 'check', seen, of: furtherTickets }
    : { kind: 'choose' };
}

/** Begins with a kind of page; with `what`, only that is asked. */
export const teachPage = (it: Teaching, page: TaughtPage, what: Pointed | null): Teaching => ({
  ...it,
  page,
  isPicking: true,
  done: what === null ? [] : askedOn[page].filter((fact) => fact !== what),
});

/** Addresses of the map that `it` makes; null where no address of a ticket is known. */
function pagesOf(it: Teaching): Pick<SiteMap, 'ticketPage' | 'ids'> | null {
  const all = [...new Set([...it.ticketUrls, ...it.linkUrls])];
  return (
    deriveTicketPage(all) ??
    deriveTicketPage(it.ticketUrls) ??
    deriveTicketPage(it.linkUrls) ??
    it.before
  );
}

/** What was shown, as a map without words; null where no page of a ticket is known. */
export function mapFrom(it: Teaching): SiteMap | null {
  const pages = pagesOf(it);
  if (pages === null) return null;
  const { ticketPage, ids } = it.ticketUrls.length === 0 && it.before ? it.before : pages;
  const listPages = it.listUrls.map((url) => deriveListPage(url, ticketPage));
  const before = it.before?.list?.pages ?? [];
  const known = [...before, ...listPages].filter(
    (page, at, all) => all.findIndex((one) => JSON.stringify(one) === JSON.stringify(page)) === at,
  );
  return {
    format: 'uptier-sitemap/1',
    origin: it.origin,
    ticketPage,
    ids,
    ...(Object.keys(it.ticket).length > 0 ? { ticket: it.ticket } : {}),
    ...(it.list && known.length > 0 ? { list: { ...it.list, pages: known.slice(0, 10) } } : {}),
    statuses: it.before?.statuses ?? [],
    priorities: it.before?.priorities ?? [],
    dates: it.before?.dates ?? null,
    openedBy: it.before?.openedBy ?? 'unknown',
  };
}
