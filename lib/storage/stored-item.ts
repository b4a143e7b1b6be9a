import { storage } from '@wxt-dev/storage';

/** What makes a value of one version out of the version before; must not throw. */
type Migrations = Readonly<Record<number, (value: unknown) => unknown>>;

/**
 * A versioned value in `storage.local`. A key is stored with users: never rename one. A change of
 * shape is the next version with its migration.
 */
export const defineItem = (
  key: `local:${string}`,
  fallback: unknown,
  { version = 1, migrations = {} }: { version?: number; migrations?: Migrations } = {},
) => storage.defineItem<unknown>(key, { version, migrations, fallback });

/** What was stored as a list; anything else counts as a list of that one thing. */
export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [value];
