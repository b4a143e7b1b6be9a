import * as v from 'valibot';
import { examine } from '../matrix/examine.ts';
import { errorAt, type Finding } from '../matrix/finding.ts';
import { plainCopy } from '../matrix/plain-copy.ts';
import { fail, succeed, type Result } from '../result.ts';
import { siteMapRecord } from './site-map-record.ts';
import type { SiteMap } from './site-map.ts';

/** A map from a file is no longer than this, in characters. */
const longestFile = 200_000;

/** More mistakes than these are one. */
const mostFindings = 20;

const asExported = 'write a site map as Uptier saves it';

/**
 * The site map that a file holds, for the site at `origin`; or everything that is wrong with it, each
 * with its path and what to do. A map that was taught at another address of the same helpdesk is taken
 * for this one: its patterns begin at the path.
 */
export function readSiteMap(text: string, origin: string): Result<SiteMap, readonly Finding[]> {
  if (text.length > longestFile)
    return fail([errorAt([], 'the file has more than 200,000 characters', 'shorten it')]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail([errorAt([], 'this is no JSON', asExported)]);
  }
  const plain = plainCopy(value);
  const examined = plain.value === undefined ? [] : examine(siteMapRecord, plain.value).findings;
  const findings = [...plain.findings, ...examined];
  const parsed = v.safeParse(siteMapRecord, plain.value);
  if (findings.length === 0 && parsed.success) return succeed({ ...parsed.output, origin });
  return fail(
    findings.length > 0
      ? findings.slice(0, mostFindings)
      : [errorAt([], 'this is no site map', asExported)],
  );
}
