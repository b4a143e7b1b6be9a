/** A small store of JSON values, such as the browser's `storage.local`. */
export interface KeyValueArea {
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}
