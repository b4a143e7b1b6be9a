import { isWeekday, monthNumber, partsOfDate } from './date-words.ts';
import { namesInstant, readWall } from './read-wall.ts';

const isNumber = (part: string): boolean => /^\d+$/.test(part);

/** Every order in which a date's first three parts can be day, month and year. */
function dateTokens(parts: readonly string[]): readonly (readonly string[])[] {
  const named = parts.findIndex((it) => monthNumber(it) !== undefined);
  const orders = ['dMy', 'Mdy', 'yMd', 'ydM'].map((order) => [...order]);
  return orders.flatMap((order) => {
    const tokens = order.map((letter, at) => {
      const part = parts[at] ?? '';
      if (letter === 'y') return part.length === 4 ? 'yyyy' : 'yy';
      if (letter === 'M' && named === at) return 'MMM';
      return part.length === 2 ? letter + letter : letter;
    });
    const fits = named < 0 || order[named] === 'M';
    return fits && tokens.length === 3 ? [tokens] : [];
  });
}

/** `text` with its parts replaced by `tokens`: signs between them stay, words are quoted. */
function formatLike(text: string, tokens: ReadonlyMap<number, string>): string {
  let at = -1;
  return text
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/(\d)([ap]m)\b/gi, '$1 $2')
    .replace(/\d+|\p{L}[\p{L}\p{M}]*/gu, (part) => {
      at += 1;
      return tokens.get(at) ?? (isWeekday(part) ? '' : `'${part}'`);
    })
    .replace(/'\s*'/g, ' ')
    .replace(/^[^\p{L}']+|[^\p{L}']+$/gu, '');
}

function formatsOf(text: string): readonly string[] {
  if (namesInstant(text)) return ['iso'];
  const parts = partsOfDate(text);
  const places = [...parts.keys()].filter((at) => {
    const part = parts[at] ?? '';
    return isNumber(part) || (monthNumber(part) !== undefined && !isWeekday(part));
  });
  const halves = parts.findIndex((it) => /^[ap]m$/i.test(it));
  const [one, two, three, ...time] = places;
  if (one === undefined || two === undefined || three === undefined || time.length > 3) return [];
  const hours = halves < 0 ? 'H' : 'h';
  const texts = [one, two, three].map((at) => parts[at] ?? '');
  return dateTokens(texts).map((tokens) => {
    const all = new Map<number, string>();
    for (const [place, at] of [one, two, three].entries()) all.set(at, tokens[place] ?? '');
    for (const [place, at] of time.entries()) {
      const letter = [hours, 'm', 's'][place] ?? '';
      all.set(at, parts[at]?.length === 2 ? letter + letter : letter);
    }
    if (halves >= 0) all.set(halves, 'a');
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
