import type { ShowCases } from './insights-state.ts';

interface Props {
  /** The figure itself, such as `12`. */
  readonly label: string;
  /** What it counts, for the heading of its cases. */
  readonly title: string;
  /** Its cases, in as many lists as they come in: there may be many thousand. */
  readonly places: readonly (readonly number[])[];
  readonly onShow: ShowCases;
}

/** A figure that shows its cases when it is clicked; plain text where there are none. */
export const Which = ({ label, title, places, onShow }: Props) =>
  places.every(({ length }) => length === 0) ? (
    <span>{label}</span>
  ) : (
    <button
      type="button"
      class="figure-button"
      aria-label={`${title}: ${label}`}
      onClick={(event) => onShow(title, places.flat(), event.currentTarget)}
    >
      {label}
    </button>
  );
