import {
  mappedFacts,
  type MappedFact,
  type MappedList,
  type Place,
  type PlacesOf,
} from './site-map.ts';
import { teachPage, type Pointed, type TaughtPage, type Teaching } from './teaching.ts';

const mostSeen = 60;

type Seen = Teaching['seen'];

/** `it` with texts that a page showed. */
function withSeen(it: Teaching, texts: Seen): Teaching {
  const seen = mappedFacts.flatMap((fact) => {
    const all = [...new Set([...(it.seen[fact] ?? []), ...(texts[fact] ?? [])])];
    return all.length > 0 ? [[fact, all.slice(0, mostSeen)] as const] : [];
  });
  return { ...it, seen: Object.fromEntries(seen) };
}

const withUrl = (urls: readonly string[], url: string): readonly string[] =>
  [...new Set([...urls, url])].slice(0, 40);

/** `places` with `what` at `added` first, and where it stood before after that. */
const withPlaces = (places: PlacesOf, what: MappedFact, added: readonly Place[]): PlacesOf => {
  const all = [...added, ...(places[what] ?? [])];
  const unique = all.filter(
    (place, at) => all.findIndex((it) => JSON.stringify(it) === JSON.stringify(place)) === at,
  );
  return { ...places, [what]: unique.slice(0, 4) };
};

function withPointed(it: Teaching, url: string, said: Said & { kind: 'pointed' }): Teaching {
  const { page, list } = it;
  const { what, places, texts } = said;
  const next = withSeen({ ...it, done: [...it.done, what] }, { [what]: texts });
  if (page === 'ticket')
    return {
      ...next,
      ticket: withPlaces(it.ticket, what, places),
      ticketUrls: withUrl(it.ticketUrls, url),
    };
  return list ? { ...next, list: { ...list, facts: withPlaces(list.facts, what, places) } } : next;
}

function withoutFact(it: Teaching, what: Pointed): Teaching {
  const drop = (places: PlacesOf): PlacesOf =>
    Object.fromEntries(Object.entries(places).filter(([fact]) => fact !== what));
  if (it.page === 'ticket') return { ...it, ticket: drop(it.ticket) };
  return it.list ? { ...it, list: { ...it.list, facts: drop(it.list.facts) } } : it;
}

/**
 * What a picker said of the page at `url`, or that a person left. `here`: it started. `pointed`: where a fact stands, and
 * what is read there. `rows`: a list. `checked`: a further ticket is read right. `again`: something
 * shall be pointed at once more. `skipped`: the page does not show it.
 */
export type Said =
  | { readonly kind: 'here' }
  | { readonly kind: 'page'; readonly page: TaughtPage }
  | {
      readonly kind: 'pointed';
      readonly what: MappedFact;
      readonly places: readonly Place[];
      readonly texts: readonly string[];
    }
  | {
      readonly kind: 'rows';
      readonly list: Pick<MappedList, 'within' | 'row' | 'id'>;
      readonly links: readonly string[];
    }
  | { readonly kind: 'checked'; readonly texts: Seen }
  | { readonly kind: 'again'; readonly what: Pointed }
  | { readonly kind: 'skipped'; readonly what: Pointed }
  | { readonly kind: 'left' };

/** `it` after `said`. */
export function afterSaid(it: Teaching, url: string, said: Said): Teaching {
  switch (said.kind) {
    case 'here':
      return it;
    case 'left':
      return { ...it, isPicking: false };
    case 'page':
      return teachPage(it, said.page, null);
    case 'pointed':
      return withPointed(it, url, said);
    case 'rows':
      return {
        ...it,
        done: [...it.done, 'row'],
        // Facts of a list that is only found again stay.
        list: { ...said.list, facts: it.list?.facts ?? {} },
        listUrls: withUrl(it.listUrls, url),
        linkUrls: [...new Set(said.links)].slice(0, 20),
      };
    case 'checked':
      return withSeen({ ...it, ticketUrls: withUrl(it.ticketUrls, url) }, said.texts);
    case 'again':
      return { ...it, done: it.done.filter((fact) => fact !== said.what) };
    case 'skipped':
      return withoutFact({ ...it, done: [...it.done, said.what] }, said.what);
  }
}
