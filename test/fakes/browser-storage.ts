import { BrowserEvent } from './browser-event.ts';

type Keys = string | readonly string[] | null | undefined;

/** A storage area of the fake browser: JSON values, as the real one keeps them. */
export class FakeStorageArea {
  readonly onChanged = new BrowserEvent<[Record<string, unknown>]>();
  #values = new Map<string, string>();
  accessLevel: string | null = null;

  constructor(readonly name: string) {}

  get = async (keys?: Keys): Promise<Record<string, unknown>> => {
    const wanted = keys === null || keys === undefined ? [...this.#values.keys()] : [keys].flat();
    return Object.fromEntries(
      wanted.flatMap((key) => {
        const text = this.#values.get(key);
        return text === undefined ? [] : [[key, JSON.parse(text) as unknown]];
      }),
    );
  };

  set = async (values: Record<string, unknown>): Promise<void> => {
    for (const [key, value] of Object.entries(values))
      if (value !== undefined) this.#values.set(key, JSON.stringify(value));
  };

  remove = async (keys: string | readonly string[]): Promise<void> => {
    for (const key of [keys].flat()) this.#values.delete(key);
  };

  setAccessLevel = async ({ accessLevel }: { accessLevel: string }): Promise<void> => {
    this.accessLevel = accessLevel;
  };

  /** Everything in it, as text: for tests that look for what must not be there. */
  dump = (): string => JSON.stringify([...this.#values]);

  reset(): void {
    this.#values = new Map();
    this.accessLevel = null;
  }
}
