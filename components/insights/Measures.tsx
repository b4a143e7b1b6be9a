import type { Measured } from '../../lib/domain/insights/measure.ts';
import type { Words } from '../text.ts';
import type { ShowCases } from './insights-state.ts';
import { Which } from './Which.tsx';

interface Props extends Words {
  readonly measured: Measured;
  /** What is measured, such as `Tier 2, acknowledged`. */
  readonly title: string;
  readonly onShow: ShowCases;
}

/** The four cells of a promise: share kept, typical time, time of nine in ten, and what is not known. */
export function Measures({ measured, title, onShow, text, formats }: Props) {
  const { counts, casesOf, share, timedCases } = measured;
  const { median, ninetieth, count } = measured.times();
  const known = counts.kept + counts.late + counts.missed;
  const shown = { onShow, title };
  const timed = { ...shown, count, places: timedCases };
  const time = (value: number | null) => (value === null ? '–' : formats.countdown(value));
  return (
    <>
      <td>
        {share === null ? (
          <span class="quiet">{text('insights_nothing_known')}</span>
        ) : (
          <Which
            {...shown}
            label={text(
              'insights_share',
              formats.number(Math.floor(share * 100)),
              formats.number(counts.kept),
              formats.number(known),
            )}
            count={known}
            places={() => casesOf('kept', 'late', 'missed')}
          />
        )}
      </td>
      <td>
        <Which {...timed} label={time(median)} />
      </td>
      <td>
        <Which {...timed} label={time(ninetieth)} />
      </td>
      {(['open', 'unknown'] as const).map((outcome) => (
        <td key={outcome}>
          <Which
            {...shown}
            label={formats.number(counts[outcome])}
            count={counts[outcome]}
            places={() => casesOf(outcome)}
          />
        </td>
      ))}
    </>
  );
}
