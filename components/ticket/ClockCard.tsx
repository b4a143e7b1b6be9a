import type { Clock } from '../../lib/domain/clocks/clock.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { clockNow } from '../../lib/domain/view/clock-now.ts';
import { termText, type Formats, type Text } from '../text.ts';
import { ClockTimes } from './ClockTimes.tsx';
import { ClockWhy } from './ClockWhy.tsx';
import { Reasons } from './Reasons.tsx';
import { StatePill } from './StatePill.tsx';

interface Props {
  readonly clock: Clock;
  readonly assessedAt: Instant;
  readonly now: Instant;
  readonly text: Text;
  readonly formats: Formats;
}

/** The clock's metric in words, with its tier and channel where it has them. */
function clockName(text: Text, clock: Clock): string {
  const metric = termText(text, 'metric', clock.metric);
  const ofTier = clock.tier === undefined ? metric : text('panel_metric_tier', metric, clock.tier);
  return clock.channel === undefined
    ? ofTier
    : text('panel_metric_channel', ofTier, termText(text, 'channel', clock.channel));
}

/** One SLA clock: what it measures, where it stands, when it is due, and why. */
export function ClockCard({ clock, assessedAt, now, text, formats }: Props) {
  const at = clockNow(clock, assessedAt, now);
  const notes = [
    clock.source === 'helpdesk' && text('panel_from_helpdesk'),
    clock.commitment === 'guarantee' && text('panel_guarantee'),
    clock.commitment === 'goal' && text('panel_goal'),
    clock.bound !== 'exact' && termText(text, 'panel_bound', clock.bound),
  ].filter((note) => note !== false);
  return (
    <li class="clock">
      <div class="row">
        <h3>{clockName(text, clock)}</h3>
        <StatePill state={at.state} text={text} />
      </div>
      <ClockTimes clock={clock} at={at} now={now} text={text} formats={formats} />
      {clock.promise !== undefined && <blockquote>{clock.promise}</blockquote>}
      {notes.length > 0 && <p class="quiet">{notes.join(' · ')}</p>}
      <Reasons reasons={clock.reasons} text={text} formats={formats} />
      {(clock.candidates ?? []).length > 0 && (
        <ul class="reasons">
          {clock.candidates?.map((it) => (
            <li key={it.severity}>
              {text(
                'panel_candidate',
                it.severity ?? text('panel_no_severity'),
                it.dueAt === null
                  ? termText(text, 'state', it.state)
                  : text('panel_due', formats.instantShort(it.dueAt, now)),
              )}
            </li>
          ))}
        </ul>
      )}
      <ClockWhy clock={clock} text={text} formats={formats} />
    </li>
  );
}
