import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ComponentChildren } from 'preact';
import type { Week } from '../../lib/domain/insights/weeks.ts';
import type { Words } from '../text.ts';

interface Props extends Words {
  readonly weeks: readonly Week[];
}

const height = 160;
/** What is drawn inside is drawn in hundredths of it, however wide it is. */
const hundred = 100;
/** The shares that are marked beside the chart. */
const shares = [0, 0.5, 1];

/** Opened cases by week as bars, and the share of promises that were kept as two lines, whole and broken. */
export function WeekChart({ weeks, text, formats }: Props) {
  const most = Math.max(1, ...weeks.map(({ size }) => size));
  const x = scaleBand<string>()
    .domain(weeks.map(({ monday }) => monday))
    .range([0, hundred])
    .padding(0.2);
  const count = scaleLinear().domain([0, most]).range([hundred, 0]).nice(4);
  const share = scaleLinear().domain([0, 1]).range([hundred, 0]);
  const middle = (monday: string) => (x(monday) ?? 0) + x.bandwidth() / 2;
  const pathOf = (promise: 'acknowledgement' | 'resolution') =>
    line<Week>()
      .defined((week) => week[promise].share !== null)
      .x(({ monday }) => middle(monday))
      .y((week) => share(week[promise].share ?? 0))([...weeks]) ?? '';
  const ticks = count.ticks(4).filter(Number.isInteger);
  return (
    <figure>
      <figcaption>{text('insights_weeks_opened')}</figcaption>
      <Axis ticks={ticks.map((tick) => ({ at: count(tick), label: formats.number(tick) }))}>
        <svg
          class="chart"
          role="img"
          aria-label={text('insights_chart_label', text('insights_weeks'))}
          width="100%"
          height={height}
        >
          {ticks.map((tick) => (
            <line
              key={tick}
              class="grid"
              x1="0"
              x2="100%"
              y1={`${count(tick)}%`}
              y2={`${count(tick)}%`}
            />
          ))}
          {weeks.map(({ monday, size }) => (
            <rect
              key={monday}
              class="bar week"
              x={`${x(monday) ?? 0}%`}
              width={`${x.bandwidth()}%`}
              y={`${count(size)}%`}
              height={`${hundred - count(size)}%`}
            >
              <title>{`${monday}: ${formats.number(size)}`}</title>
            </rect>
          ))}
        </svg>
      </Axis>
      <p class="ends quiet" aria-hidden="true">
        <span>{weeks[0]?.monday}</span>
        <span>{weeks.at(-1)?.monday}</span>
      </p>
      <p class="legend">
        <Stroke kind="acknowledgement" /> {text('insights_weeks_acknowledged')}{' '}
        <Stroke kind="resolution" /> {text('insights_weeks_resolved')}
      </p>
      <Axis
        ticks={shares.map((tick) => ({
          at: share(tick),
          label: text('insights_percent', formats.number(tick * hundred)),
        }))}
      >
        <svg
          class="chart"
          role="img"
          aria-label={text('insights_chart_label', text('insights_weeks_kept'))}
          width="100%"
          height={height}
        >
          {shares.map((tick) => (
            <line
              key={tick}
              class="grid"
              x1="0"
              x2="100%"
              y1={`${share(tick)}%`}
              y2={`${share(tick)}%`}
            />
          ))}
          <svg
            width="100%"
            height="100%"
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
            overflow="visible"
          >
            <path class="stroke stroke-acknowledgement" d={pathOf('acknowledgement')} />
            <path class="stroke stroke-resolution" d={pathOf('resolution')} />
          </svg>
        </svg>
      </Axis>
    </figure>
  );
}

interface AxisProps {
  /** Where each label stands, in hundredths from the top. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly children: ComponentChildren;
}

/** A chart with the values of its lines beside it: the table says the same to who cannot see it. */
const Axis = ({ ticks, children }: AxisProps) => (
  <div class="axis">
    <svg width="44" height={height} aria-hidden="true" focusable="false" class="chart">
      {ticks.map(({ at, label }) => (
        // The topmost label would be cut off above its line, the lowest below it.
        <text key={label} class="tick" x="0" y={`${Math.min(99, Math.max(8, at + 3))}%`}>
          {label}
        </text>
      ))}
    </svg>
    {children}
  </div>
);

const Stroke = ({ kind }: { readonly kind: string }) => (
  <svg class="swatch" width="24" height="16" aria-hidden="true" focusable="false">
    <path class={`stroke stroke-${kind}`} d="M0 8H24" />
  </svg>
);
