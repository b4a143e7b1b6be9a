import * as v from 'valibot';
import type { Site } from '../assignment/site.ts';
import { siteRecord } from '../assignment/site-record.ts';
import type { CaseFile } from '../case/case-file.ts';
import { caseEntryRecord } from '../case/case-record.ts';
import { isOwnCase } from '../customer/own-case.ts';
import { preferencesRecord, type Preferences } from '../preferences.ts';
import { reason, type Reason } from '../reason.ts';
import { fail, succeed, type Result } from '../result.ts';
import { refRecord } from '../ticket/ref-record.ts';

/** A number that grows whenever an older Uptier could not read a file any more. */
const version = 1;
const format = 'uptier-data';
/** In UTF-16 units: as much as browsers take into one text. */
const longest = 400_000_000;

/** The parts of a file of everything that can be taken in again. */
export interface Importable {
  readonly preferences: Preferences | null;
  readonly sites: readonly Site[];
  /** The user's own; parsed where they are taken in. */
  readonly matrices: readonly unknown[];
  readonly cases: CaseFile['cases'];
}

/** What a file holds besides, for people and other programs to read. */
export interface ReadOnly {
  readonly editions: readonly unknown[];
  readonly tickets: readonly unknown[];
  readonly escalations: readonly unknown[];
  readonly told: readonly unknown[];
  readonly vendors: unknown;
  readonly setAside: readonly unknown[];
}

/** The parts of a file that a person chooses among. */
export const importParts = ['cases', 'own-cases', 'matrices', 'settings'] as const;
export type ImportPart = (typeof importParts)[number];

const some = v.exactOptional(v.array(v.unknown()), []);
const head = v.looseObject({ format: v.literal(format), version: v.pipe(v.number(), v.integer()) });
const body = v.strictObject({
  format: v.literal(format),
  version: v.literal(version),
  exportedAt: v.string(),
  uptier: v.string(),
  preferences: v.exactOptional(v.nullable(preferencesRecord), null),
  sites: v.exactOptional(v.pipe(v.array(siteRecord), v.maxLength(1000)), []),
  matrices: v.exactOptional(v.pipe(v.array(v.unknown()), v.maxLength(1000)), []),
  cases: v.exactOptional(
    v.array(
      v.strictObject({
        ref: refRecord,
        entries: v.pipe(v.array(caseEntryRecord), v.maxLength(20_000)),
      }),
    ),
    [],
  ),
  editions: some,
  tickets: some,
  escalations: some,
  told: some,
  vendors: v.exactOptional(v.unknown()),
  setAside: some,
});

/**
 * Everything that is kept, as the text of a JSON file; no webhook and no link to a matrix is in it, as
 * their addresses can be secrets. `exportedAt` is an instant in UTC, `uptier` the version that wrote it.
 */
export const writeDataFile = (
  { exportedAt, uptier }: { readonly exportedAt: string; readonly uptier: string },
  parts: Importable & ReadOnly,
): string => `${JSON.stringify({ format, version, exportedAt, uptier, ...parts }, null, 1)}\n`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What of a file can be taken in, or why it is refused as a whole: it is no such file, a newer Uptier
 * wrote it, or something in it is not as it should be, with the place.
 */
export function parseDataFile(text: string): Result<Importable, Reason> {
  if (text.length > longest) return fail(reason('data-file-too-large'));
  const json = parseJson(text);
  const begins = v.safeParse(head, json);
  if (!begins.success) return fail(reason('data-file-unknown'));
  if (begins.output.version > version)
    return fail(reason('data-file-newer', begins.output.version, version));
  const parsed = v.safeParse(body, json);
  if (parsed.success) {
    const { preferences, sites, matrices, cases } = parsed.output;
    return succeed({ preferences, sites, matrices, cases });
  }
  const place = v.getDotPath(parsed.issues[0]) ?? 'file';
  return fail(reason('data-file-broken', place.slice(0, 200)));
}

/** How much of each part a file holds; settings count by the piece. */
export const countParts = (file: Importable): Readonly<Record<ImportPart, number>> => ({
  cases: file.cases.filter(({ ref }) => !isOwnCase(ref)).length,
  'own-cases': file.cases.filter(({ ref }) => isOwnCase(ref)).length,
  matrices: file.matrices.length,
  settings: file.sites.length + (file.preferences === null ? 0 : 1),
});
