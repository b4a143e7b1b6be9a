import { render } from 'preact';
import { TeachBar, type TeachActions, type TeachView } from '../../components/teach/TeachBar.tsx';
import type { Counting, Text } from '../../components/text.ts';
import type { Said } from '../domain/site-map/said.ts';
import { nextStep, type Step, type Teaching } from '../domain/site-map/teaching.ts';
import { createHost } from './host.ts';
import { pick, readBack, type Picked } from './pick.ts';
import { watchPage } from './watch-page.ts';
import { watchPointer } from './pointer.ts';

/** What the picker is given from outside. */
export interface PickerSurroundings {
  readonly text: Text;
  readonly formats: Counting;
  readonly document: Document;
  readonly dark: boolean;
  readonly direction: string;
  /** Tells the worker; gives what is taught after that, null where nothing is any more. */
  readonly tell: (said: Said) => Promise<Teaching | null>;
}

/** A running picker. */
export interface Picker {
  goOnWith(next: Teaching): void;
}

/** Leads a person through `teaching` on this page and those that follow, until `life` is aborted. */
export function startPicker(
  around: PickerSurroundings,
  begun: Teaching,
  life: AbortController,
): Picker {
  const { document, text, formats, tell } = around;
  const { signal } = life;
  const host = createHost(document, around, signal);
  let teaching = begun;
  let picked: Picked | null = null;
  let isLost = false;

  const step = (): Step => nextStep(teaching);
  const isFurther = () => !teaching.ticketUrls.includes(document.location.href);
  const view = (): TeachView => ({
    step: step(),
    picked: picked && { text: picked.text, count: picked.elements.length },
    isLost,
    read: step().kind === 'check' && isFurther() ? readBack(document, teaching) : null,
  });
  const draw = () => {
    if (signal.aborted) return;
    render(<TeachBar view={view()} actions={actions} text={text} formats={formats} />, host.body);
  };
  const dismiss = () => {
    picked = null;
    isLost = false;
    host.frame([]);
    draw();
  };
  async function say(said: Said) {
    const next = await tell(said).catch(() => teaching);
    if (!next?.isPicking) return life.abort();
    teaching = next;
    dismiss();
  }
  const actions: TeachActions = {
    take: () => void (picked && say(picked.said)),
    dismiss,
    skip() {
      const now = step();
      if (now.kind === 'point') void say({ kind: 'skipped', what: now.what });
    },
    again: (what) => void say({ kind: 'again', what }),
    confirm() {
      const texts = readBack(document, teaching).flatMap(([fact, value]) =>
        value === null ? [] : [[fact, [value]] as const],
      );
      void say({ kind: 'checked', texts: Object.fromEntries(texts) });
    },
    choose: (page) => void say({ kind: 'page', page }),
    leave: () => void say({ kind: 'left' }),
  };

  watchPointer(
    document,
    {
      isOn: () => step().kind === 'point' && picked === null,
      isOurs: (target) => target === host.element,
      isInControl: () => host.focused()?.localName === 'button',
      hover: (element) => host.frame([element]),
      point(element) {
        const now = step();
        if (now.kind !== 'point') return;
        picked = pick(element, now.what, teaching);
        isLost = picked === null;
        host.frame(picked?.elements ?? []);
        draw();
      },
      leave: actions.leave,
    },
    signal,
  );
  watchPage(document, host.element, draw, () => host.frame(picked?.elements ?? []), signal);
  signal.addEventListener('abort', () => render(null, host.body), { once: true });
  draw();
  // The keys of someone who cannot point work at once.
  host.body.querySelector<HTMLElement>('.teach')?.focus({ preventScroll: true });
  return {
    /** Goes on with what is taught by now; what was pointed at stays where that is the same. */
    goOnWith(next: Teaching) {
      if (JSON.stringify(next) === JSON.stringify(teaching)) return;
      teaching = next;
      dismiss();
    },
  };
}
