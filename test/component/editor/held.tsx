import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import type { FormError } from '../../../components/editor/part/part.ts';
import { createFormats } from '../../../components/text.ts';
import { readIcs } from '../../../lib/formats/ics.ts';
import { toInstant } from '../../../lib/domain/time/instant.ts';
import { text } from '../english.ts';
import { mount, settle } from '../mount.ts';

export const words = { text, formats: createFormats('en-GB', 'Europe/Berlin') };
/** A Friday, nine days before the clocks of Berlin go forward. */
export const now = toInstant(Date.UTC(2026, 2, 20, 9));
export const readHolidays = async (file: string, range: Parameters<typeof readIcs>[1]) =>
  readIcs(file, range);

interface FormProps {
  readonly value: unknown;
  readonly errors: readonly FormError[];
  readonly onChange: (next: unknown) => void;
}

/** A form over a draft of its own, as the editor's page holds it; `value()` is what it holds now. */
export async function hold(
  form: (props: FormProps) => ComponentChild,
  first: unknown = undefined,
  errors: readonly FormError[] = [],
) {
  let latest = first;
  let changes = 0;
  function Held() {
    const [value, setValue] = useState(first);
    const onChange = (next: unknown) => {
      // What does not survive a file is no draft.
      latest = next === undefined ? undefined : JSON.parse(JSON.stringify(next));
      changes += 1;
      setValue(latest);
    };
    return <>{form({ value, errors, onChange })}</>;
  }
  const { root } = await mount(<Held />);
  return { root, value: () => latest, changes: () => changes };
}

/** Presses a key where the focus is; says whether it was taken. */
export async function press(key: string, keys: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys });
  await act(() => void document.activeElement?.dispatchEvent(event));
  await settle();
  return event.defaultPrevented;
}

/** Clicks as Space does on a button that has the focus. */
export async function pressSpace(): Promise<void> {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 });
  await act(() => void document.activeElement?.dispatchEvent(event));
  await settle();
}

export const focused = (): HTMLElement => {
  if (document.activeElement instanceof HTMLElement) return document.activeElement;
  throw new Error('Nothing has the focus');
};

/** The focus comes to an element, as by the Tab key. */
export async function focusOn(element: HTMLElement): Promise<void> {
  await act(() => element.focus());
  await settle();
}
