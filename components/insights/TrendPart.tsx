import { useState } from 'preact/hooks';
import type { Week } from '../../lib/domain/insights/weeks.ts';
import type { Words } from '../text.ts';
import type { ShowCases } from './insights-state.ts';
import { MeasureTable } from './MeasureTable.tsx';
import { WeekChart } from './WeekChart.tsx';

interface Props extends Words {
  readonly weeks: readonly Week[];
  readonly onShow: ShowCases;
}

/** How it went from week to week, the latest first in the table. */
export function TrendPart({ weeks, onShow, text, formats }: Props) {
  // Hundreds of weeks make thousands of figures: they are drawn when somebody looks.
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="card stack" aria-label={text('insights_weeks')}>
      <h3>{text('insights_weeks')}</h3>
      <p class="quiet">{text('insights_weeks_help')}</p>
      <div class="chart-and-table">
        <div class="charts">
          <WeekChart weeks={weeks} text={text} formats={formats} />
        </div>
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text('insights_weeks_table')}</summary>
          {isOpen && (
            <MeasureTable
              caption={text('insights_weeks')}
              heading={text('insights_week')}
              rows={weeks.map((week) => ({ ...week, name: week.monday })).reverse()}
              onShow={onShow}
              text={text}
              formats={formats}
            />
          )}
        </details>
      </div>
    </section>
  );
}
