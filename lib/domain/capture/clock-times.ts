/** A stretch of a day, as `HH:MM`. */
export interface ClockRange {
  readonly open: string;
  readonly close: string;
  readonly start: number;
  readonly end: number;
}

/** Words for half a day that stand before the time. */
const morning = '上午|早上|午前|सुबह|प्रातः|पूर्वाह्न|sabah';
const evening = '下午|晚上|午後|शाम|सायं|अपराह्न|दोपहर|akşam';
const time =
  `(?:(?:${morning})\\s?|(${evening})\\s?)?` +
  String.raw`(\d{1,2})(?:\s?[:.h時点點uч]\s?(\d{2})|\s?(?:h|uhr|uur|時|点|點|u|ч|hrs?)(?![\p{L}]))?\s?(?:uhr|h|hrs|uur|बजे)?\s?(a\.?\s?m\b\.?|p\.?\s?m\b\.?|noon|midnight)?`;
const joint = String.raw`\s?(?:uhr|h|hrs|uur)?\s?(?:-|–|—|−|~|〜|～|to|till|until|bis|à|a|as|alle|al|e|y|tot|до|至|から|से|through|and|und|et|ile)\s?(?:las |le |les |um |ore )?`;
const range = new RegExp(
  String.raw`(?<![\d.,+/])(?<!\d:)` + time + joint + time + String.raw`(?![\d%])`,
  'giu',
);

const pad = (value: number): string => String(value).padStart(2, '0');

function clock(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): string | null {
  let hour = Number(hours);
  const minute = Number(minutes ?? '0');
  if (half && /^p/i.test(half) && hour < 12) hour += 12;
  if (half && /^a/i.test(half) && hour === 12) hour = 0;
  if (half && /^noon/i.test(half)) hour = 12;
  if (half && /^midnight/i.test(half)) hour = 24;
  return hour <= 24 && minute < 60 ? `${pad(hour)}:${pad(minute)}` : null;
}

/** True where the text is certainly a time of day: minutes, am or pm, or a word for it. */
const looksLikeTime = (text: string): boolean =>
  /\d\s?[:h時点]\s?\d{2}|\d\.\d{2}|[ap]\.?\s?m\b|uhr|uur|\dh\b|時|点|hrs|noon|midnight|\bч\b/iu.test(
    text,
  );

/**
 * Stretches of a day in folded text: `9:00-17:30`, `8 a.m. to 8 p.m.`, `de 9h à 18h`, `9時〜18時`.
 * `sure` reads bare numbers as hours too (`Mon-Fri 9-17`).
 */
export function clockRanges(folded: string, sure: boolean): readonly ClockRange[] {
  const ranges: ClockRange[] = [];
  // Cheap, and true of hardly any line.
  if (!sure && !looksLikeTime(folded)) return ranges;
  for (const match of folded.slice(0, 2000).matchAll(range)) {
    const [text, e1, h1, m1, a1, e2, h2, m2, a2] = match;
    if (!looksLikeTime(text) && !sure) continue;
    // `8 to 5 pm` opens in the morning; `1 to 5 pm` does not.
    const open = clock(
      h1,
      m1,
      (e1 ? 'pm' : a1) ??
        (a2 && /^p/i.test(a2) && Number(h1) < Number(h2) && Number(h1) < 7 ? a2 : undefined),
    );
    const close = clock(h2, m2, e2 ? 'pm' : a2);
    if (!open || !close || open === close) continue;
    if (!looksLikeTime(text) && (Number(h2) <= Number(h1) || Number(h1) < 5)) continue;
    ranges.push({ open, close, start: match.index, end: match.index + text.length });
  }
  return ranges;
}
