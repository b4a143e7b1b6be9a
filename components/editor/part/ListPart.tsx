import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../text.ts';
import { moveItem } from './move-item.ts';
import { errorOf, itemOf, listOf, unlessEmpty, type Part } from './part.ts';

interface Props {
  readonly part: Part;
  /** Names the list. */
  readonly label: string;
  /** Names the entry at `index`, for its buttons. */
  readonly nameOf: (value: unknown, index: number) => string;
  readonly addLabel: string;
  /** What a new entry begins with. */
  readonly blank: (list: readonly unknown[]) => unknown;
  /** Puts entries in order after one was moved. */
  readonly settle?: (moved: readonly unknown[], before: readonly unknown[]) => readonly unknown[];
  readonly text: Text;
  readonly children: (item: Part, index: number) => ComponentChildren;
}

/** Entries of the draft: added, removed, and moved by buttons or by Alt with the arrow keys. */
export function ListPart(props: Props) {
  const { part, label, nameOf, addLabel, blank, settle = (list) => list, text, children } = props;
  const items = listOf(part.value);
  const root = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<{ readonly on: string } | null>(null);
  useEffect(() => {
    // What was pressed has moved or gone: the focus goes along.
    if (focus) root.current?.querySelector<HTMLElement>(`:scope > ${focus.on}`)?.focus();
  }, [focus]);
  const button = (index: number, name: string) =>
    `ol > li:nth-child(${index + 1}) > .row [data-do=${name}]`;
  const move = (from: number, by: -1 | 1, pressed: string) => {
    const to = from + by;
    if (to < 0 || to >= items.length) return;
    part.onChange(settle(moveItem(items, from, to), items));
    setFocus({ on: button(to, pressed) });
  };
  const remove = (index: number) => {
    part.onChange(unlessEmpty(items.filter((_, at) => at !== index)));
    setFocus({ on: items.length > 1 ? button(Math.max(0, index - 1), 'remove') : 'button' });
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const pressed = event.key === 'ArrowUp' ? 'up' : 'down';
    move(index, event.key === 'ArrowUp' ? -1 : 1, pressed);
  };
  const error = errorOf(part);
  return (
    <div class="stack part-list" role="group" aria-label={label} ref={root}>
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      {items.length > 0 && (
        <ol class="plain">
          {items.map((value, index) => (
            <li key={index} class="stack">
              <div class="row">
                <span class="strong">{nameOf(value, index)}</span>
                <span class="actions">
                  {(['up', 'down'] as const).map((way) => (
                    <button
                      key={way}
                      type="button"
                      class="small"
                      data-do={way}
                      aria-keyshortcuts={way === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
                      aria-label={text(
                        way === 'up' ? 'part_up_what' : 'part_down_what',
                        nameOf(value, index),
                      )}
                      aria-disabled={way === 'up' ? index === 0 : index === items.length - 1}
                      onClick={() => move(index, way === 'up' ? -1 : 1, way)}
                      onKeyDown={(event) => onKeyDown(event, index)}
                    >
                      {way === 'up' ? '↑' : '↓'}
                    </button>
                  ))}
                  <button
                    type="button"
                    class="small"
                    data-do="remove"
                    aria-label={text('part_remove_what', nameOf(value, index))}
                    onClick={() => remove(index)}
                    onKeyDown={(event) => onKeyDown(event, index)}
                  >
                    {text('part_remove')}
                  </button>
                </span>
              </div>
              {children(itemOf(part, index), index)}
            </li>
          ))}
        </ol>
      )}
      <button type="button" class="add" onClick={() => part.onChange([...items, blank(items)])}>
        {addLabel}
      </button>
    </div>
  );
}
