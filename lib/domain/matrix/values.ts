import * as v from 'valibot';
import { parseDuration } from '../time/duration.ts';
import { isTimeZone } from '../time/zone-name.ts';

/** Control characters (tab and line break apart), and marks that reverse the direction of text. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const withoutBreaks = (text: string) => text.replace(/[\t\n]/g, ' ');

/** One line of text that a person reads; at most 300 characters. */
export const line = v.pipe(
  v.string('write text here'),
  v.regex(/\S/, 'write at least one character'),
  v.maxLength(300, 'shorten to 300 characters'),
  v.check(
    (text) => !unprintable.test(text),
    'remove line breaks, control characters and marks that change the direction of text',
  ),
);

/** A paragraph; at most 4,000 characters. */
export const paragraph = v.pipe(
  v.string('write text here'),
  v.regex(/\S/, 'write at least one character'),
  v.maxLength(4000, 'shorten to 4,000 characters'),
  v.check(
    (text) => !unprintable.test(withoutBreaks(text)),
    'remove control characters and marks that change the direction of text',
  ),
);

/** An id that other parts of the file point to. */
export const id = v.pipe(
  v.string('write an id here'),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'use lower-case letters, digits and hyphens, 64 at most'),
  v.check(
    (text) => text !== 'constructor' && text !== 'prototype',
    'this word is reserved: use another',
  ),
);

/** One text or several. */
export const lines = v.array(line, 'write a list');

/** A duration as text, such as `90 min`; see `parseDuration`. */
export const durationText = v.pipe(
  v.string('write a duration, such as 90 min'),
  v.check(
    (text) => !('fix' in parseDuration(text)),
    (issue) => {
      const parsed = parseDuration(String(issue.input));
      return 'fix' in parsed ? parsed.fix : '';
    },
  ),
);

/** A share such as `20%` or `2.5%`, up to 100 %. */
export const percentText = v.pipe(
  v.string('write a percentage, such as 20%'),
  v.regex(/^(?:100|\d{1,2}(?:\.\d{1,4})?)\s*%$/, 'write a percentage from 0% to 100%, such as 20%'),
);

/** Who is bound by a promise and how: `guarantee`, or `goal` ("strives", "targets", "not guaranteed"). */
export const commitment = v.picklist(['guarantee', 'goal'], 'write guarantee or goal');

/** A level of the ladder: 1 is the first contact. */
export const tierLevel = v.pipe(
  v.number('write a tier’s level, such as 2'),
  v.integer('write a whole number'),
  v.minValue(1, 'levels begin at 1'),
  v.maxValue(20, 'levels end at 20'),
);

/** A local date that exists, such as `2026-12-25`. */
export const localDate = v.pipe(
  v.string('write a date in quotes, such as "2026-12-25"'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'write a date such as 2026-12-25'),
  v.check((text) => {
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  }, 'this date does not exist: correct the day or the month'),
);

/** True for a local date that exists, written as `2026-12-25`. */
export const isLocalDate = (text: string): boolean => v.is(localDate, text);

/** A local time of day from `00:00` to `24:00`, with seconds where they matter. */
export const localTime = v.pipe(
  v.string('write a time in quotes, such as "09:00"'),
  v.regex(
    /^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/,
    'write a time from "00:00" to "24:00"',
  ),
);

/** True for a time as `localTime` has it. */
export const isLocalTime = (text: string): boolean => v.is(localTime, text);

/** A minute of the day, from `00:00` to `23:59`. */
export const timeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** True for a minute of the day, such as `09:00`. */
export const isTimeOfDay = (text: string): boolean => v.is(timeOfDay, text);

/** An IANA zone that this computer knows. Bare offsets are refused: they have no summer time. */
export const timeZone = v.pipe(
  v.string('write an IANA zone, such as Europe/Berlin'),
  v.check(isTimeZone, 'this zone is not known: write an IANA zone, such as Europe/Berlin'),
);

/**
 * True where `text` may become a link: an https address without a name or password in it. The text
 * itself is checked first, because `URL` silently drops tabs and line breaks.
 */
export function isWebAddress(text: string): boolean {
  if (text.length > 2000 || !/^https:\/\/[^\s<>"'`\\]+$/i.test(text)) return false;
  if (unprintable.test(text)) return false;
  try {
    const url = new URL(text);
    return url.protocol === 'https:' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/** A web address that may become a link: https only. */
export const webAddress = v.pipe(
  v.string('write an address that begins with https://'),
  v.check(isWebAddress, 'only https:// addresses are allowed here'),
);
