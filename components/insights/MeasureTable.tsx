import type { Counted } from '../../lib/domain/insights/group-cases.ts';
import type { Words } from '../text.ts';
import type { ShowCases } from './insights-state.ts';
import { Measures } from './Measures.tsx';
import { Which } from './Which.tsx';

/** One row: some cases, and how their promises were kept. */
export interface MeasuredRow extends Counted {
  readonly name: string;
}

interface Props extends Words {
  readonly caption: string;
  /** What the rows are, such as `Tier`. */
  readonly heading: string;
  readonly rows: readonly MeasuredRow[];
  readonly onShow: ShowCases;
}

const columns = [
  'insights_column_kept',
  'insights_column_median',
  'insights_column_ninetieth',
  'insights_column_open',
  'insights_column_unknown',
] as const;

/** The figures of a chart: by row, how many cases, and how their promises to answer and to resolve were kept. */
export function MeasureTable({ caption, heading, rows, onShow, text, formats }: Props) {
  const words = { text, formats };
  return (
    <div class="scroll">
      <table class="figures">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {heading}
            </th>
            <th rowSpan={2} scope="col">
              {text('insights_column_cases')}
            </th>
            <th colSpan={columns.length} scope="colgroup">
              {text('insights_acknowledged')}
            </th>
            <th colSpan={columns.length} scope="colgroup">
              {text('insights_resolved')}
            </th>
          </tr>
          <tr>
            {['acknowledged', 'resolved'].flatMap((of) =>
              columns.map((key) => (
                <th key={of + key} scope="col">
                  {text(key)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, size, cases, acknowledgement, resolution }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <Which
                  label={formats.number(size)}
                  title={name}
                  count={size}
                  places={cases}
                  onShow={onShow}
                />
              </td>
              <Measures
                measured={acknowledgement}
                title={`${name}, ${text('insights_acknowledged')}`}
                onShow={onShow}
                {...words}
              />
              <Measures
                measured={resolution}
                title={`${name}, ${text('insights_resolved')}`}
                onShow={onShow}
                {...words}
              />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
