import { useRef, useState } from 'preact/hooks';
import {
  closeFrom,
  openFrom,
  opennessOf,
  type WeekPairs,
} from '../../../lib/domain/calendar/paint-week.ts';
import { termText, type Text } from '../../text.ts';
import { daysInOrder } from '../../options/hours-draft.ts';
import { isRightToLeft, moveBy } from '../targets/grid-keys.ts';
import { PainterRow } from './PainterRow.tsx';
import { slotLength, slots, slotTime } from './slots.ts';

interface Props {
  readonly week: WeekPairs;
  readonly onChange: (week: WeekPairs) => void;
  readonly text: Text;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

const spotOf = (target: EventTarget | null): Spot | null => {
  const cell = target instanceof Element ? target.closest('[data-slot]') : null;
  const [row, column] = (cell?.getAttribute('data-slot') ?? '').split(' ').map(Number);
  return cell === null || row === undefined || column === undefined ? null : { row, column };
};

/**
 * The opening hours of a week in half hours, painted by dragging, or with the keyboard: arrows move,
 * Shift with arrows selects, Space opens or closes what is selected.
 */
export function WeekPainter({ week, onChange, text }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Spot>({ row: 0, column: 18 });
  const [anchor, setAnchor] = useState<Spot | null>(null);
  const [isDragging, setDragging] = useState(false);
  const [said, setSaid] = useState('');
  const start = anchor ?? active;
  const rows = [Math.min(start.row, active.row), Math.max(start.row, active.row)] as const;
  const columns = [
    Math.min(start.column, active.column),
    Math.max(start.column, active.column),
  ] as const;
  const from = columns[0] * slotLength;
  const to = (columns[1] + 1) * slotLength;
  const paint = () => {
    const first = daysInOrder[start.row] ?? 'mon';
    const at = start.column * slotLength;
    const isOpen = ['open', 'overnight'].includes(opennessOf(week, first, at, at + slotLength));
    const days = daysInOrder.slice(rows[0], rows[1] + 1);
    const change = isOpen ? closeFrom : openFrom;
    onChange(days.reduce((next, on) => change(next, on, from, to), week));
    const last = days.at(-1) ?? first;
    setSaid(
      text(
        isOpen ? 'cal_painted_closed' : 'cal_painted_open',
        days.length === 1
          ? termText(text, 'weekday', last)
          : text(
              'cal_days',
              termText(text, 'weekday', days[0] ?? first),
              termText(text, 'weekday', last),
            ),
        slotTime(columns[0]),
        slotTime(columns[1] + 1),
      ),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || !table.current) return;
    const place = { ...active, rows: daysInOrder.length, columns: slots };
    const next = moveBy(event, place, isRightToLeft(table.current));
    if (!next) return;
    event.preventDefault();
    setAnchor(event.shiftKey ? start : null);
    setActive(next);
    table.current.querySelector<HTMLElement>(`[data-slot="${next.row} ${next.column}"]`)?.focus();
  };
  // Space and Enter click a button; a click of the pointer has been painted when it was let go.
  const onClick = (event: MouseEvent) => {
    if (event.detail === 0) paint();
  };
  const onPointerDown = (event: PointerEvent) => {
    const spot = spotOf(event.target);
    if (!spot || event.button !== 0) return;
    // Else a finger would keep telling of the half hour on which it came down.
    if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
      event.target.releasePointerCapture(event.pointerId);
    setAnchor(spot);
    setActive(spot);
    setDragging(true);
  };
  const onPointerOver = (event: PointerEvent) => {
    const spot = spotOf(event.target);
    // The button may have been let go outside the table.
    if (event.buttons === 0) setDragging(false);
    else if (isDragging && spot) setActive(spot);
  };
  const onPointerUp = () => {
    if (isDragging) paint();
    setDragging(false);
  };
  return (
    <div class="stack">
      <p class="quiet">{text('cal_painter_keys')}</p>
      <div class="scrolls">
        <table class="painter" aria-label={text('cal_painter')} ref={table}>
          <thead>
            <tr>
              <th scope="col">{text('cal_day')}</th>
              {Array.from({ length: slots / 2 }, (_, hour) => (
                <th key={hour} scope="colgroup" colSpan={2}>
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {daysInOrder.map((on, row) => (
              <PainterRow
                key={on}
                row={row}
                name={termText(text, 'weekday', on)}
                openness={Array.from({ length: slots }, (_, slot) =>
                  opennessOf(week, on, slot * slotLength, (slot + 1) * slotLength),
                )}
                active={active.row === row ? active.column : null}
                selected={row >= rows[0] && row <= rows[1] ? columns : null}
                text={text}
                onKeyDown={onKeyDown}
                onClick={onClick}
                onPointerDown={onPointerDown}
                onPointerOver={onPointerOver}
                onPointerUp={onPointerUp}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" class="quiet">
        {said}
      </p>
    </div>
  );
}
