/** An event of the fake browser. Listeners that a life added are gone when that life ends. */
export class BrowserEvent<Arguments extends readonly unknown[]> {
  #listeners: ((...args: Arguments) => unknown)[] = [];

  addListener = (listener: (...args: Arguments) => unknown): void => {
    this.#listeners.push(listener);
  };

  removeListener = (listener: (...args: Arguments) => unknown): void => {
    this.#listeners = this.#listeners.filter((it) => it !== listener);
  };

  hasListener = (listener: (...args: Arguments) => unknown): boolean =>
    this.#listeners.includes(listener);

  get count(): number {
    return this.#listeners.length;
  }

  fire(...args: Arguments): unknown[] {
    return this.#listeners.map((listener) => listener(...args));
  }

  clear(): void {
    this.#listeners = [];
  }
}
