import { hasTag, type Reading } from './reading.ts';
import { numberIn } from './tokens.ts';

/** `24x7`, `9/5`, `24 hours a day`: how much of a week is covered, in short. */
export interface Coverage {
  readonly kind: '24x7' | '24x5' | 'business';
  readonly at: number;
  readonly to: number;
}

const between = new Set(['x', '×', '/', '*', '-', 'by', 'х', 'h/', 'h']);
const daysAWeek = new Set([5, 6, 7, 365]);

function kindOf(hours: number, days: number): Coverage['kind'] | null {
  if (hours === 24 && (days === 7 || days === 365)) return '24x7';
  if (hours === 7 && days === 24) return '24x7';
  if (hours === 24 && daysAWeek.has(days)) return '24x5';
  // `7x365` counts days twice, and says nothing of hours.
  if (hours === 7 && days === 365) return null;
  return hours >= 7 && hours < 24 && daysAWeek.has(days) ? 'business' : null;
}

/** The coverage that begins at token `at`. */
export function coverageAt({ tokens }: Reading, at: number): Coverage | null {
  const first = tokens[at];
  if (first?.kind !== 'number') return null;
  let next = at + 1;
  // `24h/7j`, `24 x 7`, `24/7`, `7*24`
  for (let signs = 0; signs < 2 && between.has(tokens[next]?.text ?? ''); signs += 1) next += 1;
  const second = tokens[next];
  if (next === at + 1 || second?.kind !== 'number') return null;
  const kind = kindOf(numberIn(first.text), numberIn(second.text));
  return kind ? { kind, at, to: next + 1 } : null;
}

/** Every coverage that a line names in figures, and `24x7` where it says so in words. */
export function coverageIn(reading: Reading): readonly Coverage[] {
  const found = reading.tokens.flatMap((_, at) => coverageAt(reading, at) ?? []);
  if (found.length > 0) return found;
  const always = reading.hits.find(({ tag, from, to }) => tag === 'always' && to - from > 1);
  const glued =
    /24\s*(?:時間|小时|小時|ore su 24|std)/.test(reading.folded) &&
    hasTag(reading, 'always', 'all-days');
  if (always || glued) return [{ kind: '24x7', at: always?.from ?? 0, to: always?.to ?? 1 }];
  return [];
}
