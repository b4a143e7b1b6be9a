import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useUniqueId } from '../controls/use-unique-id.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: () => ComponentChildren;
}

/** Tabs as the ARIA practices describe them: arrow keys move, one panel is shown. */
export function Tabs({ tabs, label }: { readonly tabs: readonly Tab[]; readonly label: string }) {
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const base = useUniqueId();
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  );
  const keyDown = (event: KeyboardEvent) => {
    const isRtl = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
    const backward = isRtl ? 'ArrowRight' : 'ArrowLeft';
    const step = event.key === forward ? 1 : event.key === backward ? -1 : 0;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    setChosen(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div role="tablist" class="tabs" aria-label={label} ref={list}>
        {tabs.map(({ id, label: name }, place) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-tab={id}
            id={`${base}-${id}`}
            aria-selected={place === at}
            aria-controls={`${base}-panel`}
            tabIndex={place === at ? 0 : -1}
            onClick={() => setChosen(id)}
            onKeyDown={keyDown}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${tabs[at]?.id ?? ''}`}
        class="stack"
      >
        {tabs[at]?.content()}
      </div>
    </>
  );
}
