// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { listOf } from './fake-page.ts';
import { badges, goTo, nearness, start } from './start.ts';

afterEach(() => vi.restoreAllMocks());

/** What the fake document, which lays nothing out, says of its rows: one below the other. */
function layOut(rowHeight: number) {
  const seen = { looks: 0 };
  document.querySelectorAll<HTMLElement>('li').forEach((row, place) => {
    vi.spyOn(row, 'getBoundingClientRect').mockImplementation(() => {
      seen.looks += 1;
      return new DOMRect(0, place * rowHeight, 300, rowHeight) as never;
    });
  });
  return seen;
}

/** A list of a hundred in its first frame; the browser tells what is near only after a frame: never here. */
function firstFrame(rowHeight: number) {
  goTo('/list', listOf(...Array.from({ length: 100 }, (_, place) => String(place + 1))));
  nearness.isNear = () => false;
  const seen = layOut(rowHeight);
  start();
  vi.advanceTimersToNextFrame();
  return seen;
}

test.each([16, 40])(
  'rows of %d pixels in the window have their badges in the frame that shows them first',
  (rowHeight) => {
    firstFrame(rowHeight);
    const near = Math.ceil((innerHeight + 240) / rowHeight);
    expect(badges()).toHaveLength(Math.max(24, near));
  },
);

test('rows far below the window are not even looked at', () => {
  const near = Math.ceil((innerHeight + 240) / 40);
  expect(firstFrame(40).looks).toBeLessThan(near + 20);
});

/** The page, whose rows grow by a line where a badge finds no place beside their words. */
function wrapping(words: number) {
  const widths: Record<string, number> = { brief: 84, tight: 20, float: 0 };
  const isWrapped = (row: Element) => {
    const host = row.querySelector<HTMLElement>('[data-uptier]');
    if (!host || host.dataset['fit'] === 'out') return false;
    return words + (widths[host.dataset['fit'] ?? ''] ?? 144) > 300;
  };
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
    const row = this.startContainer as Element;
    return new DOMRect(0, 0, 300, isWrapped(row) ? 40 : 20) as never;
  });
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return isWrapped(this) ? 60 : 40;
  });
}

test.each([
  ['has room', 100, undefined],
  ['has little room', 200, 'brief'],
  ['has hardly any', 270, 'tight'],
  ['has none', 300, 'float'],
])('a badge whose row %s makes it no taller', (_, words, fit) => {
  wrapping(words);
  firstFrame(40);
  const fits = badges().map(({ host }) => host.dataset['fit']);
  expect(new Set(fits)).toEqual(new Set([fit]));
});

test('a row whose own words take two lines keeps its badge whole', () => {
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockReturnValue(
    new DOMRect(0, 0, 300, 40) as never,
  );
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(60);
  firstFrame(60);
  expect(new Set(badges().map(({ host }) => host.dataset['fit']))).toEqual(new Set([undefined]));
});
