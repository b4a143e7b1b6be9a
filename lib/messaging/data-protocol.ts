import * as v from 'valibot';
import { erasureRecord, type Erasure } from '../domain/kept/erasure.ts';

/** Requests of the options page about what is kept. */
export interface DataProtocol {
  /** Gives how many tickets of a customer were erased, else 0. */
  'data.erase': (it: { readonly what: Erasure }) => number;
}

export const dataPayloads = {
  'data.erase': v.strictObject({ what: erasureRecord }),
} satisfies Record<keyof DataProtocol, v.GenericSchema>;
