import * as v from 'valibot';
import { refRecord } from '../ticket/ref-record.ts';
import { reason, type Reason } from '../reason.ts';
import { fail, succeed, type Result } from '../result.ts';
import type { TicketRef } from '../ticket/ticket.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import type { CaseEntry } from './case-event.ts';
import { caseEntryRecord } from './case-record.ts';

/** A number that grows whenever an older Uptier could not read a file any more. */
const version = 1;
const format = 'uptier-cases';
/** In UTF-16 units. */
const longestCaseFile = 50_000_000;

/** Cases as a file holds them. */
export interface CaseFile {
  readonly format: typeof format;
  readonly version: typeof version;
  readonly exportedAt: string;
  readonly cases: readonly {
    readonly ref: TicketRef;
    readonly entries: readonly CaseEntry[];
  }[];
}

const head = v.looseObject({ format: v.literal(format), version: v.pipe(v.number(), v.integer()) });

const body = v.strictObject({
  format: v.literal(format),
  version: v.literal(version),
  exportedAt: v.string(),
  cases: v.array(
    v.strictObject({
      ref: refRecord,
      entries: v.pipe(v.array(caseEntryRecord), v.maxLength(20_000)),
    }),
  ),
});

/** Every case, lossless, as the text of a JSON file. No webhook and no secret is in it. */
export const writeCaseFile = (cases: CaseFile['cases'], now: Instant): string =>
  `${JSON.stringify({ format, version, exportedAt: formatInstant(now), cases } satisfies CaseFile, null, 1)}\n`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The cases that the text of a file holds, or why it is refused as a whole: it is no such file, a newer
 * Uptier wrote it, or something in it is not as it should be, with the place.
 */
export function parseCaseFile(text: string): Result<CaseFile['cases'], Reason> {
  if (text.length > longestCaseFile) return fail(reason('case-file-too-large'));
  const json = parseJson(text);
  const begins = v.safeParse(head, json);
  if (!begins.success) return fail(reason('case-file-unknown'));
  if (begins.output.version > version)
    return fail(reason('case-file-newer', begins.output.version, version));
  const parsed = v.safeParse(body, json);
  if (parsed.success) return succeed(parsed.output.cases);
  const place = v.getDotPath(parsed.issues[0]) ?? 'file';
  return fail(reason('case-file-broken', place.slice(0, 200)));
}
