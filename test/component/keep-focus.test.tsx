// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from '../../components/controls/keep-focus.ts';
import { act } from 'preact/test-utils';
import { click, control, mount } from './mount.ts';

let end = new AbortController();
beforeEach(() => (end = new AbortController()));
afterEach(() => end.abort());

const focused = () => document.activeElement?.textContent;

/** Three entries, each with a button that takes it away; one of them opens another view. */
function List() {
  const [names, setNames] = useState(['one', 'two', 'three']);
  const [isElsewhere, setElsewhere] = useState(false);
  if (isElsewhere)
    return (
      <>
        <h1>Elsewhere</h1>
        <p>Nothing to press</p>
      </>
    );
  return (
    <section>
      <h1>List</h1>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => setNames(names.filter((it) => it !== name))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setElsewhere(true)}>
        leave
      </button>
    </section>
  );
}

const start = async () => {
  const { root } = await mount(<List />);
  keepFocus(root, end.signal);
  return root;
};
const press = async (root: HTMLElement, name: string) => {
  await act(() => control(root, name).focus());
  await click(control(root, name));
};

test('what is removed hands the focus to what took its place, and at the end to what came before', async () => {
  const root = await start();
  await press(root, 'two');
  await vi.waitFor(() => expect(focused()).toBe('three'));
  await press(root, 'three');
  await vi.waitFor(() => expect(focused()).toBe('one'));
  await press(root, 'one');
  await vi.waitFor(() => expect(focused()).toBe('leave'));
});

test('where another view took the place the focus goes to its heading', async () => {
  const root = await start();
  await press(root, 'leave');
  await vi.waitFor(() => expect(focused()).toBe('Elsewhere'));
});

test('a view that was hidden meanwhile has the focus back where it was', async () => {
  const Over = () => {
    const [isOver, setOver] = useState(false);
    return (
      <>
        <div hidden={isOver}>
          <button type="button">first</button>
          <button type="button" onClick={() => setOver(true)}>
            review
          </button>
        </div>
        {isOver && (
          <section>
            <button type="button" onClick={() => setOver(false)}>
              back
            </button>
          </section>
        )}
      </>
    );
  };
  const { root } = await mount(<Over />);
  keepFocus(root, end.signal);
  await press(root, 'review');
  await press(root, 'back');
  await vi.waitFor(() => expect(focused()).toBe('review'));
});

test('a click beside everything gives the focus up', async () => {
  const root = await start();
  control(root, 'two').focus();
  root.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  control(root, 'two').blur();
  await click(control(root, 'two'));
  // Long enough for what would move it.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  expect(document.activeElement).toBe(document.body);
});
