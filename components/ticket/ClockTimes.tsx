import type { Clock } from '../../lib/domain/clocks/clock.ts';
import { formatInstant, type Instant } from '../../lib/domain/time/instant.ts';
import type { ClockNow } from '../../lib/domain/view/clock-now.ts';
import type { Formats, Text } from '../text.ts';

interface Props {
  readonly clock: Clock;
  readonly at: ClockNow;
  readonly now: Instant;
  readonly text: Text;
  readonly formats: Formats;
}

/** When it is due, in absolute and counted down, or what stands in place of a due time. */
function DueLine({ clock, at, now, text, formats }: Props) {
  const { state, wallRemaining: wall } = at;
  if (state === 'paused') return <p class="due">{text('panel_due_paused')}</p>;
  if (clock.stoppedAt !== null)
    return <p class="due">{text('panel_stopped', formats.instantShort(clock.stoppedAt, now))}</p>;
  if (clock.dueAt === null || wall === null) return null;
  return (
    <p class="due">
      <time dateTime={formatInstant(clock.dueAt)} title={formats.instant(clock.dueAt)}>
        {text('panel_due', formats.instantShort(clock.dueAt, now))}
      </time>
      <span role="timer">
        {text(wall >= 0 ? 'panel_in' : 'panel_ago', formats.countdown(wall))}
      </span>
      {state === 'due-closed' && clock.breachesAt !== null && (
        <span>{text('panel_closed_until', formats.instantShort(clock.breachesAt, now))}</span>
      )}
    </p>
  );
}

const Amount = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** A clock's due time, and what is used and left: on its own calendar, then by the wall. */
export function ClockTimes(props: Props) {
  const { clock, at, now, text, formats } = props;
  const target =
    clock.withinText ?? (clock.within === null ? null : formats.duration(clock.within));
  const wall = clock.startedAt === null ? null : (clock.stoppedAt ?? now) - clock.startedAt;
  return (
    <>
      <DueLine {...props} />
      <dl>
        {target !== null && <Amount name={text('panel_target')} value={target} />}
        {at.elapsed !== null && wall !== null && (
          <Amount name={text('panel_used')} value={formats.duration(at.elapsed)} />
        )}
        {at.remaining !== null && clock.stoppedAt === null && (
          <Amount
            name={text(at.remaining < 0 ? 'panel_over' : 'panel_left')}
            value={formats.duration(at.remaining)}
          />
        )}
        {wall !== null && <Amount name={text('panel_wall')} value={formats.countdown(wall)} />}
      </dl>
    </>
  );
}
