import { useMemo, useState } from 'preact/hooks';
import type { TicketRef } from '../../lib/domain/ticket/ticket.ts';
import { plural, type Words } from '../text.ts';
import { CasesBehind } from './CasesBehind.tsx';
import { Figures } from './Figures.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { InsightsActions, InsightsState, ShowCases } from './insights-state.ts';
import { SaveCases } from './SaveCases.tsx';

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
  // Drawn once for what was counted: choices and lists beside it change more often.
  const figures = useMemo(
    () => insights && <Figures insights={insights} onShow={onShow} {...words} />,
    [insights],
  );
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
              {text('insights_meant', formats.number(insights.size), formats.number(all.length))}
            </p>
            <SaveCases saved={state.saved} onSave={actions.exportAs} {...words} />
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
          {figures}
        </>
      )}
    </section>
  );
}
