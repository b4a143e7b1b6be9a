import type { ShowCases } from './insights-state.ts';

interface Props {
  /** The figure itself, such as `12`. */
  readonly label: string;
  /** What it counts, for the heading of its cases. */
  readonly title: string;
  /** How many cases it rests on; without any it shows none. */
  readonly count: number;
  /** Those cases: asked for when somebody wants to see them. */
  readonly places: () => readonly number[];
  readonly onShow: ShowCases;
}

/** A figure that shows its cases when it is clicked; plain text where there are none. */
export const Which = ({ label, title, count, places, onShow }: Props) =>
  count === 0 ? (
    <span>{label}</span>
  ) : (
    <button
      type="button"
      class="figure-button"
      aria-label={`${title}: ${label}`}
      onClick={(event) => onShow(title, places(), event.currentTarget)}
    >
      {label}
    </button>
  );
