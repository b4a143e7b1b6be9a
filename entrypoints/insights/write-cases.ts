import type { CaseFigures } from '../../lib/domain/insights/case-figures.ts';
import { toCsv, toNdjson } from '../../lib/domain/insights/export-cases.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';

/** In how many steps a bar fills: to draw the page takes longer than to write some cases. */
const barSteps = 10;

/** Writes `cases` as a file, in parts; `onShare` is told now and then how much of it is written, of 1. */
export function* writeCases(
  cases: readonly CaseFigures[],
  format: 'csv' | 'ndjson',
  now: Instant,
  onShare: (share: number) => void,
): Generator<undefined, readonly string[]> {
  const steps = (format === 'csv' ? toCsv : toNdjson)(cases, now);
  let told: number | null = null;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const share = Math.floor((step.value / cases.length) * barSteps) / barSteps;
    if (share !== told) onShare(share);
    told = share;
    yield;
  }
}
