import { deriveTicketPage } from '../domain/site-map/derive-page.ts';
import { isIdText, ticketAt } from '../domain/site-map/page-pattern.ts';
import type { MappedList, Place, SiteMap } from '../domain/site-map/site-map.ts';
import { textAt } from '../helpdesks/site-map/read-place.ts';
import { rowsOf } from '../helpdesks/site-map/read-rows.ts';
import { classesOf, handlesOf, isOnly, nearestName, pathTo } from './css-path.ts';

/** Rows that belong together: how they are found again, and which ticket each is. */
export interface ProposedRows {
  readonly list: Pick<MappedList, 'within' | 'row' | 'id'>;
  readonly rows: readonly Element[];
  /** Addresses of tickets in them. */
  readonly links: readonly string[];
}

const alike = (element: Element): readonly Element[] =>
  [...(element.parentElement?.children ?? [])].filter((it) => it.localName === element.localName);

const addresses = (element: Element): readonly string[] =>
  [...element.querySelectorAll<HTMLAnchorElement>('a[href]')].flatMap(({ href }) => {
    if (!URL.canParse(href)) return [];
    const { pathname, search, hash, origin } = new URL(href);
    const isHere = origin === element.ownerDocument.location.origin;
    return isHere && /\d/.test(pathname + search + hash) ? [href] : [];
  });

/** The tickets that `row` links to, by the addresses that `page` fits, in the order of their first links. */
const ticketsIn = (row: Element, page: Pick<SiteMap, 'ticketPage' | 'ids'>): readonly string[] => [
  ...new Set(addresses(row).flatMap((href) => ticketAt(page, new URL(href)) ?? [])),
];

/**
 * True where each member is one ticket. One that links to several holds some; but a table's row may
 * name others beside its own, as long as its own comes first.
 */
function isEachOne(rows: readonly Element[], page: Pick<SiteMap, 'ticketPage' | 'ids'>): boolean {
  const tickets = rows.map((row) => ticketsIn(row, page));
  const firsts = tickets.flatMap(([first]) => first ?? []);
  return tickets.every(
    (it, at) =>
      it.length < 2 ||
      (rows[at]?.matches('tr, [role="row"]') === true && new Set(firsts).size === firsts.length),
  );
}

/** Of every row the address that fits what all of them have in common; none where they are no tickets. */
function linksOf(rows: readonly Element[]): readonly string[] {
  const all = rows.map(addresses).filter((links) => links.length > 0);
  const most = Math.max(0, ...all.map((links) => links.length));
  for (let at = 0; at < Math.min(most, 5); at += 1) {
    const links = [...new Set(all.flatMap((it) => it[at] ?? []))];
    const page = links.length * 2 > rows.length ? deriveTicketPage(links) : null;
    if (page !== null && isEachOne(rows, page)) return links;
  }
  return [];
}

/** An attribute or a text in which every row has another id. */
function idPlace(rows: readonly Element[]): Place | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const attributes = [...first.attributes].filter(({ name }) => /id$|key$|number$/i.test(name));
  const places: readonly Place[] = [
    ...attributes.map(({ name }) => ({ css: ':scope', attribute: name })),
    ...[...first.querySelectorAll('*')]
      .filter((it) => it.childElementCount === 0 && /^\D{0,3}\d+$/.test(it.textContent.trim()))
      .flatMap((it) => {
        const css = pathTo(first, it);
        return css === null ? [] : [{ css }];
      }),
  ];
  return places.find((place) => {
    const ids = rows.map((row) => textAt(row, place)).filter((text) => /\d/.test(text));
    const isEach = new Set(ids).size === ids.length && ids.length * 2 > rows.length;
    return isEach && ids.every((text) => isIdText(text.replace(/^\D*(?=\d+$)/, ''), 'key'));
  });
}

/** The selector of what holds rows; null where it fits another element too. */
function holderOf(parent: Element): string | null {
  const root = parent.ownerDocument;
  const known = [...handlesOf(parent), ...classesOf(parent)].find((it) => isOnly(root, it, parent));
  return known ?? pathTo(root, parent, nearestName(root));
}

function rowSelector(row: Element): string {
  const others = alike(row).filter((it) => it !== row);
  const shared = classesOf(row).find(
    (name) => others.filter((it) => it.matches(name)).length * 2 >= others.length,
  );
  return `${row.localName}${row.localName === 'div' ? (shared ?? '') : ''}`;
}

/** From the outermost: what repeats, and holds what was pointed at. */
function candidates(pointed: Element): readonly Element[] {
  const all: Element[] = [];
  for (let at: Element | null = pointed; at && at.localName !== 'body'; at = at.parentElement)
    if (alike(at).length > 1) all.unshift(at);
  return all;
}

/** What `row` and its like would be as the rows of a list; null where they are no tickets. */
function proposalFrom(row: Element, by: 'link' | 'id'): ProposedRows | null {
  const within = row.parentElement && holderOf(row.parentElement);
  if (!within) return null;
  const selector = rowSelector(row);
  const rows = (rowsOf(row.ownerDocument, { within, row: selector }) ?? []).filter(
    (it) =>
      it.querySelector('th, [role="columnheader"]') === null || it.querySelector('td') !== null,
  );
  if (rows.length < 2 || !rows.includes(row)) return null;
  const links = linksOf(rows);
  const id = by === 'id' ? idPlace(rows) : undefined;
  if (by === 'link' ? links.length === 0 : id === undefined) return null;
  return { list: { within, row: selector, ...(id ? { id } : {}) }, rows, links };
}

/**
 * The rows of which the one with `pointed` is one: the outermost repetition in which each member has a
 * ticket of its own, by a link or by an id. Null where nothing here repeats in that way.
 */
export function findRows(pointed: Element): ProposedRows | null {
  const repeated = candidates(pointed);
  for (const by of ['link', 'id'] as const)
    for (const row of by === 'link' ? repeated : repeated.toReversed()) {
      const proposal = proposalFrom(row, by);
      if (proposal) return proposal;
    }
  return null;
}
