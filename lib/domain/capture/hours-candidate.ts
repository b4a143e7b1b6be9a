import type { BlockLine } from './block.ts';
import { clockRanges } from './clock-times.ts';
import { coverageIn } from './coverage.ts';
import type { DraftHours } from './draft.ts';
import { found } from './evidence.ts';
import { hasTag, type Reader, type Reading } from './reading.ts';
import { spansIn } from './spans.ts';
import { isForOthers } from './tier-parts.ts';
import { timeZoneIn } from './time-zone-name.ts';
import { weekdaysIn } from './weekdays.ts';

/** A line that says when someone is there, with how likely it speaks of support. */
export interface Candidate {
  readonly hours: DraftHours;
  readonly points: number;
}

const officeWords = (reading: Reading): boolean =>
  hasTag(reading, 'hours', 'times', 'working-days', 'all-days');

/** A line without sentences is read a few words at a time. */
function windowsOf(text: string): readonly string[] {
  const words = text.split(' ');
  const windows: string[] = [];
  for (let at = 0; at < words.length; at += 3) windows.push(words.slice(at, at + 8).join(' '));
  return windows;
}

/** A line in the parts that each may speak of hours. */
export function sentencesOf(text: string): readonly string[] {
  if (text.length > 1500 && !/[.;。]\s/u.test(text)) return windowsOf(text);
  return text.length < 160
    ? text.split(/(?<=[.;])(?<![ap]\.\s?m\.)\s+(?=[(\p{Lu}])/u)
    : text.split(/(?<=[.;。])\s*(?=[(\p{Lu}\p{Script=Han}])|(?<=।)\s*/u);
}

/** About time that is not opening time; `support availability 24x5` speaks of both. */
const isOfOtherTime = ({ hits }: Reading, words: number): boolean =>
  hits.some(
    (hit) =>
      hit.tag === 'other-time' &&
      !hits.some(
        ({ tag, from, to }) =>
          from <= hit.from &&
          hit.to <= to &&
          // `AMC plan standard` is a plan, and no time for planning.
          (tag === 'plan' || ((tag === 'hours' || tag === 'times') && to - from >= words)),
      ),
  );

/** About one severity; the `standard` of `standard support` is a plan. */
const namesSeverity = ({ hits }: Reading): boolean =>
  hits.some(
    (hit) =>
      hit.tag === 'severity-name' &&
      !hits.some(({ tag, from }) => (tag === 'topic' || tag === 'plan') && from === hit.to),
  );

/** The hours that a text gives; `near` are the headings and labels beside it. */
export function candidateOf(
  text: string,
  line: BlockLine,
  near: readonly Reading[],
  read: Reader,
): Candidate | null {
  const reading = read(text);
  if (isForOthers(reading)) return null;
  const isOfOther = (words: number) => [reading, ...near].some((it) => isOfOtherTime(it, words));
  const days = weekdaysIn(reading);
  const ranges = clockRanges(reading.folded, days !== null || officeWords(reading));
  const about = near.some(officeWords) || officeWords(reading);
  if (ranges.length === 0) {
    if (isOfOther(1) || text.includes('%')) return null;
    const around = coverageIn(reading).find(({ kind }) => kind !== 'business');
    if (!around) return null;
    const kind = around.kind === '24x5' ? '24x5' : '24x7';
    const targets = hasTag(reading, 'response', 'resolution', 'update', 'severity', 'counted');
    // `1 hour, 24x7` says how a target is counted.
    if (targets || namesSeverity(reading) || spansIn(reading, new Map()).length > 0) return null;
    const support =
      hasTag(reading, 'role', 'hours', 'phone', 'topic') ||
      near.some((it) => hasTag(it, 'hours', 'times', 'topic', 'phone', 'role'));
    return support
      ? {
          hours: { coverage: found(kind, line), days: null, times: null, timeZone: null },
          points: 1,
        }
      : null;
  }
  if (isOfOther(2)) return null;
  const open = ranges.map(({ open: from, close }) => [from, close] as const);
  const zone = timeZoneIn(text);
  const points = 1 + (days ? 2 : 0) + (about ? 2 : 0) + (zone ? 0.5 : 0);
  if (!days && !about) return null;
  return {
    hours: {
      coverage: found('business', line),
      days: days ? found(days, line) : null,
      times: found(open, line),
      timeZone: zone ? found(zone, line) : null,
    },
    points,
  };
}
