import type { Reason } from '../reason.ts';
import { formatInstant, toInstant } from '../time/instant.ts';

/** Fills a text of `public/_locales`; empty where there is no such text. */
export type PlanText = (key: string, ...values: readonly (string | number)[]) => string;

const asKey = (code: string): string => code.replace(/[^A-Za-z0-9]+/g, '_').toLowerCase();

/** `reason` as a sentence with its instants in UTC: a note is read in many zones. */
export function reasonInUtc(text: PlanText, reason: Reason): string {
  const values = [
    ...reason.values,
    ...(reason.instants ?? []).map((at) => formatInstant(toInstant(at))),
  ];
  return (
    text(`reason_${asKey(reason.code)}`, ...values) ||
    [reason.code.replaceAll('-', ' '), ...values].join(' · ')
  );
}

/** The name of a metric, or its code as words. */
export const metricText = (text: PlanText, metric: string): string =>
  text(`metric_${asKey(metric)}`) || metric.replaceAll('-', ' ');

/** The name of a clock's state, or its code as words. */
export const stateText = (text: PlanText, state: string): string =>
  text(`state_${asKey(state)}`) || state.replaceAll('-', ' ');

/** The name of a channel, or its code. */
export const channelText = (text: PlanText, channel: string): string =>
  text(`channel_${asKey(channel)}`) || channel;
