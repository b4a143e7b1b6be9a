import type { Instant } from '../domain/time/instant.ts';

/** Requests of our pages about the database itself. */
export interface DatabaseProtocol {
  /** When it was lost, within the last week; null: it was not. */
  'database.lost': () => Instant | null;
}
