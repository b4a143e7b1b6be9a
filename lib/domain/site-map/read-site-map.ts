import * as v from 'valibot';
import { fail, succeed, type Result } from '../result.ts';
import { siteMapRecord } from './site-map-record.ts';
import type { SiteMap } from './site-map.ts';

/** A map from a file is no longer than this, in characters. */
const longestFile = 200_000;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The site map that a file holds, for the site at `origin`; or what is wrong with it, each with its
 * path. A map that was taught at another address of the same helpdesk is taken for this one: its
 * patterns begin at the path.
 */
export function readSiteMap(text: string, origin: string): Result<SiteMap, readonly string[]> {
  if (text.length > longestFile) return fail(['the file is too long']);
  const parsed = v.safeParse(siteMapRecord, parseJson(text));
  if (parsed.success) return succeed({ ...parsed.output, origin });
  return fail(
    parsed.issues.map((it) => `${v.getDotPath(it) ?? 'file'}: ${it.message}`).slice(0, 20),
  );
}
