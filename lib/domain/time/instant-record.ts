import * as v from 'valibot';
import { earliestInstant, latestInstant, toInstant } from './instant.ts';

/** An instant as it is kept and as it travels in messages: milliseconds since the epoch. */
export const instantRecord = v.pipe(
  v.number(),
  v.finite(),
  v.minValue(earliestInstant),
  v.maxValue(latestInstant),
  v.transform(toInstant),
);
