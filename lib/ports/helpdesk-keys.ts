/**
 * API keys of helpdesks that a user entered, by the site's origin. Nothing but the worker reads them,
 * and none is exported. One that cannot be read counts as none.
 */
export interface HelpdeskKeyStore {
  of(origin: string): Promise<string | null>;
  /** Origins that have a key. */
  origins(): Promise<readonly string[]>;
  save(origin: string, key: string): Promise<void>;
  remove(origin: string): Promise<void>;
}
