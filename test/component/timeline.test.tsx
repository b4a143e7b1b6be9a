// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { TicketPanel } from '../../components/ticket/TicketPanel.tsx';
import { Timeline } from '../../components/timeline/Timeline.tsx';
import { timelineOf } from '../../lib/domain/view/timeline.ts';
import { assessed } from './assessed.ts';
import { formats, text } from './english.ts';
import { mount, textOf } from './mount.ts';
import { now } from './samples.ts';

async function resolution(name: 'lively' | 'restless' | 'fresh') {
  const { view } = assessed(name);
  const clock = view.assessment?.clocks.find(({ metric }) => metric === 'resolution');
  const timeline = clock ? timelineOf(clock, now, now) : null;
  if (!timeline) throw new Error('no timeline');
  const { root } = await mount(
    <Timeline timeline={timeline} now={now} text={text} formats={formats} />,
  );
  return { root, view, timeline };
}
const rows = (root: Element) => [...root.querySelectorAll('li')].map(textOf);

describe('a timeline', () => {
  test('tells what happened, what counted and what did not, in order', async () => {
    const { root } = await resolution('lively');
    expect(rows(root)).toEqual([
      'Tue 09:00: Ticket created. The clock starts.',
      'Tue 09:00 to 16:00 · counted+ 7h',
      'Tue 16:00 to Wed 08:00 · closed hours, not counted: 16h',
      'Wed 08:00: Status changed. The clock pauses.',
      'Wed 08:00 to Thu 07:00 · paused, not counted: 23h',
      'Thu 07:00: Status changed. The clock counts on.',
      'Thu 07:00 to 08:00 · closed hours, not counted: 1h',
      'Thu 08:00 to 16:00 · counted+ 8h',
      'Thu 16:00 to Fri 08:00 · closed hours, not counted: 16h',
      '08:00 to 09:30 · counted+ 1h 30m',
      '09:30: Status changed. The clock pauses.',
      '09:30 to 10:00 · paused, not counted: 30m',
    ]);
  });

  test('adds up, in words, to the elapsed time that the clock shows', async () => {
    const { root, view } = await resolution('lively');
    expect(textOf(root.querySelector('.sum')!)).toBe('Sum 7h + 8h + 1h 30m = 16h 30m, until 10:00');
    const panel = await mount(<TicketPanel view={view} now={now} text={text} formats={formats} />);
    const clock = [...panel.root.querySelectorAll('.clock')].at(-1)!;
    expect([...clock.querySelectorAll('dl > div')].map(textOf)).toContain(
      'Used, in its hours16h 30m',
    );
    expect(textOf(clock)).toContain('= 16h 30m, until 10:00');
  });

  test('draws each kind in a texture of its own, and says nothing that only the eye gets', async () => {
    const { root, timeline } = await resolution('lively');
    const bar = root.querySelector('[aria-hidden="true"]')!;
    const kinds = [...bar.children].map((it) => it.className).filter((it) => it !== 'mark');
    expect(kinds).toEqual(timeline.pieces.map(({ kind }) => kind));
    expect(textOf(bar)).toBe('');
    // A swatch of the same texture stands beside the words.
    const swatches = [...root.querySelectorAll('li i')].map((it) => it.className);
    expect(swatches.filter((it) => it !== 'mark')).toEqual(kinds);
  });

  test('of five hundred stretches stays short, and still adds up', async () => {
    const { root, timeline } = await resolution('restless');
    expect(rows(root).length).toBeLessThan(30);
    expect(textOf(root.querySelector('.sum')!)).toContain(
      `= ${formats.duration(timeline.elapsed)},`,
    );
    expect(textOf(root)).toContain('stretches together');
  });

  test('of one stretch has one term', async () => {
    const { root } = await resolution('fresh');
    expect(textOf(root.querySelector('.sum')!)).toBe('Sum 1h, until 10:00');
  });
});
