import type { Clock } from '../../lib/domain/clocks/clock.ts';
import type { Instant } from '../../lib/domain/time/instant.ts';
import { fullClockName } from '../badge/clock-name.ts';
import { termText, type Words } from '../text.ts';
import { ClockWhy } from './ClockWhy.tsx';
import type { LiveParts } from './LiveParts.tsx';
import { Reasons } from './Reasons.tsx';

interface Props extends Words {
  readonly clock: Clock;
  readonly assessedAt: Instant;
  readonly now: Instant;
  readonly live: LiveParts;
}

/** One SLA clock: what it measures, where it stands, when it is due, and why. */
export function ClockCard({ clock, assessedAt, now, live, text, formats }: Props) {
  const notes = [
    clock.source === 'helpdesk' && text('panel_from_helpdesk'),
    clock.commitment === 'guarantee' && text('panel_guarantee'),
    clock.commitment === 'goal' && text('panel_goal'),
    clock.bound !== 'exact' && termText(text, 'panel_bound', clock.bound),
  ].filter((note) => note !== false);
  return (
    <li class="clock">
      <div class="row">
        <h3>{fullClockName(text, clock)}</h3>
        {live.state(clock)}
      </div>
      {live.times(clock)}
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
      <ClockWhy clock={clock} assessedAt={assessedAt} now={now} text={text} formats={formats} />
    </li>
  );
}
