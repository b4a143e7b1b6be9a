// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { listOf } from './fake-page.ts';
import { badges, goTo, nearness, start } from './start.ts';

const rowHeight = 40;

/** Rows of the page one below the other; the fake document lays nothing out. */
function layOut() {
  document.querySelectorAll('li').forEach((row, place) => {
    const top = place * rowHeight;
    vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, top, 300, rowHeight) as never,
    );
  });
}

test('rows in the window have their badges in the frame that shows them first, others wait', async () => {
  goTo('/list', listOf(...Array.from({ length: 100 }, (_, place) => String(place + 1))));
  layOut();
  // The browser tells what is near only after a frame; here it never does.
  nearness.isNear = () => false;
  start();
  vi.advanceTimersToNextFrame();
  expect(badges()).toHaveLength(Math.ceil((innerHeight + 240) / rowHeight));
});
