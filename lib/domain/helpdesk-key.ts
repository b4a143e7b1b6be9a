import * as v from 'valibot';

/**
 * An API key as helpdesks make them: printable ASCII without a space, as a header can carry it. A colon
 * would end the name that it is sent as.
 */
export const helpdeskKey = v.pipe(v.string(), v.trim(), v.regex(/^[!-9;-~]{8,200}$/));

/** `text` as a key; null where it cannot be one. */
export function readHelpdeskKey(text: string): string | null {
  const parsed = v.safeParse(helpdeskKey, text);
  return parsed.success ? parsed.output : null;
}
