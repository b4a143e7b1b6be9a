import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';

let mounted: HTMLElement[] = [];

afterEach(() => {
  for (const root of mounted) {
    render(null, root);
    root.remove();
  }
  mounted = [];
});

/** Lets what was promised come to pass, and everything be drawn. */
export const settle = () =>
  act(async () => void (await new Promise((resolve) => setTimeout(resolve))));

/** Draws `node` in a document of its own; draw again with the second. */
export async function mount(node: ComponentChild) {
  const root = document.createElement('div');
  document.body.append(root);
  mounted.push(root);
  await act(() => render(node, root));
  return { root, draw: (next: ComponentChild) => act(() => render(next, root)) };
}

const words = (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What stands in `root`, as one line of text. */
export const textOf = (root: Element) => (root.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button or link that a person calls `name`; throws where there is none or more than one. */
export function control(root: Element, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>('button, a[href], summary')].filter(
    (it) => words(it) === name,
  );
  if (found.length !== 1 || !found[0])
    throw new Error(
      `${found.length} controls called “${name}” in: ${root.innerHTML.slice(0, 2000)}`,
    );
  return found[0];
}

/** True where there is a control of that name. */
export const hasControl = (root: Element, name: string) =>
  [...root.querySelectorAll('button, a[href], summary')].some((it) => words(it) === name);

/** The field that the label `name` belongs to. */
export function field(root: Element, name: string) {
  const label = [...root.querySelectorAll('label')].find((it) => words(it) === name);
  const input = label && root.querySelector(`[id="${label.htmlFor}"]`);
  if (
    input instanceof HTMLInputElement ||
    input instanceof HTMLSelectElement ||
    input instanceof HTMLTextAreaElement
  )
    return input;
  throw new Error(`No field called “${name}” in: ${root.innerHTML.slice(0, 2000)}`);
}

/** Clicks as a person does; says whether the browser would go on to open a link. */
export async function click(element: Element): Promise<boolean> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true });
  // Links must not make the test's document travel.
  const opened: boolean[] = [];
  const stop = (it: Event) => {
    opened.push(!it.defaultPrevented);
    it.preventDefault();
  };
  document.addEventListener('click', stop, { once: true });
  await act(() => void element.dispatchEvent(event));
  document.removeEventListener('click', stop);
  await settle();
  return opened[0] ?? false;
}

/** The box that is ticked for `name`. */
export function box(root: Element, name: string): HTMLInputElement {
  const label = [...root.querySelectorAll('label')].find((it) => textOf(it) === name);
  const found = label?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (!found) throw new Error(`No box called “${name}” in: ${root.innerHTML.slice(0, 2000)}`);
  return found;
}

/** Ticks a box, or takes the tick away. */
export async function tick(found: HTMLInputElement): Promise<void> {
  await act(() => found.click());
  await settle();
}

/** Writes into a field, or chooses in a list. */
export async function enter(input: ReturnType<typeof field>, value: string): Promise<void> {
  await act(() => {
    input.value = value;
    const kind = input instanceof HTMLSelectElement ? 'change' : 'input';
    input.dispatchEvent(new Event(kind, { bubbles: true }));
  });
  await settle();
}

/** Submits the form that holds `element`. */
export async function submit(element: Element): Promise<void> {
  const form = element.closest('form');
  await act(
    () => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
  await settle();
}
