import type { HelpdeskPageKind } from '../ticket/facts.ts';
import { ticketId, type TicketId } from '../ticket/ticket.ts';
import type { PagePattern, SiteMap } from './site-map.ts';

const wild = '{any}';
const id = '{id}';

/** True for a text that may be a ticket's id. A key has letters, and a digit somewhere. */
export const isIdText = (text: string, ids: SiteMap['ids']): boolean =>
  ids === 'digits' ? /^\d{1,20}$/.test(text) : /^[\w.:-]{1,100}$/.test(text) && /\d/.test(text);

/** The id in `text`, empty where the template holds none, null where it does not fit. */
function matchPart(template: string, text: string, ids: SiteMap['ids']): string | null {
  if (template === wild) return text === '' ? null : '';
  const at = template.indexOf(id);
  if (at < 0) return template === text ? '' : null;
  const before = template.slice(0, at);
  const after = template.slice(at + id.length);
  if (!text.startsWith(before)) return null;
  const rest = text.slice(before.length);
  const end = after.endsWith(wild)
    ? rest.indexOf(after.slice(0, -wild.length))
    : rest.length - after.length;
  const found = rest.slice(0, Math.max(end, 0));
  const isWhole = after.endsWith(wild) || rest.slice(Math.max(end, 0)) === after;
  return isWhole && isIdText(found, ids) ? found : null;
}

function matchParts(template: string, text: string, ids: SiteMap['ids']): string | null {
  const wanted = template.split('/');
  const given = text.split('/');
  if (wanted.length !== given.length) return null;
  let found = '';
  for (const [place, part] of wanted.entries()) {
    const match = matchPart(part, given[place] ?? '', ids);
    if (match === null) return null;
    found ||= match;
  }
  return found;
}

/** The id in `url`, empty where the pattern fits and holds none, null where it does not fit. */
function matchPage(pattern: PagePattern, url: URL, ids: SiteMap['ids']): string | null {
  const parts = [
    matchParts(pattern.path, url.pathname, ids),
    ...Object.entries(pattern.query ?? {}).map(([name, template]) =>
      matchPart(template, url.searchParams.get(name) ?? '', ids),
    ),
    pattern.hash === undefined ? '' : matchParts(pattern.hash, url.hash, ids),
  ];
  if (parts.includes(null)) return null;
  return parts.find((it) => it !== '') ?? '';
}

/** The ticket whose page `url` is; null where it is another page. */
export function ticketAt(map: Pick<SiteMap, 'ticketPage' | 'ids'>, url: URL): TicketId | null {
  const found = matchPage(map.ticketPage, url, map.ids);
  return found ? ticketId(found) : null;
}

/** What kind of page `url` is, by the site map alone. */
export function mappedPageAt(map: SiteMap, url: URL): HelpdeskPageKind {
  const found = map.ticket && ticketAt(map, url);
  if (found) return { kind: 'ticket', ticketId: found };
  const isList = map.list?.pages.some((page) => matchPage(page, url, map.ids) !== null);
  return { kind: isList ? 'ticket-list' : 'other' };
}

/** The path of a ticket's page; words that the pattern leaves open are left out. */
export function mappedTicketPath({ ticketPage }: SiteMap, ticket: TicketId): string {
  const fill = (template: string) =>
    template
      .replace(/\{id\}.?\{any\}/, id)
      .replaceAll(wild, '-')
      .replace(id, () => encodeURIComponent(ticket));
  const query = Object.entries(ticketPage.query ?? {}).map(
    ([name, template]) => `${encodeURIComponent(name)}=${fill(template)}`,
  );
  const hash = ticketPage.hash === undefined ? '' : fill(ticketPage.hash);
  return `${fill(ticketPage.path)}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}`;
}
