import { partsWithSigns, type DatePart, type DatePlaces } from './date-parts.ts';
import { ageToken, anyWords, hasAnyWords, isDateFormat } from './date-format.ts';
import { isJoint } from './date-joints.ts';
import { dateText } from './date-text.ts';
import { isWeekday, monthsNamed } from './date-words.ts';
import type { Span } from './find-date.ts';
import { findMoment, type Moment } from './find-moment.ts';
import { gapsBetween } from './sentence-gaps.ts';
import { readAge, readWall } from './read-wall.ts';
import { namesInstant, unixTime } from './whole-instant.ts';

/**
 * Every order in which a date's first three parts can be day, month and year, with every meaning of a
 * month's name. A year before hyphens, as ISO 8601 has it, or before `年`, settles the other two.
 */
function dateTokens(
  parts: readonly DatePart[],
  { date }: DatePlaces,
): readonly (readonly string[])[] {
  const texts = date.map((at) => parts[at]?.text ?? '');
  const [year, second] = date;
  const isSettled =
    /^[年년]$/u.test(parts[year + 1]?.text ?? '') ||
    [year, second].every((at) => parts[at]?.behind === '-');
  const named = texts.findIndex((it) => monthsNamed(it).size > 0);
  const months = [...monthsNamed(texts[named] ?? '').values()];
  const orders = ['dMy', 'Mdy', 'yMd', 'ydM']
    .filter((it) => !(it === 'ydM' && isSettled && texts[0]?.length === 4))
    .map((order) => [...order]);
  return orders.flatMap((order) => {
    const tokensWith = (month: string) =>
      order.map((letter, at) => {
        const part = texts[at] ?? '';
        if (letter === 'y') return part.length === 4 ? 'yyyy' : 'yy';
        if (letter === 'M' && named === at) return month;
        return part.length === 2 ? letter + letter : letter;
      });
    if (named < 0) return [tokensWith('')];
    if (order[named] !== 'M') return [];
    return months.length === 1
      ? [tokensWith('MMM')]
      : months.map((language) => tokensWith(`MMM{${language}}`));
  });
}

/** `text` with its parts replaced by `tokens`: signs between them stay, words are quoted. */
function formatLike(text: string, tokens: ReadonlyMap<number, string>): string {
  let at = -1;
  return text
    .replace(/[{}']/g, ' ')
    .replace(/\d+|\p{L}[\p{L}\p{M}]*/gu, (part) => {
      at += 1;
      return tokens.get(at) ?? (isWeekday(part) ? '' : `'${part}'`);
    })
    .replace(/'\s*'/g, ' ')
    .replace(/^[^\p{L}'{]+|[^\p{L}'}]+$/gu, '');
}

/** The words from `from` to `to` left out, for `token` in their place. */
const replaced = ({ from, to }: Span, token: string): readonly (readonly [number, string])[] =>
  Array.from({ length: to - from }, (_, at) => [from + at, at === 0 ? token : ''] as const);

/** A text in parts, with the one moment that it tells. */
interface Sample {
  readonly text: string;
  readonly parts: readonly DatePart[];
  readonly moment: Moment | null;
}

function sampleOf(sample: string): Sample {
  const { text } = dateText(sample);
  const parts = partsWithSigns(text);
  return { text, parts, moment: findMoment(parts) };
}

/** The ways in which the moment of `sample` may be meant, as tokens by place. */
function readings({ parts, moment }: Sample): readonly (readonly (readonly [number, string])[])[] {
  if (moment === null) return [];
  const { places } = moment;
  if (places === null) return [replaced(moment, ageToken)];
  const { half, date, time } = places;
  const [hour = 0] = time;
  // Beside 14 it is a word as any other, and what is hardly ever half of a day may be one, too.
  const isWord = half === null || Number(parts[hour]?.text) > 12;
  const halves = isWord ? [false] : half.isSure ? [true] : [false, true];
  return halves.flatMap((isHalved) =>
    dateTokens(parts, places).map((tokens) => [
      ...date.map((at, place) => [at, tokens[place] ?? ''] as const),
      ...time.map((at, place) => {
        const letter = [isHalved ? 'h' : 'H', 'm', 's'][place] ?? '';
        return [at, parts[at]?.text.length === 2 ? letter + letter : letter] as const;
      }),
      ...(half && isHalved ? replaced({ from: half.at, to: half.at + half.words }, 'a') : []),
    ]),
  );
}

/** Formats of `sample`; where another text says the same of somebody else, with any words in that place. */
function formatsOf(text: string, sample: Sample, others: readonly Sample[]): readonly string[] {
  if (namesInstant(text)) return ['iso'];
  if (unixTime(text) !== null) return ['unix'];
  if (sample.moment === null) return [];
  const gaps = others.map((it) => gapsBetween(sample, it)).find((it) => it !== null) ?? [];
  const free = gaps.flatMap((it) => replaced(it, anyWords));
  return readings(sample)
    .map((tokens) => formatLike(sample.text, new Map([...tokens, ...free])))
    .filter(isDateFormat);
}

/** What `text` tells by `format`, as a text; null where it tells nothing. */
function told(text: string, format: string): string | null {
  const age = readAge(text, format);
  return age ? `${age.least} ${age.most}` : (readWall(text, format)?.toString() ?? null);
}

/** Formats of one text that read otherwise: one where a day above 12 settles it. */
function alternatives(formats: readonly string[], alike: readonly string[]): readonly string[] {
  const byReading = new Map<string, string>();
  for (const format of formats) {
    const read = alike.map((it) => told(it, format));
    if (!read.includes(null) && !byReading.has(read.join(', ')))
      byReading.set(read.join(', '), format);
  }
  return [...byReading.values()];
}

/** A way in which dates are written. */
export interface FormatProposal {
  readonly sample: string;
  /** More than one where it could be read in several ways; none where it is no date. */
  readonly formats: readonly string[];
  /** True where words around the date say what it is the date of, so that somebody must agree. */
  readonly isSentence: boolean;
}

/** True for a text with words around its date, other than those that stand within dates. */
function isSentence({ parts, moment }: Sample, formats: readonly string[]): boolean {
  const around = parts.filter((_, at) => moment && (at < moment.from || at >= moment.to));
  return formats.some(hasAnyWords) || around.some((part) => !isJoint(part.text));
}

/**
 * Formats of `samples`, derived from themselves: for each way in which they are written, the formats
 * that read all of them, more than one where day and month could be exchanged. A sample that tells no
 * moment, such as `yesterday`, has none.
 */
export function proposeFormats(samples: readonly string[]): readonly FormatProposal[] {
  const left = [...samples];
  const read = new Map(samples.map((it) => [it, sampleOf(it)]));
  const readOf = (it: string) => read.get(it) ?? sampleOf(it);
  const proposals: FormatProposal[] = [];
  for (let sample = left[0]; sample !== undefined; sample = left[0]) {
    const at = sample;
    const own = formatsOf(at, readOf(at), left.slice(1).map(readOf)).filter(
      (it) => told(at, it) !== null,
    );
    const alike = left.filter((text) => own.some((it) => told(text, it) !== null));
    const found = alternatives(own, alike.length > 0 ? alike : [at]);
    const formats = found.length > 0 ? found : own;
    proposals.push({ sample: at, formats, isSentence: isSentence(readOf(at), formats) });
    for (const text of [at, ...alike]) left.splice(left.indexOf(text), left.includes(text) ? 1 : 0);
  }
  return proposals;
}
