import * as v from 'valibot';
import { collection, id, nonEmpty, optional } from './reply-values.ts';

/** Custom fields as a site defined them. `MaxValues` 1 holds one value, 0 any number. */
export const customFieldsReply = collection(
  v.object({ id, Name: optional(nonEmpty), Type: optional(v.string()), MaxValues: optional(id) }),
);
