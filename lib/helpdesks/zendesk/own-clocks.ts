import type { HelpdeskClock } from '../../domain/clocks/helpdesk-clock.ts';
import { longestName } from '../../domain/ticket/limits.ts';
import type { MetricEvent, PolicyMetric } from './parse-clocks.ts';

/** Zendesk's metrics that are exactly one of ours. Any other keeps Zendesk's own name. */
const counterparts: ReadonlyMap<string, string> = new Map([
  ['first_reply_time', 'first-response'],
  ['next_reply_time', 'next-response'],
  ['periodic_update_time', 'periodic-update'],
]);

type MetricEvents = Readonly<Record<string, readonly MetricEvent[]>>;

/** `completed` is what some clients read for `achieved`, `fulfilled` what an app of Zendesk's shows. */
const over: ReadonlySet<string | undefined> = new Set(['achieved', 'completed', 'fulfilled']);

const isOver = ({ stage }: PolicyMetric): boolean => over.has(stage?.toLowerCase());

/**
 * The events of the run that a metric tells of: its last. Both replies are one metric there, whose
 * first run is the first reply.
 */
function lastRun(name: string, events: MetricEvents): readonly MetricEvent[] {
  const isFirst = name === 'first_reply_time';
  const isReply = isFirst || name === 'next_reply_time';
  const all = (events[isReply ? 'reply_time' : name] ?? []).filter(
    ({ deleted, instance_id }) =>
      deleted !== true && instance_id > 0 && (!isReply || (instance_id === 1) === isFirst),
  );
  const last = Math.max(...all.map(({ instance_id }) => instance_id));
  return all.filter(({ instance_id }) => instance_id === last);
}

function clockOf(it: PolicyMetric, events: MetricEvents): HelpdeskClock {
  const { metric, breach_at: dueAt = null } = it;
  const stage = it.stage?.toLowerCase();
  const hasEnded = isOver(it);
  const run = hasEnded ? lastRun(metric, events) : [];
  const fulfilled = run.findLast(({ type }) => type === 'fulfill');
  return {
    metric: counterparts.get(metric) ?? metric.slice(0, longestName),
    dueAt,
    startedAt: null,
    stoppedAt: fulfilled?.time ?? null,
    ...(hasEnded ? { isOver: true } : {}),
    // A stage that we do not know may be one in which the clock stands still.
    isPaused: stage === 'paused' ? true : stage === 'active' || hasEnded ? false : null,
    isBreached: run.some(({ type }) => type === 'breach'),
  };
}

const mostClocks = 20;

/**
 * Zendesk's own SLA clocks as it gives them; their due times hold business hours and pauses already.
 * A run that is over is left out where another of its metric goes on.
 */
export function ownClocks(
  metrics: readonly PolicyMetric[],
  events: MetricEvents = {},
): readonly HelpdeskClock[] {
  const goesOn = new Set(metrics.filter((it) => !isOver(it)).map(({ metric }) => metric));
  return metrics
    .filter((it) => !isOver(it) || !goesOn.has(it.metric))
    .slice(0, mostClocks)
    .map((it) => clockOf(it, events));
}
