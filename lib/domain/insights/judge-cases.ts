import type { Instant } from '../time/instant.ts';
import type { CaseColumns } from './case-columns.ts';
import type { CaseFigures } from './case-figures.ts';
import { outcomeOfCall, outcomeOfResolution, outcomes } from './measure.ts';
import type { PromiseKind } from './promise-column.ts';

/** What became of all promises by an instant: of each, in the order of its column, the place in `outcomes`. */
export type Judgements = Readonly<Record<PromiseKind, Uint8Array>>;

/** As many cases as are judged before others get their turn. */
const slice = 1000;

/** What became of all promises of `all`, of which `promises` are the columns, by `now`; yields every thousand cases. */
export function* judgeCases(
  all: readonly CaseFigures[],
  { promises }: Pick<CaseColumns, 'promises'>,
  now: Instant,
): Generator<undefined, Judgements> {
  const { acknowledgement, resolution, resolutionOfCall } = promises;
  const judged = {
    acknowledgement: new Uint8Array(acknowledgement.order.length),
    resolution: new Uint8Array(resolution.order.length),
    resolutionOfCall: new Uint8Array(resolutionOfCall.order.length),
  };
  let [place, at] = [0, 0];
  for (const it of all) {
    const resolved = outcomes.indexOf(outcomeOfResolution(it, now));
    judged.resolution[resolution.placeOf[place] as number] = resolved;
    for (const call of it.calls) {
      const answered = outcomes.indexOf(outcomeOfCall(it, call, now));
      judged.acknowledgement[acknowledgement.placeOf[at] as number] = answered;
      judged.resolutionOfCall[resolutionOfCall.placeOf[at] as number] = resolved;
      at += 1;
    }
    place += 1;
    if (place % slice === 0) yield;
  }
  return judged;
}
