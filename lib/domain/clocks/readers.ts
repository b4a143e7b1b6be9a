import type { Metric } from './clock.ts';
import { readTierEngagement } from './engagement.ts';
import { readAcknowledgement } from './read-acknowledgement.ts';
import type { ReadContext } from './read-context.ts';
import { readFirstResponse } from './read-first-response.ts';
import { readNextResponse } from './read-next-response.ts';
import { readPeriodicUpdate } from './read-periodic-update.ts';
import { readRca } from './read-rca.ts';
import { readResolution } from './read-resolution.ts';
import type { Reading } from './run.ts';

/** A metric that a duration times; a monitoring period is agreed per case. */
export type TimedMetric = Exclude<Metric, 'monitoring'>;

/** What each metric's rules make of a ticket's events. */
export const readers: Readonly<Record<TimedMetric, (it: ReadContext) => Reading>> = {
  'first-response': readFirstResponse,
  'next-response': readNextResponse,
  'periodic-update': readPeriodicUpdate,
  resolution: readResolution,
  'tier-engagement': readTierEngagement,
  acknowledgement: readAcknowledgement,
  rca: readRca,
};
