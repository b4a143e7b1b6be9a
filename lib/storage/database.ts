import { migrations, type Connection, type Migration } from './migrations.ts';
import { openConnection, type Place } from './open-connection.ts';
import { sparePlace } from './spare-place.ts';

/** Why the database cannot be used; the product goes on without what it holds. */
class DatabaseError extends Error {
  constructor(
    readonly kind: 'blocked' | 'unavailable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = `database-${kind}`;
  }
}

const unavailable = (cause: unknown): DatabaseError =>
  new DatabaseError('unavailable', 'The database could not be opened', { cause });

/** What browsers say of files that cannot be read; a newer version, or storage that is off, is no damage. */
const isDamaged = (error: unknown): boolean =>
  error instanceof DatabaseError && isNamed(error.cause, 'UnknownError');

const tries = 5;
/** An older page of ours holds the old version; it is told to let go, and given this long. */
const blockedFor = 3000;

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof DOMException && error.name === name;

/**
 * The database, opened when it is first used and again when the browser ended the connection.
 *
 * Where its files are damaged a spare place takes its role, from then on and in every page of ours.
 * After five failures it stays closed until the worker starts anew: retrying a broken disk is futile.
 */
export class Database {
  #connection: Promise<Connection> | null = null;
  #failures = 0;

  constructor(
    readonly name = 'uptier',
    private readonly steps: readonly Migration[] = migrations,
    private readonly spare = sparePlace(name),
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
      if (isNamed(error, 'QuotaExceededError')) {
        await this.#makeRoom(connection);
        return work(connection);
      }
      if (!isNamed(error, 'InvalidStateError')) throw error;
      this.#connection = null;
      return work(await this.#open());
    }
  }

  /** Observed tickets can be read again; what people said cannot be said again. */
  async #makeRoom(connection: Connection): Promise<void> {
    await connection.clear('tickets').catch(() => undefined);
  }

  /** Lets go of the connection; the next use opens it again. */
  async close(): Promise<void> {
    const open = this.#connection;
    this.#connection = null;
    (await open?.catch(() => null))?.close();
  }

  /** Deletes what may be left of the first place, where the spare one took its role. */
  async deleteDamaged(): Promise<void> {
    if (!(await this.spare.isUsed().catch(() => false))) return;
    await new Promise<void>((resolve) => {
      // What cannot be deleted is as unreadable as before.
      const request = indexedDB.deleteDatabase(this.name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => resolve());
      request.addEventListener('blocked', () => resolve());
    });
  }

  #open(): Promise<Connection> {
    if (this.#connection) return this.#connection;
    const opening = this.#connect();
    this.#connection = opening;
    opening.catch(() => {
      if (this.#connection === opening) this.#connection = null;
    });
    return opening;
  }

  async #connect(): Promise<Connection> {
    const isMoved = await this.spare.isUsed().catch(() => false);
    if (!isMoved) {
      const first: Place = { factory: indexedDB, name: this.name };
      // Once more, because a disk can stumble: who moved does not come back.
      for (let attempt = 0; attempt < 2; attempt += 1)
        try {
          return await this.#connectTo(first);
        } catch (error) {
          if (!isDamaged(error)) throw error;
        }
    }
    const place = await this.spare.open().catch((error: unknown) => {
      throw unavailable(error);
    });
    return this.#connectTo(place);
  }

  #connectTo(place: Place): Promise<Connection> {
    if (this.#failures >= tries) return Promise.reject(unavailable(null));
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isLate = false;
      const opening = openConnection(place, this.steps, {
        blocked: () => {
          timer = setTimeout(() => {
            isLate = true;
            this.#failures += 1;
            reject(new DatabaseError('blocked', 'An older page holds the database'));
          }, blockedFor);
        },
        // A newer version wants the database: letting go at once keeps its upgrade from hanging.
        blocking: () => void this.close(),
        terminated: () => {
          this.#connection = null;
        },
      });
      opening.then(
        (connection) => {
          clearTimeout(timer);
          if (isLate) connection.close();
          else resolve(connection);
        },
        (error: unknown) => {
          clearTimeout(timer);
          this.#failures += 1;
          reject(unavailable(error));
        },
      );
    });
  }
}
