import teach from '../../components/teach/teach.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import panelTokens from '../../components/styles/tokens-panel.css?inline';
import { createStyle } from '../overlay/style-sheet.ts';

const attribute = 'data-uptier-teach';

/** The picker's one element in the page. */
export interface PickerHost {
  readonly element: HTMLElement;
  /** Where the bar is drawn. */
  readonly body: HTMLElement;
  /** What has the focus inside; null where the focus is elsewhere. */
  focused(): Element | null;
  /** Frames these elements, and nothing else. */
  frame(elements: readonly Element[]): void;
}

/** More frames than this show no more. */
const mostFrames = 60;

/** Makes the picker's host in `document`; taken away when `signal` aborts. */
export function createHost(
  document: Document,
  { dark, direction }: { readonly dark: boolean; readonly direction: string },
  signal: AbortSignal,
): PickerHost {
  for (const old of document.querySelectorAll(`[${attribute}]`)) old.remove();
  const element = document.createElement('div');
  element.setAttribute(attribute, '');
  element.dir = direction;
  element.dataset['theme'] = dark ? 'dark' : 'light';
  const root = element.attachShadow({ mode: __OPEN_SHADOW_ROOTS__ ? 'open' : 'closed' });
  createStyle(tokens + panelTokens + teach)(root);
  const frames = document.createElement('div');
  const body = document.createElement('div');
  root.append(frames, body);
  // What is pressed in the bar is none of the page's business.
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'pointerdown'])
    body.addEventListener(type, (event) => event.stopPropagation());
  document.documentElement.append(element);
  signal.addEventListener('abort', () => element.remove(), { once: true });
  return {
    element,
    body,
    focused: () => root.activeElement,
    frame(elements) {
      frames.replaceChildren(
        ...elements.slice(0, mostFrames).map((it) => {
          const box = it.getBoundingClientRect();
          const frame = document.createElement('div');
          frame.className = 'frame';
          for (const [name, value] of Object.entries({
            left: box.left,
            top: box.top,
            width: box.width,
            height: box.height,
          }))
            frame.style.setProperty(name, `${value}px`);
          return frame;
        }),
      );
    },
  };
}
