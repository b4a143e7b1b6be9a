import * as v from 'valibot';
import { additionRecord, type Addition } from '../domain/added/addition.ts';
import { id } from '../domain/matrix/values.ts';

/** Requests of our own pages about what the user adds to matrices that are not theirs. */
export interface AddedProtocol {
  'added.save': (it: { readonly addition: Addition }) => void;
  'added.remove': (it: { readonly id: string }) => void;
}

export const addedPayloads = {
  'added.save': v.strictObject({ addition: additionRecord }),
  'added.remove': v.strictObject({ id }),
} satisfies Record<keyof AddedProtocol, v.GenericSchema>;
