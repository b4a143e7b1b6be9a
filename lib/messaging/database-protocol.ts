import * as v from 'valibot';
import { erasureRecord, type Erasure } from '../domain/kept/erasure.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Requests of our pages about the database itself, and what is kept. */
export interface DatabaseProtocol {
  /** When it was lost, within the last week; null: it was not. */
  'database.lost': () => Instant | null;
  /** Gives how many tickets of a customer were erased, else 0. */
  'data.erase': (it: { readonly what: Erasure }) => number;
}

export const databasePayloads = {
  'database.lost': v.undefined(),
  'data.erase': v.strictObject({ what: erasureRecord }),
} satisfies Record<keyof DatabaseProtocol, v.GenericSchema>;
