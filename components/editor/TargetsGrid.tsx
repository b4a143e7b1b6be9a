import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../text.ts';
import { listOf, unlessEmpty, type FormError } from './part/part.ts';
import { AddColumn } from './targets/AddColumn.tsx';
import { CellDetails } from './targets/CellDetails.tsx';
import { columnName } from './targets/cell-names.ts';
import { copyTo, typeInto } from './targets/change-targets.ts';
import { columnsOf, placesIn, placesOutside, rowsOf, type Column } from './targets/grid.ts';
import { gridAction, isRightToLeft } from './targets/grid-keys.ts';
import { OutsideTargets } from './targets/OutsideTargets.tsx';
import { promiseText } from './targets/TargetCell.tsx';
import { TargetRow } from './targets/TargetRow.tsx';
import type { TargetNames } from './targets/TargetFields.tsx';

interface Props extends Words, TargetNames {
  readonly value: unknown;
  readonly errors: readonly FormError[];
  readonly onChange: (next: unknown) => void;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/**
 * Targets as a table: what is timed across, for whom down. Arrow keys lead from cell to cell, typing
 * fills one, Control+D copies it to the severities below; all that a target can say stands below it.
 */
export function TargetsGrid({ value, errors, onChange, text, formats, ...names }: Props) {
  const words = { text, formats };
  const targets = listOf(value);
  const table = useRef<HTMLTableElement>(null);
  const [added, setAdded] = useState<readonly Column[]>([]);
  const [active, setActive] = useState<Spot>({ row: 0, column: 0 });
  const [typed, setTyped] = useState<string | null>(null);
  // A field that goes away blurs once more: what was taken back must not be kept by that.
  const isTyping = useRef(false);
  const [goal, setGoal] = useState<Spot | null>(null);
  const [said, setSaid] = useState('');
  const severities = names.severities.map((it) => it.value);
  const rows = rowsOf(
    severities,
    names.plans.map((it) => it.value),
  );
  const columns = columnsOf(
    targets,
    names.tiers.map((it) => it.level),
    added,
  );
  const cellAt = (row: number, column: number) => ({
    ...(rows[row] ?? { plan: null, severity: null }),
    ...(columns[column] ?? { metric: 'resolution' as const, tier: null }),
  });
  const at = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, columns.length - 1),
  };
  const here = cellAt(at.row, at.column);
  const set = (next: readonly unknown[]) => onChange(unlessEmpty(next));
  const focus = (to: Spot) => {
    setActive(to);
    setGoal(to);
  };
  useLayoutEffect(() => {
    // A cell that was typed into is a button again only once it is drawn.
    const at = goal && `[data-cell="${goal.row} ${goal.column}"]`;
    if (at) table.current?.querySelector<HTMLElement>(at)?.focus();
  }, [goal]);
  const rowsBelow = () =>
    rows.slice(at.row + 1).filter((it) => it.plan === here.plan && it.severity !== null);
  const copyDown = () => {
    const below = rowsBelow();
    if (placesIn(targets, here).length === 0 || below.length === 0) return;
    set(copyTo(targets, here, below));
    setSaid(text('targets_copied', promiseText(targets[placesIn(targets, here)[0] ?? 0])));
  };
  const write = (first: string | null) => {
    isTyping.current = true;
    setTyped(first ?? promiseText(targets[placesIn(targets, here)[0] ?? -1]));
  };
  const stop = () => {
    isTyping.current = false;
    setTyped(null);
  };
  const leave = (entered: string) => {
    if (!isTyping.current) return;
    stop();
    const [place] = placesIn(targets, here);
    const before = place === undefined ? '' : promiseText(targets[place]);
    if (entered.trim() !== before) set(typeInto(targets, here, entered));
  };
  const onCellKey = (event: KeyboardEvent) => {
    const { currentTarget } = event;
    if (typed !== null || !(currentTarget instanceof Element)) return;
    const action = gridAction(
      event,
      { ...at, rows: rows.length, columns: columns.length },
      isRightToLeft(currentTarget),
    );
    if (!action) return;
    event.preventDefault();
    setSaid('');
    if (action.kind === 'move') focus(action);
    else if (action.kind === 'clear') set(typeInto(targets, here, ''));
    else if (action.kind === 'edit') write(action.typed);
    else copyDown();
  };
  const onFieldKey = (event: KeyboardEvent) => {
    const down = event.key === 'Enter' || event.key === 'ArrowDown';
    if (!down && event.key !== 'ArrowUp' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') stop();
    else if (event.currentTarget instanceof HTMLInputElement) leave(event.currentTarget.value);
    const row = event.key === 'Escape' ? at.row : at.row + (down ? 1 : -1);
    focus({ row: Math.min(rows.length - 1, Math.max(0, row)), column: at.column });
  };
  const outside = placesOutside(targets, rows, columns);
  return (
    <div class="stack">
      <p class="quiet">{text('targets_keys')}</p>
      <div class="scrolls">
        <table class="targets" aria-label={text('targets_title')} ref={table}>
          <thead>
            <tr>
              {names.plans.length > 0 && <th scope="col">{text('targets_plan')}</th>}
              <th scope="col">{text('targets_severity')}</th>
              {columns.map((it) => (
                <th key={`${it.metric} ${it.tier}`} scope="col">
                  {columnName(it, names, text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <TargetRow
                key={`${row.plan} ${row.severity}`}
                row={row}
                index={r}
                isNewPlan={names.plans.length > 0 && row.plan !== rows[r - 1]?.plan}
                columns={columns}
                targets={targets}
                errors={errors}
                names={names}
                active={r === at.row ? at.column : null}
                typed={typed}
                onActive={(column) => setActive({ row: r, column })}
                onCellKey={onCellKey}
                onWrite={() => write(null)}
                onType={setTyped}
                onLeave={leave}
                onKeyDown={onFieldKey}
                {...words}
              />
            ))}
          </tbody>
        </table>
      </div>
      <AddColumn
        shown={columns}
        names={names}
        onAdd={(it) => setAdded([...added, it])}
        text={text}
      />
      <p role="status" class="quiet">
        {said}
      </p>
      <CellDetails
        part={{ value, errors, onChange }}
        cell={here}
        canCopy={rowsBelow().length > 0}
        onCopy={copyDown}
        onWrite={() => write('')}
        names={names}
        {...words}
      />
      <OutsideTargets
        part={{ value, errors, onChange }}
        places={outside}
        names={names}
        {...words}
      />
    </div>
  );
}
