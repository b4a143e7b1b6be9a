// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { drawAnswer, drawPanel } from '../../components/drawn/DrawPanel.tsx';
import { drawOnce } from '../../components/drawn/draw-once.ts';
import { Drawn } from '../../components/drawn/Drawn.tsx';
import { livePartsAt } from '../../components/ticket/LiveParts.tsx';
import { TicketPanel } from '../../components/ticket/TicketPanel.tsx';
import type { Drawn as Data } from '../../lib/domain/view/drawn.ts';
import { assessed } from './assessed.ts';
import { formats, text } from './english.ts';
import { click, control, mount, textOf } from './mount.ts';
import { now, severity, assessment, ticketView } from './samples.ts';

const reader = { text, formats, now };
const sent = (drawn: readonly Data[]): readonly Data[] => JSON.parse(JSON.stringify(drawn));

test.each(['lively', 'restless', 'fresh'] as const)(
  'a panel that was sent as data is the panel that is drawn from the view (%s)',
  async (name) => {
    const { choices: _, ...view } = assessed(name).view;
    const live = livePartsAt(view, now, reader);
    const direct = await mount(<TicketPanel view={view} now={now} text={text} formats={formats} />);
    const clocks = view.assessment?.clocks ?? [];
    const shown = await mount(
      <Drawn
        drawn={sent(drawPanel(view, reader))}
        chosen={null}
        onChoose={() => undefined}
        part={({ part, clock }) => {
          if (part === 'answer') return null;
          const of = clocks[clock];
          return part === 'age' ? live.age() : of && live[part](of);
        }}
      />,
    );
    expect(shown.root.innerHTML).toBe(direct.root.innerHTML);
  },
);

test('markup in a ticket stays text on its way', async () => {
  const author = '<img src=x onerror=alert(1)>';
  const overriddenBy = { author, reason: '<b>so</b>', at: now };
  const view = ticketView({ assessment: assessment({ severity: severity({ overriddenBy }) }) });
  const { root } = await mount(
    <Drawn
      drawn={sent(drawPanel(view, reader))}
      chosen={null}
      onChoose={() => undefined}
      part={() => null}
    />,
  );
  expect(textOf(root)).toContain(author);
  expect(root.querySelector('img, b')).toBeNull();
});

test('a choice acts by its name, and an answer is sentences', async () => {
  const { view, ask } = assessed('fresh');
  const onChoose = vi.fn();
  const { root } = await mount(
    <Drawn
      drawn={sent([...drawPanel(view, reader), ...drawAnswer(ask('pause'), reader)])}
      chosen="pause"
      onChoose={onChoose}
      part={() => null}
    />,
  );
  await click(control(root, 'It is Critical'));
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('severity critical');
  expect(textOf(root)).toContain('Resolution paused, with 39h left.');
});

test('what is no data is not sent', () => {
  expect(() => drawOnce(<button onClick={() => undefined}>Act</button>)).toThrow(TypeError);
});
