import { originOf } from '../assignment/origin.ts';
import { longestName } from '../ticket/limits.ts';
import { figuresStatuses, type FiguresStatus } from './case-figures.ts';
import { everything, type Day, type InsightsFilter } from './insights-filter.ts';

/** What the address of the insights page says. */
export interface InsightsAddress {
  readonly filter: InsightsFilter;
  /** Only what the user leads, on the board. */
  readonly mineOnly: boolean;
  /** Names of what was in the address and is not heeded, for people to read. */
  readonly ignored: readonly string[];
}

const mostNames = 10;

const day = (text: string): Day | null => {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  // A day that there is not, such as 30 February, comes out as another one.
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text) ? text : null;
};

const words = (text: string): string | null =>
  text.trim() !== '' && text.length <= longestName && !/\p{Cc}/u.test(text) ? text : null;

const level = (text: string): number | null =>
  /^(?:[1-9]|1\d|20)$/.test(text) ? Number(text) : null;

const status = (text: string): FiguresStatus | null =>
  figuresStatuses.find((it) => it === text) ?? null;

const site = (text: string): string | null => (originOf(text) === text ? text : null);

type Readers = {
  readonly [Key in keyof InsightsFilter]: (text: string) => InsightsFilter[Key];
};

const readers: Readers = {
  from: day,
  to: day,
  site,
  tier: level,
  severity: words,
  category: words,
  organization: words,
  channel: words,
  status,
};
const names = Object.keys(readers).filter((it): it is keyof InsightsFilter => it in readers);

/** A name as a person may read it, however it came into the address. */
const shown = (name: string): string => name.replace(/[^\w-]+/g, '').slice(0, 20) || '?';

/**
 * What the query of the page's address asks for. Whatever is not one of ours, comes twice, or has a
 * value that cannot be, is left out and named.
 */
export function readAddress(query: string): InsightsAddress {
  const asked = new URLSearchParams(query.slice(0, 8000));
  const ignored = new Set<string>();
  let filter = everything;
  for (const name of new Set(asked.keys())) {
    const values = asked.getAll(name);
    const [value = ''] = values;
    const key = names.find((it) => it === name);
    const read = key && values.length === 1 ? readers[key](value) : null;
    if (key && read !== null) filter = { ...filter, [key]: read };
    else if (name !== 'mine' || values.length > 1 || value !== '1') ignored.add(shown(name));
  }
  if (filter.from !== null && filter.to !== null && filter.from > filter.to) {
    filter = { ...filter, from: null, to: null };
    ignored.add('from').add('to');
  }
  const mineOnly = asked.getAll('mine').join() === '1';
  return { filter, mineOnly, ignored: [...ignored].slice(0, mostNames) };
}

/** The query that says the same, beginning with `?`; empty where nothing is filtered. */
export function writeAddress({ filter, mineOnly }: Omit<InsightsAddress, 'ignored'>): string {
  const query = new URLSearchParams();
  for (const name of names) {
    const value = filter[name];
    if (value !== null) query.set(name, String(value));
  }
  if (mineOnly) query.set('mine', '1');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
