import { useState } from 'preact/hooks';
import { dimensions } from '../../lib/domain/insights/group-cases.ts';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import { plural, type Words } from '../text.ts';
import { CasesBehind } from './CasesBehind.tsx';
import { FilterBar } from './FilterBar.tsx';
import { GroupPart } from './GroupPart.tsx';
import type { InsightsActions, InsightsState, ShowCases } from './insights-state.ts';
import { LeaksPart } from './LeaksPart.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import { OutcomeLegend, OutcomePatterns } from './OutcomePatterns.tsx';
import { RecurringPart } from './RecurringPart.tsx';
import { TrendPart } from './TrendPart.tsx';

interface Props extends Words {
  readonly state: InsightsState;
  readonly actions: InsightsActions;
  readonly addressOf: (ref: TicketRef) => string | null;
}

interface Behind {
  readonly title: string;
  readonly places: readonly number[];
  readonly from: HTMLElement;
}

/** What the past says: of the cases that the filter lets through, every figure with the cases behind it. */
export function PastPart({ state, actions, addressOf, text, formats }: Props) {
  const [behind, setBehind] = useState<Behind | null>(null);
  const { insights, all, uncounted, address, choices } = state;
  const words = { text, formats };
  const onShow: ShowCases = (title, places, from) => setBehind({ title, places, from });
  const filter = (next: typeof address.filter) => {
    setBehind(null);
    actions.filter(next);
  };
  return (
    <section class="stack" aria-label={text('insights_past')}>
      <h2>{text('insights_past')}</h2>
      {uncounted > 0 && (
        <p role="status">{plural(text, formats, 'insights_counting', uncounted)}</p>
      )}
      {state.readFailure !== null && (
        <p class="notice tone-danger" role="alert">
          {text('insights_not_read', state.readFailure)}
        </p>
      )}
      {insights === null && state.readFailure === null && (
        <p role="status">{text('insights_reading')}</p>
      )}
      {insights && all.length === 0 && uncounted === 0 && (
        <p class="card">{text('insights_empty')}</p>
      )}
      {insights && all.length > 0 && (
        <>
          <FilterBar address={address} choices={choices} onFilter={filter} {...words} />
          <div class="row">
            <p role="status">
              {text(
                'insights_meant',
                formats.number(insights.cases.length),
                formats.number(all.length),
              )}
            </p>
            <span class="actions">
              <button type="button" class="small" onClick={() => actions.exportAs('csv')}>
                {text('insights_export_csv')}
              </button>
              <button type="button" class="small" onClick={() => actions.exportAs('ndjson')}>
                {text('insights_export_ndjson')}
              </button>
            </span>
          </div>
          {behind && (
            <CasesBehind
              key={`${behind.title} ${behind.places.length}`}
              title={behind.title}
              cases={behind.places.flatMap((place) => all[place] ?? [])}
              addressOf={addressOf}
              onClose={() => {
                setBehind(null);
                behind.from.focus();
              }}
              {...words}
            />
          )}
          {insights.cases.length > 0 && (
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
              <TrendPart weeks={insights.weeks} onShow={onShow} {...words} />
              <LeaksPart
                leaks={insights.leaks}
                tiers={insights.by.tier}
                onShow={onShow}
                {...words}
              />
              <RecurringPart leaks={insights.leaks} onShow={onShow} {...words} />
              {dimensions.map((by) => (
                <GroupPart key={by} by={by} groups={insights.by[by]} onShow={onShow} {...words} />
              ))}
            </>
          )}
        </>
      )}
    </section>
  );
}
