import { countingOf } from './counting.ts';
import type { Tag } from './languages/language.ts';
import { hasTag, type Hit, type Reader, type Reading } from './reading.ts';
import type { SeverityRow } from './read-severity-table.ts';
import { severityIn } from './severity-mark.ts';
import type { Legend } from './spans.ts';

const explained =
  /(?:^|[\s,;(])([\p{L}]{1,6})\s*(?:=|:|–|—|\bmeans\b|\bstands for\b)\s*([\p{L}\s-]{4,40})/gu;
const named = /([\p{L}\s-]{4,40})\s\(([\p{L}]{2,6})\)/gu;
const unitTags: readonly Tag[] = ['minute', 'hour', 'day', 'week'];

/** Abbreviations that the page explains: `bhs = business hours`, `business working days (BWD)`. */
export function* legendOf(texts: readonly string[], read: Reader): Generator<undefined, Legend> {
  const legend = new Map<string, { readonly tag: Tag; readonly business: boolean | null }>();
  const learn = (short: string, long: string): void => {
    const meaning = read(long);
    const tag = unitTags.find((it) => hasTag(meaning, it));
    const known = read(short);
    if (
      !tag ||
      (known.tokens.length === 1 &&
        hasTag(known, ...unitTags) &&
        countingOf(meaning) === null &&
        !hasTag(meaning, 'business'))
    )
      return;
    const business = hasTag(meaning, 'business') ? true : hasTag(meaning, 'always') ? false : null;
    if (business !== null) legend.set(known.folded, { tag, business });
  };
  for (const [at, text] of texts.entries()) {
    if (at % 500 === 499) yield;
    if (text.length > 1000) continue;
    if (/[=:–—]|means|stands/.test(text))
      for (const [, short = '', long = ''] of text.matchAll(explained)) learn(short, long);
    if (text.includes('('))
      for (const [, long = '', short = ''] of text.matchAll(named)) learn(short, long);
  }
  return legend;
}

/** What a note says of how times are counted: of all of them, or of some severities. */
export interface CountingNote {
  readonly business: boolean;
  /** Ranks that it names; empty for all. */
  readonly ranks: readonly number[];
}

function clausesOf(text: string): readonly string[] {
  return text
    .split(/[;；。।]|,\s|，|\.\s| while | whereas | und | and (?=p\d|s\d)/i)
    .filter((it) => it.trim() !== '');
}

const planTags: ReadonlySet<Tag> = new Set<Tag>(['topic', 'plan']);
const timeTags: ReadonlySet<Tag> = new Set<Tag>(['hour', 'day', 'hours', 'business']);

/** The `standard` of `standard support` is a plan, the `normal` of `normal working hours` a time. */
const namesPlanOrTime = ({ hits }: Reading, name: Hit): boolean =>
  hits.some(
    ({ tag, from, to }) =>
      (from === name.to && (planTags.has(tag) || timeTags.has(tag))) ||
      (to === name.from && timeTags.has(tag)),
  );

function ranksIn(reading: Reading): readonly number[] {
  const ranks = new Set<number>();
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const code = /^(?:p|s|sev|priority|severity|prio)$/.test(reading.tokens[at]?.text ?? '')
      ? reading.tokens[at + 1]
      : undefined;
    if (code?.kind === 'number' && /^\d$/.test(code.text)) ranks.add(Number(code.text));
    const hit =
      reading.hits.find(({ tag, from }) => tag === 'ordinal' && from === at) ??
      reading.hits.find(
        ({ tag, from, to }) =>
          tag === 'number' &&
          from === at &&
          reading.hits.some((it) => it.tag === 'level' && it.from === to),
      );
    if (
      hit?.value != null &&
      reading.hits.some(({ tag, from }) => tag === 'level' && from === hit.to)
    )
      ranks.add(hit.value);
    const name = reading.hits.find(({ tag, from }) => tag === 'severity-name' && from === at);
    if (name && !namesPlanOrTime(reading, name) && name.value != null && ranks.size === 0)
      ranks.add(-name.value);
  }
  return [...ranks];
}

/** The counting notes of a line; empty where it speaks of something else. */
export function countingNotes(text: string, read: Reader): readonly CountingNote[] {
  const whole = read(text);
  const marked = /^\s*(?:\*|†|\[\d\]|注|※|note|hinweis|nota)/i.test(text);
  if (!marked && !hasTag(whole, 'counted')) return [];
  const notes: CountingNote[] = [];
  for (const clause of clausesOf(text)) {
    const reading = read(clause);
    const business =
      countingOf(reading) ??
      (hasTag(reading, 'business') && (marked || hasTag(whole, 'hour', 'day')) ? true : null);
    if (business === null) continue;
    const ranks = ranksIn(reading);
    if (
      /\d{1,2}\s*(?:[:.h]\s*\d{2}|am|pm|uhr)/i.test(clause) &&
      ranks.length === 0 &&
      !hasTag(reading, 'counted')
    )
      continue;
    notes.push({ business, ranks });
  }
  return notes;
}

/** The rows with the page's notes applied where the row itself does not say how it is counted. */
export function applyNotes(
  rows: readonly SeverityRow[],
  notes: readonly CountingNote[],
  read: Reader,
): readonly SeverityRow[] {
  if (notes.length === 0) return rows;
  const everywhere = notes.find(({ ranks }) => ranks.length === 0);
  return rows.map((row) => {
    const reading = read(row.name.value);
    const rank = severityIn(reading)?.rank;
    const names = reading.hits
      .filter(({ tag }) => tag === 'severity-name')
      .map(({ value }) => -(value ?? 0));
    const own = notes.find(({ ranks }) =>
      ranks.some(
        (it) =>
          it === rank ||
          names.includes(it) ||
          reading.hits.some(
            ({ tag, value }) => (tag === 'number' || tag === 'ordinal') && value === it,
          ),
      ),
    );
    const note = own ?? everywhere;
    if (!note || row.span.value.business !== null) return row;
    return { ...row, span: { ...row.span, value: { ...row.span.value, business: note.business } } };
  });
}
