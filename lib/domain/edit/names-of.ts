import { isGroup } from '../matrix/is-group.ts';
import { partOf, type Draft } from './draft.ts';

interface Named {
  readonly id: string;
  /** As people read it; the id where nothing else is written. */
  readonly name: string;
}

/** What parts of a matrix may point to, as far as it can be read. */
export interface DraftNames {
  readonly severities: readonly Named[];
  readonly plans: readonly Named[];
  readonly categories: readonly Named[];
  readonly calendars: readonly Named[];
  readonly tiers: readonly { readonly level: number; readonly name: string }[];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const named = (value: unknown): readonly Named[] =>
  list(value).flatMap((it) => {
    const [id, name] = [partOf(it, 'id'), partOf(it, 'name')];
    if (typeof id !== 'string' || id === '') return [];
    return [{ id, name: typeof name === 'string' && name !== '' ? name : id }];
  });

/** The names that `draft` defines, whatever else is wrong with it. */
export function namesOf(draft: Draft): DraftNames {
  const calendars = partOf(draft, 'calendars');
  return {
    severities: named(partOf(draft, 'severities')),
    plans: named(partOf(draft, 'plans')),
    categories: named(partOf(draft, 'categories')),
    calendars: Object.keys(isGroup(calendars) ? calendars : {}).map((id) => ({ id, name: id })),
    tiers: list(partOf(draft, 'tiers')).flatMap((it) => {
      const [level, name] = [partOf(it, 'level'), partOf(it, 'name')];
      if (typeof level !== 'number') return [];
      return [{ level, name: typeof name === 'string' && name !== '' ? name : String(level) }];
    }),
  };
}
