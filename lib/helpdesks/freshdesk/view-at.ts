import type { HelpdeskPageKind } from '../../domain/ticket/facts.ts';
import { pageAt } from './pages.ts';

const savedView = /^\/a\/tickets\/(?:filters|view)\/([\w-]{1,100})\/?$/;
/** Parts of a list's address that say which of its rows it shows. */
const parts = ['page', 'orderBy', 'orderType'] as const;

/** What kind of page `url` is, and which rows a list's address names: for the API that lists them. */
export function pageWithView(url: URL): HelpdeskPageKind {
  const filter = savedView.exec(url.pathname)?.[1];
  const page = pageAt(url);
  if (page.kind !== 'ticket-list' || filter === undefined) return page;
  const given = parts.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value !== null && /^\w{1,40}$/.test(value) ? [[name, value]] : [];
  });
  return { ...page, view: new URLSearchParams([['filter', filter], ...given]).toString() };
}
