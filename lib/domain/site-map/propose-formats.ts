import { partsWithSigns, placesOf, type DatePart, type DatePlaces } from './date-parts.ts';
import { dateText } from './date-text.ts';
import { isWeekday, monthNumber } from './date-words.ts';
import { namesInstant, readWall } from './read-wall.ts';

/**
 * Every order in which a date's first three parts can be day, month and year. A year before hyphens, as
 * ISO 8601 has it, or before `年`, settles the other two.
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
  const named = texts.findIndex((it) => monthNumber(it) !== undefined);
  const orders = ['dMy', 'Mdy', 'yMd', 'ydM']
    .filter((it) => !(it === 'ydM' && isSettled && texts[0]?.length === 4))
    .map((order) => [...order]);
  return orders.flatMap((order) => {
    const tokens = order.map((letter, at) => {
      const part = texts[at] ?? '';
      if (letter === 'y') return part.length === 4 ? 'yyyy' : 'yy';
      if (letter === 'M' && named === at) return 'MMM';
      return part.length === 2 ? letter + letter : letter;
    });
    return named < 0 || order[named] === 'M' ? [tokens] : [];
  });
}

/** `text` with its parts replaced by `tokens`: signs between them stay, words are quoted. */
function formatLike(text: string, tokens: ReadonlyMap<number, string>): string {
  let at = -1;
  return text
    .replace(/\d+|\p{L}[\p{L}\p{M}]*/gu, (part) => {
      at += 1;
      return tokens.get(at) ?? (isWeekday(part) ? '' : `'${part}'`);
    })
    .replace(/'\s*'/g, ' ')
    .replace(/^[^\p{L}']+|[^\p{L}']+$/gu, '');
}

function formatsOf(sample: string): readonly string[] {
  if (namesInstant(sample)) return ['iso'];
  const { text } = dateText(sample);
  const parts = partsWithSigns(text);
  const places = placesOf(parts);
  if (places === null) return [];
  const hours = places.half < 0 ? 'H' : 'h';
  return dateTokens(parts, places).map((tokens) => {
    const all = new Map(places.date.map((at, place) => [at, tokens[place] ?? '']));
    for (const [place, at] of places.time.entries()) {
      const letter = [hours, 'm', 's'][place] ?? '';
      all.set(at, parts[at]?.text.length === 2 ? letter + letter : letter);
    }
    if (places.half >= 0) all.set(places.half, 'a');
    return formatLike(text, all);
  });
}

/** Formats of one text that read otherwise: one where a day above 12 settles it. */
function alternatives(text: string, alike: readonly string[]): readonly string[] {
  const byReading = new Map<string, string>();
  for (const format of formatsOf(text)) {
    const read = alike.map((it) => readWall(it, format));
    if (!read.includes(null) && !byReading.has(read.join(' ')))
      byReading.set(read.join(' '), format);
  }
  return [...byReading.values()];
}

/**
 * Formats of `samples`, derived from themselves: for each way in which they are written, the formats
 * that read all of them, more than one where day and month could be exchanged. A sample that is no
 * date, such as `2 hours ago`, has none.
 */
export function proposeFormats(
  samples: readonly string[],
): readonly { readonly sample: string; readonly formats: readonly string[] }[] {
  const left = [...samples];
  const proposals: { sample: string; formats: readonly string[] }[] = [];
  for (let sample = left[0]; sample !== undefined; sample = left[0]) {
    const own = formatsOf(sample).filter((it) => readWall(sample ?? '', it) !== null);
    const alike = left.filter((text) => own.some((it) => readWall(text, it) !== null));
    const formats = alternatives(sample, alike.length > 0 ? alike : [sample]);
    proposals.push({ sample, formats: formats.length > 0 ? formats : own });
    for (const text of [sample, ...alike])
      left.splice(left.indexOf(text), left.includes(text) ? 1 : 0);
  }
  return proposals;
}
