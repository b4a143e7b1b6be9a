import type { Hit, Reading } from './reading.ts';

const rangeMarks = new Set([
  '-',
  '–',
  '—',
  '~',
  '〜',
  '～',
  '至',
  'to',
  'a',
  'bis',
  'through',
  'thru',
  'till',
  'au',
  'à',
  'al',
  'tot',
  't',
  'm',
  '/',
  'по',
  'से',
  'から',
  'ate',
  'with',
  'ile',
  'до',
  'until',
  'e',
  'en',
  'le',
  'и',
]);
const fillers = new Set([
  '.',
  'the',
  'feira',
  'from',
  'of',
  ',',
  'le',
  'el',
  'de',
  'da',
  '&',
  'and',
  'и',
  'en',
  'und',
  'et',
  'y',
]);

function daysBetween(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; days.length < 7; day = (day + 1) % 7) {
    days.push(day);
    if (day === to) break;
  }
  return days;
}

/** The weekdays that a line names, 0 is Sunday, from Monday on; null where it names none. */
export function weekdaysIn(reading: Reading): readonly number[] | null {
  const hits = reading.hits.filter(({ tag, value }) => tag === 'weekday' && value !== null);
  const sure = hits.filter(
    (hit, at) =>
      isSure(reading, hit, hits[at - 1] ?? null) || isSure(reading, hit, hits[at + 1] ?? null),
  );
  const isLong = (hit: Hit) => /..|[\u3040-\u9fff]/.test(reading.tokens[hit.from]?.text ?? '');
  const usable = sure.length >= 2 ? hits.filter(isLong) : sure;
  if (usable.length === 0) return null;
  const days = new Set<number>();
  for (const [at, hit] of usable.entries()) {
    days.add(hit.value ?? 0);
    const next = usable[at + 1];
    const between = next && reading.tokens.slice(hit.to, next.from);
    if (
      next &&
      between &&
      between.length <= 4 &&
      between.some(({ text }) => rangeMarks.has(text)) &&
      between.every(({ text }) => rangeMarks.has(text) || fillers.has(text) || text === 'm')
    )
      if (!(
        between.length === 1 &&
        (between[0]?.text === 'e' || between[0]?.text === 'и' || between[0]?.text === 'en')
      ))
        for (const day of daysBetween(hit.value ?? 0, next.value ?? 0)) days.add(day);
  }
  return [1, 2, 3, 4, 5, 6, 0].filter((day) => days.has(day));
}

/** Short forms such as `do`, `so`, `mar`, `mo` are days only beside another day. */
function isSure(
  { tokens }: Reading,
  hit: { readonly from: number; readonly to: number },
  other: { readonly from: number; readonly to: number } | null,
): boolean {
  const text = tokens[hit.from]?.text ?? '';
  if (text.length > 3 || text.charCodeAt(0) >= 0x900) return text.length > 1 || other !== null;
  return other !== null && Math.abs(other.from - hit.from) <= 4;
}
