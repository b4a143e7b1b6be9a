import * as v from 'valibot';
import { siteRecord } from '../domain/assignment/site-record.ts';
import { additionRecord } from '../domain/added/addition.ts';
import { preferencesRecord } from '../domain/preferences.ts';
import type { Database } from './database.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { withHours } from './preferences.ts';
import { whyOf } from './set-aside.ts';
import { asList } from './stored-item.ts';

/** Something stored that cannot be read back, with all of it for people to keep. */
export interface Unreadable {
  readonly store: string;
  readonly key: string;
  readonly why: string;
  /** Null where nobody wrote down when. */
  readonly at: number | null;
  readonly record: unknown;
}

const settings = [
  { store: 'sites', schema: siteRecord, inPlace: asList },
  { store: 'additions', schema: additionRecord, inPlace: asList },
  {
    store: 'preferences',
    schema: preferencesRecord,
    inPlace: (value: unknown) => [withHours(value)],
  },
] as const;

/**
 * What of the settings was set aside, and what still stands in its place and cannot be read: it is
 * set aside when the next change is saved.
 */
async function unreadableSettings(area: KeyValueArea): Promise<readonly Unreadable[]> {
  const stored = await area.get(settings.flatMap(({ store }) => [store, `${store}-set-aside`]));
  return settings.flatMap(({ store, schema, inPlace }) => {
    const aside = asList(stored[`${store}-set-aside`] ?? []);
    const present = stored[store] === undefined ? [] : inPlace(stored[store]);
    const unreadable = present.filter((record) => !v.is(schema, record));
    return [...aside, ...unreadable].map((record, place) => {
      const { issues } = v.safeParse(schema, record);
      return { store, key: `${place + 1}`, why: issues ? whyOf(issues) : '', at: null, record };
    });
  });
}

/** Everything that could not be read back, for people to see and keep; only the worker writes. */
export async function readAllSetAside(
  database: Database,
  area: KeyValueArea,
): Promise<readonly Unreadable[]> {
  // Each is told without the other, as with a database that cannot be opened.
  const [rows, ofSettings] = await Promise.all([
    database.run((connection) => connection.getAll('set-aside')).catch(() => []),
    unreadableSettings(area),
  ]);
  return [...rows, ...ofSettings];
}

/** The matrix with this id as it is stored, to be saved as a file; null where there is none. */
export async function readStoredMatrix(database: Database, id: string): Promise<unknown> {
  const row = await database.run((connection) => connection.get('matrices', id));
  const record = row?.record;
  return typeof record === 'object' && record !== null && 'matrix' in record ? record.matrix : null;
}
