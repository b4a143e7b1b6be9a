import type { Openness } from '../../../lib/domain/calendar/paint-week.ts';
import { termText, type Text } from '../../text.ts';
import { slotTime } from './slots.ts';

interface Props {
  readonly row: number;
  readonly name: string;
  readonly openness: readonly Openness[];
  /** The half hour that has the focus; null where it is in another row. */
  readonly active: number | null;
  /** The first and last half hour that are selected. */
  readonly selected: readonly [number, number] | null;
  readonly text: Text;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerOver: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
}

/** One day of the week painter: a button for each half hour, of which the Tab key reaches one. */
export const PainterRow = (props: Props) => {
  const { row, name, openness, active, selected, text, ...events } = props;
  return (
    <tr>
      <th scope="row">{name}</th>
      {openness.map((it, slot) => (
        <td key={slot}>
          <button
            type="button"
            class="cell"
            data-slot={`${row} ${slot}`}
            data-open={it}
            data-selected={selected !== null && slot >= selected[0] && slot <= selected[1]}
            tabIndex={active === slot ? 0 : -1}
            aria-label={text(
              'cal_slot',
              name,
              slotTime(slot),
              slotTime(slot + 1),
              termText(text, 'cal_openness', it),
            )}
            {...events}
          />
        </td>
      ))}
    </tr>
  );
};
