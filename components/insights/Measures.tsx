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
  const { counts, cases, share, median, ninetieth, timed } = measured;
  const known = [cases.kept, cases.late, cases.missed];
  const knownCount = counts.kept + counts.late + counts.missed;
  const time = (value: number | null) => (value === null ? '–' : formats.countdown(value));
  const shown = { onShow, title };
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
              formats.number(knownCount),
            )}
            places={known}
          />
        )}
      </td>
      <td>
        <Which {...shown} label={time(median)} places={[timed]} />
      </td>
      <td>
        <Which {...shown} label={time(ninetieth)} places={[timed]} />
      </td>
      <td>
        <Which {...shown} label={formats.number(counts.open)} places={[cases.open]} />
      </td>
      <td>
        <Which {...shown} label={formats.number(counts.unknown)} places={[cases.unknown]} />
      </td>
    </>
  );
}
