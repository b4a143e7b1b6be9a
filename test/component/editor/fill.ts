import { act } from 'preact/test-utils';
import { click, enter, type field, settle, textOf, tick } from '../mount.ts';

type Values = Readonly<Record<string, unknown>>;

const nearest = (element: Element) => element.closest('li, section, fieldset.entry');

/** The label `name` that stands in `entry` itself, and in no list within it. */
export function labelIn(entry: Element, name: string): HTMLLabelElement {
  const labels = [...entry.querySelectorAll('label')].filter((it) => textOf(it) === name);
  const own = labels.find((it) => nearest(it) === nearest(entry) || it.closest('li') === entry);
  const found = own ?? (labels.length === 1 ? labels[0] : undefined);
  if (!found)
    throw new Error(`${labels.length} labels “${name}” in: ${textOf(entry).slice(0, 800)}`);
  return found;
}

/** The field or box that `name` labels in `entry`. */
export function fieldIn(entry: Element, name: string): ReturnType<typeof field> {
  const label = labelIn(entry, name);
  const input: Element | null =
    label.querySelector('input') ?? entry.querySelector(`[id="${label.htmlFor}"]`);
  if (input instanceof HTMLInputElement) return input;
  if (input instanceof HTMLSelectElement || input instanceof HTMLTextAreaElement) return input;
  throw new Error(`No field called “${name}”`);
}

/** Writes `value` as a person would: text, one line each, a tick, a choice. */
export async function fill(entry: Element, name: string, value: unknown): Promise<void> {
  const input = fieldIn(entry, name);
  if (typeof value === 'boolean' && input instanceof HTMLInputElement) {
    if (input.checked !== value) await tick(input);
  } else await enter(input, Array.isArray(value) ? value.join('\n') : String(value));
}

/** Fills every key of `values` that `labels` names. */
export async function fillAll(
  entry: () => Element,
  values: Values,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [key, label] of Object.entries(labels))
    if (values[key] !== undefined) await fill(entry(), label, values[key]);
}

/** Ticks what `names` says under the legend. */
export async function tickAll(entry: Element, legend: string, names: readonly string[]) {
  for (const name of names) {
    const fieldset = [...entry.querySelectorAll('fieldset')].find(
      (it) => textOf(it.querySelector('legend')!) === legend,
    );
    if (!fieldset) throw new Error(`Nothing is ticked under “${legend}”`);
    const box = fieldIn(fieldset, name);
    if (box instanceof HTMLInputElement && !box.checked) await tick(box);
  }
}

/** The button called `name` in `entry`, first by its label. */
export async function push(entry: Element, name: string): Promise<void> {
  const found = [...entry.querySelectorAll('button')].filter(
    (it) => (it.getAttribute('aria-label') ?? textOf(it)) === name,
  );
  if (!found[0]) throw new Error(`No button “${name}” in: ${textOf(entry).slice(0, 400)}`);
  await click(found[0]);
}

/** The list called `name` in `entry`. */
export function listIn(entry: Element, name: string): Element {
  const found = entry.querySelector(`[role=group][aria-label="${name}"]`);
  if (!found) throw new Error(`No list “${name}”`);
  return found;
}

/** The entries of a list. */
export const entriesOf = (list: Element): Element[] => [
  ...list.querySelectorAll(':scope > ol > li'),
];

/** Gives an entry another key, which counts once the field is left. */
export async function rename(entry: Element, label: string, key: string): Promise<void> {
  const input = fieldIn(entry, label);
  await enter(input, key);
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}
