import { isIdText } from './page-pattern.ts';
import type { PagePattern, SiteMap } from './site-map.ts';

/** One place of an address where an id may stand. */
interface Slot {
  readonly in: 'path' | 'query' | 'hash';
  /** The part's number, or the name in the query. */
  readonly at: string;
}

const partsOf = (url: URL, slot: Slot['in']): readonly (readonly [string, string])[] =>
  slot === 'query'
    ? [...url.searchParams]
    : (slot === 'path' ? url.pathname : url.hash)
        .split('/')
        .map((part, at) => [String(at), part] as const);

const textAt = (url: URL, { in: where, at }: Slot): string =>
  partsOf(url, where).find(([name]) => name === at)?.[1] ?? '';

const slotsOf = (url: URL): readonly Slot[] =>
  (['path', 'query', 'hash'] as const).flatMap((where) =>
    partsOf(url, where).map(([at]) => ({ in: where, at })),
  );

/** How an id may stand among other text: `42`, `issue42`, `42-cannot-sign-in`, `ticket-42.html`. */
const shapes: readonly (readonly [ids: SiteMap['ids'], shape: RegExp])[] = [
  ['key', /^()([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})()$/i],
  ['key', /^()([A-Z][A-Z0-9]*-\d+)(-.*|\.[a-z]{1,5}|)$/],
  ['digits', /^(\D*?)(\d{1,20})(-(?=\D).*|\.[a-z]{1,5}|)$/i],
  ['key', /^()((?=\w*\d)(?=\w*[a-z])\w{6,40})()$/i],
];

interface Template {
  readonly text: string;
  readonly ids: SiteMap['ids'];
}

/** One template for all texts of a slot; undefined where they hold no id in the same way. */
function templateOf(texts: readonly string[]): Template | undefined {
  for (const [ids, shape] of shapes) {
    const found = texts.map((text) => shape.exec(text));
    const [first] = found;
    if (!first) continue;
    const [, before = '', , after = ''] = first;
    const tail = after.startsWith('-') ? '-{any}' : after;
    const isSame = found.every((it) => {
      if (!it || !isIdText(it[2] ?? '', ids)) return false;
      const rest = it[3] ?? '';
      return it[1] === before && (tail === '-{any}' ? rest.startsWith('-') : rest === tail);
    });
    if (isSame) return { text: `${before}{id}${tail}`, ids };
  }
  return undefined;
}

/** A number in the query is an id by its name; in the path the last counts. */
const rankOf = ({ in: where, at }: Slot): number =>
  where === 'path'
    ? 10 + Number(at)
    : where === 'hash'
      ? 40 + Number(at)
      : /id$/i.test(at)
        ? 30
        : 1;

const joined = (
  urls: readonly URL[],
  where: 'path' | 'hash',
  slot: Slot | null,
  template: string,
): string =>
  slotsOf(urls[0] ?? new URL('about:blank'))
    .filter((it) => it.in === where)
    .map((it) => {
      if (slot?.in === where && it.at === slot.at) return template;
      const texts = new Set(urls.map((url) => textAt(url, it)));
      const [only = ''] = texts;
      return texts.size === 1 && !(slot === null && /^\d+$/.test(only)) ? only : '{any}';
    })
    .join('/');

/** Names in the query that say which page it is: words, the same in every example. */
const wordsIn = (urls: readonly URL[], except: string | null): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...(urls[0]?.searchParams ?? [])].filter(
      ([name, value]) =>
        name !== except &&
        /^[a-z_]{2,40}$/i.test(value) &&
        urls.every((url) => url.searchParams.get(name) === value),
    ),
  );

/**
 * Which addresses are tickets, from the addresses of some: where they differ, and where a number or a
 * key stands. Null where none of them holds an id, or they have too little in common.
 */
export function deriveTicketPage(
  examples: readonly string[],
): Pick<SiteMap, 'ticketPage' | 'ids'> | null {
  const urls = examples.map((it) => new URL(it));
  const [first] = urls;
  if (!first) return null;
  const isAlike = urls.every(
    (url) => url.pathname.split('/').length === first.pathname.split('/').length,
  );
  if (!isAlike) return null;
  const differs = (slot: Slot) => new Set(urls.map((url) => textAt(url, slot))).size > 1;
  const candidates = slotsOf(first)
    .flatMap((slot) => {
      const template = templateOf(urls.map((url) => textAt(url, slot)));
      return template ? [{ slot, template, rank: rankOf(slot) + (differs(slot) ? 100 : 0) }] : [];
    })
    .sort((a, b) => b.rank - a.rank);
  const best = candidates[0];
  if (!best || (new Set(examples).size > 1 && best.rank < 100)) return null;
  const { slot, template } = best;
  const query = {
    ...(slot.in === 'query' ? wordsIn(urls, slot.at) : {}),
    ...(slot.in === 'query' ? { [slot.at]: template.text } : {}),
  };
  return {
    ids: template.ids,
    ticketPage: {
      path: joined(
        urls,
        'path',
        slot.in === 'path' ? slot : { in: 'query', at: '' },
        template.text,
      ),
      ...(slot.in === 'query' ? { query } : {}),
      ...(slot.in === 'hash' ? { hash: joined(urls, 'hash', slot, template.text) } : {}),
    },
  };
}

/**
 * Which addresses are the list at `example`: its path, whose numbers may be others. Its query and
 * hash count where those of the ticket's page do.
 */
export function deriveListPage(example: string, ticketPage: PagePattern | null): PagePattern {
  const url = new URL(example);
  const query = ticketPage?.query === undefined ? {} : wordsIn([url], null);
  return {
    path: joined([url], 'path', null, ''),
    ...(Object.keys(query).length > 0 ? { query } : {}),
    ...(ticketPage?.hash === undefined ? {} : { hash: joined([url], 'hash', null, '') }),
  };
}
