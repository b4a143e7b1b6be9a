import { act } from 'preact/test-utils';
import type {
  FieldSpec,
  ListSpec,
  ParagraphsSpec,
} from '../../../components/editor/form/field-spec.ts';
import { text } from '../english.ts';
import { click, enter, settle, textOf, tick } from '../mount.ts';

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** True where `element` belongs to `root` itself, and to no entry or folded part within it. */
const isOwn = (root: Element, element: Element): boolean => {
  const holder = element.parentElement?.closest('li, details');
  return holder === null || holder === undefined || holder === root || !root.contains(holder);
};

/** The field that a person finds under `label` in this part; throws where there is none, or two. */
export function ownField(root: Element, label: string): Input {
  const labels = [...root.querySelectorAll('label')].filter(
    (it) => textOf(it) === label && isOwn(root, it),
  );
  const input = labels[0] && root.querySelector(`[id="${labels[0].htmlFor}"]`);
  if (
    labels.length === 1 &&
    (input instanceof HTMLInputElement ||
      input instanceof HTMLSelectElement ||
      input instanceof HTMLTextAreaElement)
  )
    return input;
  throw new Error(`${labels.length} fields called “${label}” in: ${root.innerHTML.slice(0, 300)}`);
}

/** The box to be ticked for `label` in this part. */
export function ownBox(root: Element, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')]
    .filter((it) => textOf(it) === label && isOwn(root, it))
    .flatMap((it) => [...it.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]);
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} boxes called “${label}” in: ${root.innerHTML.slice(0, 300)}`);
  return found[0];
}

/** The part with a name of its own: a section, a group, a folded part. */
export function ownPart(root: Element, name: string): Element {
  const found = [...root.querySelectorAll('section, [role=group], details, fieldset')].filter(
    (it) =>
      isOwn(root, it) &&
      (it.getAttribute('aria-label') === name ||
        [...it.children].some((part) => part.matches('summary, legend') && textOf(part) === name)),
  );
  if (!found[0]) throw new Error(`No part called “${name}” in: ${root.innerHTML.slice(0, 300)}`);
  return found[0];
}

/** Writes and goes on to the next field, as with the tab key. */
export async function writeAndLeave(input: Input, value: string): Promise<void> {
  await enter(input, value);
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}

const asText = (value: unknown): string =>
  Array.isArray(value) ? value.join('\n') : String(value);

async function fillList(root: Element, spec: ListSpec | ParagraphsSpec, items: readonly unknown[]) {
  const section = ownPart(root, text(spec.label));
  for (const [at, item] of items.entries()) {
    const add = [...section.querySelectorAll('button')].filter(
      (it) => textOf(it) === text(spec.add) && isOwn(section, it),
    );
    if (!add[0]) throw new Error(`No button “${text(spec.add)}”`);
    await click(add[0]);
    const entry = section.querySelectorAll(':scope > ol > li')[at];
    if (!entry) throw new Error(`Entry ${at + 1} of “${text(spec.label)}” did not come`);
    if (spec.kind === 'list') await fill(entry, spec.fields, item);
    else await enter(ownField(entry, text(spec.item, at + 1)), String(item));
  }
}

async function fillField(root: Element, spec: FieldSpec, value: unknown): Promise<void> {
  const label = text(spec.label);
  switch (spec.kind) {
    case 'record':
    case 'group':
      return fill(ownPart(root, label), spec.fields, value);
    case 'list':
    case 'paragraphs':
      return fillList(root, spec, value as readonly unknown[]);
    case 'flag':
      return tick(ownBox(root, label));
    case 'choices':
    case 'names':
    case 'ids': {
      const wanted = (Array.isArray(value) ? value : [value]) as readonly string[];
      for (const it of wanted) {
        const named = spec.kind === 'choices' ? spec.options.find((o) => o.value === it) : null;
        await tick(ownBox(ownPart(root, label), named ? text(named.label) : it));
      }
      return;
    }
    default:
      return writeAndLeave(ownField(root, label), asText(value));
  }
}

/** Fills in what `value` says, as a person does: by labels, buttons and keys alone. */
export async function fill(root: Element, fields: readonly FieldSpec[], value: unknown) {
  const record = value as Readonly<Record<string, unknown>>;
  for (const spec of fields) {
    const isThere =
      spec.kind === 'group'
        ? spec.fields.some(({ key }) => record[key] !== undefined)
        : record[spec.key] !== undefined;
    if (isThere) await fillField(root, spec, spec.kind === 'group' ? record : record[spec.key]);
  }
}
