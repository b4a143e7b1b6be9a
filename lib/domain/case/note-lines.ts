import * as v from 'valibot';
import { parseNote } from '../plan/note-mark.ts';
import { parseInstant, toInstant } from '../time/instant.ts';
import type { CaseEntry } from './case-event.ts';
import { caseEntryRecord } from './case-record.ts';

const word = 'uptier-case';
/** What the lines of one note may take, in UTF-16 units. */
export const longestLines = 6000;
const mostLines = 200;
const longestLine = 4000;

/** Eight hexadecimal digits that another text hardly has: they tell what was changed by hand. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const character of text) {
    sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return sum.toString(16).padStart(8, '0');
}

/** One entry as a line that another Uptier reads. */
export function caseLine(entry: CaseEntry): string {
  const json = JSON.stringify(entry);
  return `${word} ${checksum(json)} ${json}`;
}

/** As many of `entries`, from the first on, as one note has room for; the rest waits for the next. */
export function entriesForNote(
  entries: readonly CaseEntry[],
  room = longestLines,
): readonly CaseEntry[] {
  let left = room;
  const fits = entries.findIndex((entry) => (left -= caseLine(entry).length + 1) < 0);
  return fits < 0 ? entries : entries.slice(0, fits);
}

/** Why a line of a note was not read. */
export interface NoteProblem {
  /**
   * `damaged`: changed by hand or cut off. `newer`: written by a newer Uptier. `not-last`: other
   * words stand below it, so that it may be a quotation.
   */
  readonly kind: 'damaged' | 'newer' | 'not-last';
  readonly lines: number;
}

export interface NoteReading {
  readonly entries: readonly CaseEntry[];
  readonly problems: readonly NoteProblem[];
}

const isMark = (line: string): boolean => line.startsWith(`${word} `);

function readLine(line: string): CaseEntry | 'damaged' | 'newer' {
  const [, sum, json] = /^uptier-case ([\da-f]{8}) (\{.*\})\s*$/.exec(line) ?? [];
  if (json === undefined || line.length > longestLine || checksum(json) !== sum) return 'damaged';
  try {
    const parsed = v.safeParse(caseEntryRecord, JSON.parse(json));
    return parsed.success ? parsed.output : 'newer';
  } catch {
    return 'damaged';
  }
}

/** The escalation that a note's last two lines tell, as version 1 wrote them, and nothing more. */
function escalationIn(text: string): CaseEntry | null {
  const facts = parseNote(text);
  const at = facts ? parseInstant(facts.at) : undefined;
  if (!facts || at === undefined) return null;
  const { id, tier, channel, reference, by } = facts;
  return {
    id,
    event: {
      kind: 'escalated',
      at: toInstant(at),
      by: 'agent',
      tier,
      ...(channel === null ? {} : { channel }),
      ...(reference === null ? {} : { reference }),
      ...(by === null ? {} : { author: by }),
    },
  };
}

/** True for what a note that was cut off ends with: half a mark, dots, or half of the last two lines. */
const isRemnant = (line: string): boolean =>
  [`${word} `, 'uptier-escalation ', '{"v":1'].some((it) => it.startsWith(line)) ||
  /^(?:…|\.\.\.|uptier-escalation\b.*|\{"v":\d.*)$/.test(line);

/**
 * What the last lines of an internal note tell of a case, and what of them could not be read.
 *
 * Only the end of a note counts: what is quoted further up may be anybody's. Blank lines do not
 * matter. A line that was changed or cut off is left out, the others are read.
 */
export function readNote(text: string): NoteReading {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const count = { damaged: 0, newer: 0, 'not-last': 0 };
  const entries: CaseEntry[] = [];
  const escalation = escalationIn(lines.join('\n'));
  const filled = lines.filter((line) => line !== '');
  if (!filled.some((line) => isMark(line) || line.startsWith('uptier-escalation ')))
    return { entries, problems: [] };
  if (escalation) filled.splice(-2);
  else
    while (isRemnant(filled.at(-1) ?? 'none')) {
      filled.pop();
      count.damaged += 1;
    }
  while (isMark(filled.at(-1) ?? '') && entries.length < mostLines) {
    const entry = readLine(filled.pop() ?? '');
    if (typeof entry === 'string') count[entry] += 1;
    else entries.unshift(entry);
  }
  count['not-last'] = filled.filter(isMark).length;
  if (escalation && !entries.some(({ id }) => id === escalation.id)) entries.unshift(escalation);
  const problems = (['damaged', 'newer', 'not-last'] as const)
    .map((kind) => ({ kind, lines: count[kind] }))
    .filter((it) => it.lines > 0);
  return { entries, problems };
}

/** `text` so that none of its lines can be taken for one of ours. */
export const withoutMarks = (text: string): string =>
  text.replace(/^([^\S\n]*)(?=uptier-(?:case|escalation)\b)/gm, '$1> ');
