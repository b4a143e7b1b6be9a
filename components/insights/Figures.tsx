import { dimensions } from '../../lib/domain/insights/group-cases.ts';
import type { Insights } from '../../lib/domain/insights/insights.ts';
import type { Words } from '../text.ts';
import { GroupPart } from './GroupPart.tsx';
import type { ShowCases } from './insights-state.ts';
import { LeaksPart } from './LeaksPart.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import { OutcomeLegend, OutcomePatterns } from './OutcomePatterns.tsx';
import { RecurringPart } from './RecurringPart.tsx';
import { TrendPart } from './TrendPart.tsx';

interface Props extends Words {
  readonly insights: Insights;
  readonly onShow: ShowCases;
}

/** Every figure of the cases that are meant; nothing where there are none. */
export function Figures({ insights, onShow, text, formats }: Props) {
  const words = { text, formats };
  const { size, weeks, leaks, by } = insights;
  if (size === 0) return null;
  return (
    <>
      <OutcomePatterns />
      <p class="quiet">{text('insights_how')}</p>
      <MeasureTable
        caption={text('insights_all')}
        heading={text('insights_all')}
        rows={[{ ...insights, name: text('insights_all_filtered') }]}
        onShow={onShow}
        {...words}
      />
      <OutcomeLegend text={text} />
      <TrendPart weeks={weeks} onShow={onShow} {...words} />
      <LeaksPart leaks={leaks} tiers={by.tier} onShow={onShow} {...words} />
      <RecurringPart leaks={leaks} onShow={onShow} {...words} />
      {dimensions.map((it) => (
        <GroupPart key={it} by={it} groups={by[it]} onShow={onShow} {...words} />
      ))}
    </>
  );
}
