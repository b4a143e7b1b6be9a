import type { Clock } from '../../lib/domain/clocks/clock.ts';
import { termText, type Text } from '../text.ts';

/** The clock's metric in words, with its tier where it has one, and whose it is where not ours. */
export function clockName(text: Text, { metric, tier, source }: Clock): string {
  const name = termText(text, 'metric', metric);
  if (source === 'helpdesk') return text('badge_helpdesk_clock', name);
  return tier === undefined ? name : text('panel_metric_tier', name, tier);
}

/** As `clockName`, with the channel too where it has one. */
export const fullClockName = (text: Text, clock: Clock): string =>
  clock.channel === undefined
    ? clockName(text, clock)
    : text(
        'panel_metric_channel',
        clockName(text, clock),
        termText(text, 'channel', clock.channel),
      );
