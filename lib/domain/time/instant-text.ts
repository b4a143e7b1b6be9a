import * as v from 'valibot';
import { parseInstant, toInstant, type Instant } from './instant.ts';

/** An instant as it travels in files and lines of JSON: ISO 8601 with a zone. */
export const instantText = v.pipe(
  v.string('write an ISO 8601 instant with a zone'),
  v.check((text) => parseInstant(text) !== undefined, 'write an ISO 8601 instant with a zone'),
  v.transform((text): Instant => parseInstant(text) ?? toInstant(Number.NaN)),
);
