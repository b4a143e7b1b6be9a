import { useState } from 'preact/hooks';
import type { Dimension, Group } from '../../lib/domain/insights/group-cases.ts';
import { plural, termText, type Words } from '../text.ts';
import type { ShowCases } from './insights-state.ts';
import { MeasureTable } from './MeasureTable.tsx';
import { OutcomeBars } from './OutcomeBars.tsx';

interface Props extends Words {
  readonly by: Dimension;
  readonly groups: readonly Group[];
  readonly onShow: ShowCases;
}

/** As many groups as one can compare at a glance; the others are shown when they are asked for. */
const mostShown = 12;

/** How promises were kept by tier, severity, …: two charts, and the table that they are drawn from. */
export function GroupPart({ by, groups, onShow, text, formats }: Props) {
  const [isWhole, setWhole] = useState(false);
  const words = { text, formats };
  const nameOf = ({ value }: Group): string => {
    if (value === null) return text('insights_not_known');
    if (by === 'tier') return text('insights_tier', value);
    return by === 'channel' ? termText(text, 'channel', String(value)) : String(value);
  };
  const title = termText(text, 'insights_by', by);
  const rows = groups.map((group) => ({ ...group, name: nameOf(group) }));
  const largest = rows.slice(0, mostShown);
  const hidden = rows.length - largest.length;
  const promises = ['acknowledgement', 'resolution'] as const;
  return (
    <section class="card stack" aria-label={title}>
      <h3>{title}</h3>
      <div class="chart-and-table">
        <div class="charts">
          {promises.map((promise) => (
            <figure key={promise}>
              <figcaption>{termText(text, 'metric', promise)}</figcaption>
              <OutcomeBars
                title={`${title}, ${termText(text, 'metric', promise)}`}
                rows={largest.map((row) => ({ name: row.name, measured: row[promise] }))}
                {...words}
              />
            </figure>
          ))}
        </div>
        <MeasureTable
          caption={title}
          heading={termText(text, 'insights_filter', by)}
          rows={isWhole ? rows : largest}
          onShow={onShow}
          {...words}
        />
      </div>
      {hidden > 0 && !isWhole && (
        <p>
          {plural(text, formats, 'insights_more_rows', hidden)}{' '}
          <button type="button" class="small" onClick={() => setWhole(true)}>
            {text('insights_show_all_rows')}
          </button>
        </p>
      )}
    </section>
  );
}
