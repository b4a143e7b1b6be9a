import { render, type ComponentChild } from 'preact';
import type { PageTheme } from '../ports/helpdesk.ts';
import type { ApplyStyle } from './style-sheet.ts';

/** `row` and `ticket` stand in the page's flow, `dock` and `panel` over it. */
export type HostKind = 'row' | 'ticket' | 'dock' | 'panel';

/** One element of ours in the page, and what is drawn in it. */
export interface Host {
  readonly element: HTMLElement;
  /** Draws `content`, in place of what was there. */
  draw(content: ComponentChild): void;
  /** Adds `drawing`, which nothing draws again. */
  fill(drawing: Element): void;
  /** The first element in it that `selector` fits. */
  find(selector: string): HTMLElement | null;
  /** What in it has the focus. */
  focused(): Element | null;
  theme(theme: PageTheme): void;
  /** Takes the style of its kind. A panel's comes with what is drawn in it; the others have theirs from the beginning. */
  style(): void;
  remove(): void;
}

/** The style of each kind of host. */
export type Styles = Readonly<Record<HostKind, ApplyStyle>>;

const attribute = 'data-uptier';
const keys = ['keydown', 'keypress', 'keyup'] as const;
const clicks = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup'] as const;
const stop = (event: Event) => event.stopPropagation();

const pageFont = (document: Document) =>
  document.defaultView?.getComputedStyle(document.body).fontFamily ?? '';

export interface HostMaker {
  create(kind: HostKind): Host;
  /** True for an element that this maker made and that was not removed by us. */
  isLive(node: Node): boolean;
  /** True for an element that this maker ever made. */
  isOurs(node: Node): boolean;
}

/**
 * Makes hosts for one life of the overlay. Each is known by identity: a page that copies our
 * attribute deceives nobody.
 */
export function createHosts(document: Document, styles: Styles, direction: string): HostMaker {
  const mark = Math.random().toString(36).slice(2);
  const made = new WeakSet<Node>();
  const live = new WeakSet<Node>();

  const create = (kind: HostKind): Host => {
    const inFlow = kind === 'row' || kind === 'ticket';
    const element = document.createElement(inFlow ? 'span' : 'div');
    element.setAttribute(attribute, mark);
    element.setAttribute('data-kind', kind);
    element.dir = direction;
    // Over the page there is nothing to inherit the page's font from.
    const font = inFlow ? '' : pageFont(document);
    if (font) element.style.setProperty('--page-font', font);
    const root = element.attachShadow({ mode: __OPEN_SHADOW_ROOTS__ ? 'open' : 'closed' });
    const style = () => styles[kind](root);
    if (kind !== 'panel') style();
    // Rows only show: their clicks and keys are the page's.
    const stopped = kind === 'row' ? [] : [...keys, ...clicks];
    for (const type of stopped) root.addEventListener(type, stop);
    // In a row the drawing stands in the root itself: one element fewer to lay out in each.
    const body = kind === 'row' ? root : document.createElement(inFlow ? 'span' : 'div');
    if (body !== root) root.append(body);
    made.add(element);
    live.add(element);
    let shown: PageTheme | null = null;
    return {
      element,
      style,
      draw: (content) => render(content, body),
      fill: (drawing) => body.append(drawing),
      find: (selector) => root.querySelector<HTMLElement>(selector),
      focused: () => root.activeElement,
      theme({ dark, dense }) {
        // Asked of every badge at every look: what an element has is dearer to read than to remember.
        if (shown?.dark === dark && shown.dense === dense) return;
        shown = { dark, dense };
        element.setAttribute('data-theme', dark ? 'dark' : 'light');
        element.toggleAttribute('data-dense', dense);
      },
      remove() {
        live.delete(element);
        // What stands in the page only shows: there is nothing in it to be told of its end.
        if (!inFlow) render(null, body);
        element.remove();
      },
    };
  };
  return { create, isLive: (node) => live.has(node), isOurs: (node) => made.has(node) };
}

/** Removes hosts that an earlier version of the extension left. Ours have nothing outside their root. */
export function removeLeftovers(document: Document): void {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    if (element.childNodes.length === 0) element.remove();
  }
}
