import { metrics, type Metric } from '../clocks/clock.ts';
import type { TicketStatus } from '../ticket/ticket.ts';
import { parseDuration, type Duration } from '../time/duration.ts';
import type { Matrix } from './schema.ts';
import type { Target } from './target-schema.ts';
import type { Channel, Tier } from './tier-schema.ts';

/** What makes a clock pause: statuses of the ticket, and reasons that a person gives. */
export interface PauseTerms {
  readonly statuses: ReadonlySet<TicketStatus | string>;
  readonly reasons: ReadonlySet<string>;
}

/** A target with its texts parsed. */
export interface CompiledTarget {
  readonly target: Target;
  /** Null for a promise in words. */
  readonly duration: Duration | null;
  /** Null: for every severity. */
  readonly severities: readonly string[] | null;
  readonly plans: readonly string[] | null;
  readonly atRiskShare: number;
  /** The same object for every target of the metric that pauses alike. */
  readonly pauses: PauseTerms;
}

/** One clock that a matrix has: a metric, and the tier for tier metrics. */
export interface ClockKey {
  readonly metric: Metric;
  readonly tier: number | null;
}

export interface CompiledMatrix {
  readonly matrix: Matrix;
  /** From the lowest level up. */
  readonly tiers: readonly Tier[];
  /** In the order of `metrics`, then of tiers. */
  readonly clocks: readonly ClockKey[];
  readonly targets: ReadonlyMap<Metric, readonly CompiledTarget[]>;
  /** Place in the list of severities; 0 is the most severe. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Share of a target after which it is at risk, where the target does not say. */
export const defaultAtRiskShare = 0.75;

const statuses: ReadonlySet<string> = new Set(['new', 'open', 'pending', 'on-hold']);
const pausingByDefault: ReadonlySet<Metric> = new Set<Metric>(['resolution', 'tier-engagement']);

function pauseTerms(target: Target): PauseTerms {
  const names =
    target.pausedBy ?? (pausingByDefault.has(target.metric) ? ['pending', 'on-hold'] : []);
  const reasons = new Set(names.filter((name) => !statuses.has(name)));
  const pausing = new Set(names.filter((name) => statuses.has(name)));
  // A helpdesk says "pending" where a policy says that it waits for the customer.
  if (reasons.has('waiting-on-customer')) pausing.add('pending');
  return { statuses: pausing, reasons };
}

/** `terms`, or those among `known` that say the same: what pauses alike is one object. */
function shared(terms: PauseTerms, known: readonly CompiledTarget[]): PauseTerms {
  const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    one.size === other.size && [...one].every((it) => other.has(it));
  const found = known.find(
    ({ pauses }) =>
      isSame(pauses.statuses, terms.statuses) && isSame(pauses.reasons, terms.reasons),
  );
  return found?.pauses ?? terms;
}

const asList = (value: string | readonly string[] | undefined): readonly string[] | null =>
  value === undefined ? null : typeof value === 'string' ? [value] : value;

/** A duration that the schema has checked. */
export function checkedDuration(text: string): Duration {
  const duration = parseDuration(text);
  if ('fix' in duration) throw new RangeError(`Not a duration: ${text}`);
  return duration;
}

const compileTarget = (target: Target, known: readonly CompiledTarget[]): CompiledTarget => ({
  target,
  duration: target.within === undefined ? null : checkedDuration(target.within),
  severities: asList(target.severity),
  plans: asList(target.plan),
  atRiskShare:
    target.atRisk === undefined ? defaultAtRiskShare : Number.parseFloat(target.atRisk) / 100,
  pauses: shared(pauseTerms(target), known),
});

const promisesAnswer = (it: Tier | Channel) => it.respondsWithin !== undefined;

function clockKeys(matrix: Matrix, tiers: readonly Tier[]): ClockKey[] {
  const targets = matrix.targets ?? [];
  return metrics.flatMap((metric): ClockKey[] => {
    const own = targets.filter((target) => target.metric === metric);
    if (metric === 'tier-engagement' || metric === 'acknowledgement') {
      const everyTier = own.some((target) => target.tier === undefined);
      return tiers
        .map((tier) => tier.level)
        .filter((level) => metric === 'acknowledgement' || level > 1)
        .filter(
          (level) =>
            everyTier ||
            own.some((target) => target.tier === level) ||
            (metric === 'acknowledgement' &&
              matrix.tiers.some(
                (tier) =>
                  tier.level === level &&
                  (promisesAnswer(tier) || (tier.channels ?? []).some(promisesAnswer)),
              )),
        )
        .map((tier) => ({ metric, tier }));
    }
    const monitored = metric === 'monitoring' && matrix.lifecycle?.monitoring !== undefined;
    return own.length > 0 || monitored ? [{ metric, tier: null }] : [];
  });
}

const compiledMatrices = new WeakMap<Matrix, CompiledMatrix>();

/** `matrix` with everything parsed once; the same matrix object is compiled once. */
export function compileMatrix(matrix: Matrix): CompiledMatrix {
  const found = compiledMatrices.get(matrix);
  if (found) return found;
  const targets = new Map<Metric, CompiledTarget[]>();
  for (const target of matrix.targets ?? []) {
    const list = targets.get(target.metric) ?? [];
    list.push(compileTarget(target, list));
    targets.set(target.metric, list);
  }
  const tiers = [...matrix.tiers].sort((a, b) => a.level - b.level);
  const compiled: CompiledMatrix = {
    matrix,
    tiers,
    clocks: clockKeys(matrix, tiers),
    targets,
    ranks: new Map((matrix.severities ?? []).map((severity, rank) => [severity.id, rank])),
  };
  compiledMatrices.set(matrix, compiled);
  return compiled;
}
