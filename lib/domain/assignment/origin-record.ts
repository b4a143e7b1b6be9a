import * as v from 'valibot';
import { originOf } from './origin.ts';

/** A site's origin: `http:` or `https:`, written as a browser writes it. */
export const originRecord = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check(
    (text) => originOf(text) === text,
    'write the origin of a web page, such as https://desk.example',
  ),
);
