import type { TicketStatus } from '../ticket/ticket.ts';

/** The version of the format; a change of shape is another one. */
export const siteMapFormat = 'uptier-sitemap/1';

/** The folder of the helpdesk that reads what a site map describes. */
export const siteMapHelpdesk = 'site-map';

/** Facts that a site map can find, in the order in which they are asked for. */
export const mappedFacts = [
  'subject',
  'status',
  'priority',
  'createdAt',
  'requester',
  'group',
] as const;
export type MappedFact = (typeof mappedFacts)[number];

interface PlaceEnd {
  /** Read this attribute in place of the text. */
  readonly attribute?: string | undefined;
  /** Words before the value, such as `Status:`; they are left out. */
  readonly after?: string | undefined;
}

/**
 * Where a fact stands on a page, or in a row of a list. `css`: the one element that it fits, of those
 * with the words `beside` them, as in `vor … hinzugefügt`; `:scope` is the row itself. `label`: what
 * follows the element `tag` whose text is that label, or follows its parent where `up` is 1, and so on.
 * `column`: the row's cell below that heading.
 */
export type Place = PlaceEnd &
  (
    | { readonly css: string; readonly beside?: string | undefined }
    | { readonly label: string; readonly tag: string; readonly up: number }
    | { readonly column: string }
  );

/** Places of each fact, most trusted first: the first that shows something counts. */
export type PlacesOf = Readonly<Partial<Record<MappedFact, readonly Place[]>>>;

/**
 * Which addresses are a kind of page. Each part between slashes is text, `{any}`, or holds `{id}`
 * once, with text around it; `{id}-{any}` is an id with words behind it. Parts of the query that are
 * not named do not count.
 */
export interface PagePattern {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly hash?: string | undefined;
}

/** What a status of the site means. */
export interface StatusWord {
  readonly word: string;
  readonly means: TicketStatus;
}

/** How the dates of the pages are to be read: asked of the user, since no page tells. */
export interface PageDates {
  /** IANA zone, such as `Europe/Berlin`. */
  readonly zone: string;
  /** Each as in `dd.MM.yyyy HH:mm`, or `iso` for instants that name their own zone; the first that fits. */
  readonly formats: readonly string[];
}

/** Where a list shows its tickets. */
export interface MappedList {
  readonly pages: readonly PagePattern[];
  /** What holds the rows, and what each row is, below it. */
  readonly within: string;
  readonly row: string;
  /** Where a row shows its ticket's id; absent: in a link to the ticket's page. */
  readonly id?: Place | undefined;
  readonly facts: PlacesOf;
}

/** Where the pages of a site show their facts, and what their words mean: data, and nothing that runs. */
export interface SiteMap {
  readonly format: typeof siteMapFormat;
  readonly origin: string;
  readonly ticketPage: PagePattern;
  /** `digits`, or `key` as in `OPS-42`. */
  readonly ids: 'digits' | 'key';
  /** Where a ticket's page shows its facts; absent: only lists are read. */
  readonly ticket?: PlacesOf | undefined;
  readonly list?: MappedList | undefined;
  readonly statuses: readonly StatusWord[];
  /** In the site's own words, least first. */
  readonly priorities: readonly string[];
  readonly dates: PageDates | null;
  /** `customer` where the user said that only customers open tickets. */
  readonly openedBy: 'customer' | 'unknown';
}
