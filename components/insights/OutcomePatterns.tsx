import { outcomes } from '../../lib/domain/insights/measure.ts';
import { termText, type Text } from '../text.ts';

/** Fills that differ without colour: full, stripes, crossed stripes, dots, empty. */
const marks = {
  kept: null,
  late: 'M-2 2 2 -2M0 8 8 0M6 10 10 6',
  missed: 'M-2 2 2 -2M0 8 8 0M6 10 10 6M-2 6 2 10M0 0 8 8M6 -2 10 2',
  open: 'M3 4a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
  unknown: null,
} as const;

/** The fills, to be used by name from every chart of the page; drawn once. */
export const OutcomePatterns = () => (
  <svg class="hidden-drawing" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      {outcomes.map((outcome) => (
        <pattern
          key={outcome}
          id={`outcome-${outcome}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" class={`ground ground-${outcome}`} />
          {marks[outcome] !== null && <path d={marks[outcome]} class={`mark mark-${outcome}`} />}
        </pattern>
      ))}
    </defs>
  </svg>
);

/** What each fill means. */
export const OutcomeLegend = ({ text }: { readonly text: Text }) => (
  <ul class="legend" aria-label={text('insights_legend')}>
    {outcomes.map((outcome) => (
      <li key={outcome}>
        <svg class="swatch" width="24" height="16" aria-hidden="true" focusable="false">
          <rect
            class="bar"
            x="0.5"
            y="0.5"
            width="23"
            height="15"
            fill={`url(#outcome-${outcome})`}
          />
        </svg>
        {termText(text, 'insights_outcome', outcome)}
      </li>
    ))}
  </ul>
);
