import * as v from 'valibot';
import { toInstant } from './instant.ts';

/** An instant as it is kept and as it travels in messages: milliseconds since the epoch. */
export const instantRecord = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(-8.64e15),
  v.maxValue(8.64e15),
  v.transform(toInstant),
);
