// @vitest-environment happy-dom
import type { ComponentChild } from 'preact';
import { expect, test } from 'vitest';
import german from '../../public/_locales/de/messages.json';
import english from '../../public/_locales/en/messages.json';
import { stateLook } from '../../components/ticket/state-look.ts';
import { StatePill } from '../../components/ticket/StatePill.tsx';
import { TierState } from '../../components/ticket/TierState.tsx';
import type { ShownState } from '../../lib/domain/view/clock-now.ts';
import { createText } from './messages.ts';
import { mount, textOf } from './mount.ts';

const clockStates = Object.keys(stateLook) as ShownState[];
const tierStates = ['current', 'passed', 'open', 'not-yet', 'blocked'] as const;

/** What is left of a drawing on a screen without colours: its lines and its words. */
async function withoutColour(node: ComponentChild) {
  const { root } = await mount(node);
  return { lines: root.querySelector('svg')?.innerHTML ?? '', words: textOf(root) };
}

test.each([
  ['en', english],
  ['de', german],
])('no two states of a clock, or of a tier, look the same without colours (%s)', async (_, its) => {
  const text = createText(its);
  const drawn = [
    await Promise.all(
      clockStates.map((state) => withoutColour(<StatePill state={state} text={text} />)),
    ),
    await Promise.all(
      tierStates.map((state) =>
        withoutColour(<TierState state={state} recommended={false} text={text} />),
      ),
    ),
  ];
  for (const all of drawn) {
    expect(all.every(({ lines, words }) => lines !== '' && words !== '')).toBe(true);
    expect(new Set(all.map(({ words }) => words)).size).toBe(all.length);
  }
});

test('the states that matter most differ by their drawings alone', async () => {
  const text = createText(english);
  const states = [
    'on-track',
    'at-risk',
    'breached',
    'paused',
    'met',
    'met-late',
    'unknown',
  ] as const;
  const all = await Promise.all(
    states.map((state) => withoutColour(<StatePill state={state} text={text} />)),
  );
  expect(new Set(all.map(({ lines }) => lines)).size).toBe(states.length);
});
