import * as v from 'valibot';
import { at, nonEmpty, optional, readable } from './reply-values.ts';

/** One SLA metric of a ticket. A due time that is not one is none. */
const policyMetric = v.object({
  metric: nonEmpty,
  stage: optional(nonEmpty),
  breach_at: optional(v.nullable(at)),
});
export type PolicyMetric = v.InferOutput<typeof policyMetric>;

/** The clocks of one ticket: beside the ticket, or by an endpoint of their own. */
export const policyMetricsReply = v.object({ policy_metrics: readable(policyMetric) });

const metricEvent = v.object({
  type: nonEmpty,
  time: at,
  instance_id: v.pipe(v.number(), v.safeInteger()),
  deleted: optional(v.boolean()),
});
export type MetricEvent = v.InferOutput<typeof metricEvent>;

/** What happened to each metric, by the metric's name. */
export const metricEvents = v.record(v.string(), readable(metricEvent));
