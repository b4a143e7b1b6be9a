// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupState } from '../../components/popup/popup-state.ts';
import { beforeIntl } from '../../components/formats.ts';
import type { MessageKey, Text } from '../../components/text.ts';
import { isFirstText, others } from '../../entrypoints/popup/first-texts.ts';
import { readStoredView } from '../../entrypoints/popup/stored-view.ts';
import { hour, toInstant, type Instant } from '../../lib/domain/time/instant.ts';
import { customerWorld } from './customer-world.ts';
import { formats, text } from './english.ts';
import { panelScenes, popup, popupScenes } from './gallery/scenes.ts';
import { mount } from './mount.ts';
import { directory, now, popupView } from './samples.ts';
import { stillPopup } from './still-actions.ts';

/** The keys that the first frame of a popup asks for before the worker has answered. */
async function askedFor(state: PopupState, at: Instant = now): Promise<ReadonlySet<MessageKey>> {
  const { root } = await mount(null);
  const asked = new Set<MessageKey>();
  const listening: Text = (key, ...values) => {
    const said = text(key, ...values);
    if (said !== '') asked.add(key);
    return said;
  };
  render(
    <Popup
      state={{ ...state, worker: 'asking' }}
      helpdesks={[]}
      now={at}
      actions={stillPopup}
      drawCase={() => null}
      text={listening}
      formats={beforeIntl(formats)}
    />,
    root,
  );
  return asked;
}

const { matrices } = await customerWorld(now);
/** What is stored of a page that nobody uses us on. */
async function ofNobody(address: string | null): Promise<PopupState> {
  const stored = Promise.resolve({ ...directory, sites: [], matrices });
  return popup({
    ...(await readStoredView(stored, async () => null, new Map(), address)),
    address,
  });
}
const vendors = await Promise.all(
  [
    ...matrices.flatMap(({ domains }) => domains.map((domain) => `https://${domain}/`)),
    'https://nobody.example/',
    null,
  ].map(ofNobody),
);
const week = Array.from({ length: 28 }, (_, at) => toInstant(now + at * 6 * hour));
const tickets = [
  ...Object.values(popupScenes),
  ...Object.values(panelScenes).map(({ view }) => popup({ view: popupView({ ticket: view }) })),
];

// What the browser's own formats would be asked for: a process takes 13 ms for the first of them.
const formatters = ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'PluralRules'] as const;
const made = formatters.map((name) => vi.spyOn(Intl, name));
const asked = new Set<MessageKey>();
for (const state of vendors)
  for (const at of week) for (const key of await askedFor(state, at)) asked.add(key);
for (const state of tickets) for (const key of await askedFor(state)) asked.add(key);

const calls = made.flatMap(({ mock }) => mock.calls);
vi.restoreAllMocks();

test('nothing is formatted by the browser in a first frame', () => {
  expect(calls).toEqual([]);
});

test('what the popup says first, of a vendor or of a ticket, is in its own file', () => {
  expect(asked.size).toBeGreaterThan(100);
  expect([...asked].filter((key) => !isFirstText(key))).toEqual([]);
});

test('no text is named there that no first frame asks for', () => {
  expect(others.filter((key) => ![...asked].some((it) => it === key))).toEqual([]);
});
