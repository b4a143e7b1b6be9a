import type { Clock } from '../../lib/domain/clocks/clock.ts';
import { termText, type Text } from '../text.ts';

/** The clock's metric in words, with its tier where it has one. */
export const clockName = (text: Text, { metric, tier }: Clock): string =>
  tier === undefined
    ? termText(text, 'metric', metric)
    : text('panel_metric_tier', termText(text, 'metric', metric), tier);

/** As `clockName`, with the channel too where it has one. */
export const fullClockName = (text: Text, clock: Clock): string =>
  clock.channel === undefined
    ? clockName(text, clock)
    : text(
        'panel_metric_channel',
        clockName(text, clock),
        termText(text, 'channel', clock.channel),
      );
