/**
 * The few calls that a script in a page makes. No polyfill: every browser that we support gives
 * promises here, and the polyfill alone is larger than all that the stub may be.
 */
interface PagePort {
  readonly name: string;
  readonly sender?: { readonly id?: string };
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}
type Connected = (port: PagePort) => void;

interface PageRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
  readonly onConnect: {
    addListener(listener: Connected): void;
    removeListener(listener: Connected): void;
  };
}
type Listener = (
  message: unknown,
  sender: { readonly id?: string },
  respond: (answer: unknown) => void,
) => undefined;

interface PageExtension {
  readonly runtime?: PageRuntime;
  readonly i18n: {
    getMessage(key: string, values?: readonly string[]): string;
  };
}

declare const chrome: PageExtension;

const extension = (): PageExtension =>
  (globalThis as { readonly browser?: PageExtension }).browser ?? chrome;

/** False once the extension was updated, switched off or removed: then nothing can be asked. */
export function isAlive(): boolean {
  try {
    return extension().runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** A worker that is just starting has no receiver yet; so long is waited before the second try. */
const patience = 500;

/**
 * Sends `message` to the worker, twice at most; undefined where nobody answered.
 *
 * @throws where the extension is gone, or the worker has no receiver.
 */
export async function sendFromPage(message: unknown): Promise<unknown> {
  const send = async () => {
    const { runtime } = extension();
    if (runtime?.id === undefined) throw new Error('Extension gone');
    return runtime.sendMessage(message);
  };
  try {
    return await send();
  } catch (error) {
    if (!isAlive()) throw error;
    await new Promise((resolve) => setTimeout(resolve, patience));
    return send();
  }
}

/** Answers every message from this extension with what `receive` gives, until `signal` aborts. */
export function listenInPage(receive: (message: unknown) => unknown, signal: AbortSignal): void {
  const { runtime } = extension();
  if (!runtime) return;
  const listener: Listener = (message, sender, respond) => {
    if (sender.id === runtime.id) respond(receive(message));
    return undefined;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      if (isAlive()) runtime.onMessage.removeListener(listener);
    },
    { once: true },
  );
}

/**
 * Receives what one of our own pages says over a line called `name`, until `signal` aborts; `ended`
 * whenever that page hangs up, which it also does by closing.
 */
export function lineInPage(
  name: string,
  { said, ended }: { readonly said: (message: unknown) => void; readonly ended: () => void },
  signal: AbortSignal,
): void {
  const { runtime } = extension();
  if (!runtime) return;
  const connected: Connected = (port) => {
    if (port.name !== name || port.sender?.id !== runtime.id) return;
    port.onMessage.addListener((message) => {
      if (!signal.aborted) said(message);
    });
    port.onDisconnect.addListener(ended);
  };
  runtime.onConnect.addListener(connected);
  signal.addEventListener(
    'abort',
    () => {
      ended();
      if (isAlive()) runtime.onConnect.removeListener(connected);
    },
    { once: true },
  );
}

/** The browser's text for `key` in its own language; empty where there is none. */
export const messageInPage = (key: string, values: readonly string[]): string =>
  isAlive() ? extension().i18n.getMessage(key, values) : '';

/** A clock that only ever goes forward, for measuring our own work, in milliseconds. */
export const stopwatchInPage = (): number => performance.now();

/** This moment, in epoch milliseconds. */
export const timeInPage = (): number => Date.now();

/**
 * The controller of the one `name` that runs in this document; one that ran before is aborted. Kept
 * in the extension's own world, where the page cannot see it.
 */
export function takeOver(name: string): AbortController {
  const key = Symbol.for(`uptier ${name}`);
  const before: unknown = Reflect.get(globalThis, key);
  if (before instanceof AbortController) before.abort();
  const own = new AbortController();
  Reflect.set(globalThis, key, own);
  return own;
}

/**
 * Hands `value` to what already runs as `name` in this document; false where nothing does. What runs
 * leaves its `receive` with `receiveInPage`.
 */
export function handOver(name: string, value: unknown): boolean {
  const receive: unknown = Reflect.get(globalThis, Symbol.for(`uptier ${name} receive`));
  if (typeof receive !== 'function') return false;
  receive(value);
  return true;
}

/** Takes what a later start of `name` hands over, until `signal` aborts. */
export function receiveInPage<Value>(
  name: string,
  receive: (value: Value) => void,
  signal: AbortSignal,
): void {
  const key = Symbol.for(`uptier ${name} receive`);
  Reflect.set(globalThis, key, receive);
  signal.addEventListener('abort', () => Reflect.deleteProperty(globalThis, key), { once: true });
}
