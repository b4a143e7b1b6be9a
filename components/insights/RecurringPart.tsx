import type { Leaks } from '../../lib/domain/insights/leaks.ts';
import { plural, type Words } from '../text.ts';
import type { ShowCases } from './insights-state.ts';
import { Which } from './Which.tsx';

interface Props extends Words {
  readonly leaks: Leaks;
  readonly onShow: ShowCases;
}

/** What keeps coming back: cases that recurred, and the same organisation with the same category. */
export function RecurringPart({ leaks, onShow, text, formats }: Props) {
  const { recurred, recurring, pairs } = leaks;
  const hidden = pairs - recurring.length;
  const caption = text('insights_recurring_pairs');
  return (
    <section class="card stack" aria-label={text('insights_recurring')}>
      <h3>{text('insights_recurring')}</h3>
      <p>
        {text('insights_recurred')}
        {': '}
        <Which
          label={formats.number(recurred.size)}
          title={text('insights_recurred')}
          count={recurred.size}
          places={recurred.cases}
          onShow={onShow}
        />
      </p>
      {recurring.length === 0 ? (
        <p class="quiet">{text('insights_recurring_none')}</p>
      ) : (
        <div class="scroll">
          <table class="figures">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{text('insights_filter_organization')}</th>
                <th scope="col">{text('insights_filter_category')}</th>
                <th scope="col">{text('insights_column_cases')}</th>
              </tr>
            </thead>
            <tbody>
              {recurring.map(({ organization, category, size, cases }) => (
                <tr key={JSON.stringify([organization, category])}>
                  <th scope="row">
                    <bdi>{organization}</bdi>
                  </th>
                  <td>
                    <bdi>{category ?? text('insights_not_known')}</bdi>
                  </td>
                  <td>
                    <Which
                      label={formats.number(size)}
                      title={`${organization}, ${category ?? text('insights_not_known')}`}
                      count={size}
                      places={cases}
                      onShow={onShow}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hidden > 0 && <p class="quiet">{plural(text, formats, 'insights_more_rows', hidden)}</p>}
    </section>
  );
}
