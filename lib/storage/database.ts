import { openDB } from 'idb';
import { migrations, type Connection, type Migration, type Schema } from './migrations.ts';

/** Why the database cannot be used; the product goes on without what it holds. */
export class DatabaseError extends Error {
  constructor(
    readonly kind: 'blocked' | 'unavailable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = `database-${kind}`;
  }
}

const tries = 5;
/** An older page of ours holds the old version; it is told to let go, and given this long. */
const blockedFor = 3000;

const isClosing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

/**
 * The database, opened when it is first used and again when the browser ended the connection.
 *
 * After five failures it stays closed until the worker starts anew: retrying a broken disk is futile.
 */
export class Database {
  #connection: Promise<Connection> | null = null;
  #failures = 0;

  constructor(
    readonly name = 'uptier',
    private readonly steps: readonly Migration[] = migrations,
  ) {}

  /**
   * What `work` gives. Awaits nothing but requests of its own transaction: one that awaits anything
   * else is closed by the browser.
   *
   * @throws {DatabaseError} when the database cannot be opened.
   */
  async run<Value>(work: (connection: Connection) => Promise<Value>): Promise<Value> {
    const connection = await this.#open();
    try {
      return await work(connection);
    } catch (error) {
      if (!isClosing(error)) throw error;
      this.#connection = null;
      return work(await this.#open());
    }
  }

  /** Lets go of the connection; the next use opens it again. */
  async close(): Promise<void> {
    const open = this.#connection;
    this.#connection = null;
    (await open?.catch(() => null))?.close();
  }

  #open(): Promise<Connection> {
    if (this.#connection) return this.#connection;
    if (this.#failures >= tries)
      return Promise.reject(new DatabaseError('unavailable', 'The database could not be opened'));
    const opening = this.#connect();
    this.#connection = opening;
    opening.catch(() => {
      this.#failures += 1;
      if (this.#connection === opening) this.#connection = null;
    });
    return opening;
  }

  #connect(): Promise<Connection> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isLate = false;
      // Some browsers throw at once where storage is switched off; that is a failure like any other.
      const request = async () =>
        openDB<Schema>(this.name, this.steps.length, {
          upgrade: (connection, from, _to, upgrade) => {
            for (const step of this.steps.slice(from)) step(connection, upgrade);
          },
          blocked: () => {
            timer = setTimeout(() => {
              isLate = true;
              reject(new DatabaseError('blocked', 'An older page holds the database'));
            }, blockedFor);
          },
          // A newer version wants the database: letting go at once keeps its upgrade from hanging.
          blocking: () => void this.close(),
          terminated: () => {
            this.#connection = null;
          },
        });
      request().then(
        (connection) => {
          clearTimeout(timer);
          if (isLate) connection.close();
          else resolve(connection);
        },
        (error: unknown) => {
          clearTimeout(timer);
          reject(
            new DatabaseError('unavailable', 'The database could not be opened', { cause: error }),
          );
        },
      );
    });
  }
}
