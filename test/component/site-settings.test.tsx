// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { formats, text } from './english.ts';
import { popup, popupScenes } from './gallery/scenes.ts';
import { field, mount, textOf } from './mount.ts';
import { now, popupView, ticketView } from './samples.ts';
import { stillPopup } from './still-actions.ts';

/** The popup in this state; `asked` counts how often the fields of its ticket were asked for. */
async function show(first: PopupState) {
  const asked = { times: 0 };
  const drawn = (state: PopupState) => (
    <Popup
      state={state}
      helpdesks={[]}
      now={now}
      actions={{ ...stillPopup, askMarkFields: () => void (asked.times += 1) }}
      text={text}
      formats={formats}
    />
  );
  const { root, draw } = await mount(drawn(first));
  return { root, asked, draw: (state: PopupState) => draw(drawn(state)) };
}
const settingsOf = (root: Element) =>
  [...root.querySelectorAll('details')].find(
    (it) => textOf(it.querySelector('summary')!) === 'Helpdesk and matrix',
  );
const mark = 'Field that carries the escalation mark';

test('a judged ticket’s site is set up behind a fold, drawn and asked for once it is opened', async () => {
  const { root, asked, draw } = await show(popup());
  const settings = settingsOf(root)!;
  expect(settings.open).toBe(false);
  expect(settings.querySelector('form')).toBeNull();
  expect(asked.times).toBe(0);
  await act(() => {
    settings.open = true;
    settings.dispatchEvent(new Event('toggle'));
  });
  expect(asked.times).toBe(1);
  await draw(popup({ markFields: ['Escalation'] }));
  expect(settings.open).toBe(true);
  expect(textOf(field(root, mark))).toContain('Escalation');
});

test('after a grant the fields are asked for as soon as the ticket is known', async () => {
  const unknown = popupView({ page: 'other', ticket: null, helpdeskName: null });
  const { asked, draw } = await show(popup({ view: unknown }));
  const before = asked.times;
  const ticket = ticketView({ assessment: null, state: 'no-matrix' });
  await draw(popup({ view: popupView({ ticket }) }));
  expect(asked.times).toBe(before + 1);
});

test.each(['demo', 'ungranted', 'no-page'])('%s has no site to set up', async (scene) => {
  const { root } = await show(popupScenes[scene]!);
  expect(settingsOf(root)).toBeUndefined();
});
