import { scaleLinear } from 'd3-scale';
import { outcomes, type Measured } from '../../lib/domain/insights/measure.ts';
import { termText, type Words } from '../text.ts';

interface Props extends Words {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly measured: Measured }[];
}

const rowHeight = 44;
const barTop = 20;
const barHeight = 16;

/** How many outcomes there are in all. */
const sizeOf = ({ counts }: Measured): number =>
  outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

/**
 * One bar a row, as long as it has promises, in parts by what became of them. For the eye alone: the
 * table beside it says the same in figures.
 */
export function OutcomeBars({ title, rows, text, formats }: Props) {
  const longest = Math.max(1, ...rows.map(({ measured }) => sizeOf(measured)));
  const width = scaleLinear().domain([0, longest]).range([0, 100]);
  return (
    <svg
      class="chart"
      role="img"
      aria-label={text('insights_chart_label', title)}
      width="100%"
      height={rows.length * rowHeight}
    >
      {rows.map(({ name, measured }, row) => {
        let before = 0;
        return (
          <g key={name}>
            <text class="bar-name" x="0" y={row * rowHeight + 14}>
              {name} · {formats.number(sizeOf(measured))}
            </text>
            {outcomes.map((outcome) => {
              const count = measured.counts[outcome];
              const from = before;
              before += count;
              return count === 0 ? null : (
                <rect
                  key={outcome}
                  class="bar"
                  x={`${width(from)}%`}
                  y={row * rowHeight + barTop}
                  width={`${width(count)}%`}
                  height={barHeight}
                  fill={`url(#outcome-${outcome})`}
                >
                  <title>{`${name}: ${termText(text, 'insights_outcome', outcome)} ${formats.number(count)}`}</title>
                </rect>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
