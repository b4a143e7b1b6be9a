import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recogniseSoon } from '../../../entrypoints/helpdesk.content/recognise-soon.ts';

const helpdesks = [
  ['one', (root: Document) => root.querySelector('#one') !== null],
  ['two', (root: Document) => root.querySelector('#two') !== null],
] as const;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

function recognise() {
  const life = new AbortController();
  const tell = vi.fn();
  recogniseSoon(document, helpdesks, life.signal, tell);
  return { life, tell };
}
const settle = () => vi.advanceTimersByTimeAsync(10_000);

test('a helpdesk that shows is told at once, and once', async () => {
  document.body.innerHTML = '<div id="two"></div>';
  const { tell } = recognise();
  expect(tell.mock.calls).toEqual([['two']]);
  document.body.append('changed');
  await settle();
  expect(tell).toHaveBeenCalledOnce();
});

test('one that draws itself later is told when it shows', async () => {
  const { tell } = recognise();
  await vi.advanceTimersByTimeAsync(2000);
  document.body.innerHTML = '<div id="one"></div>';
  await vi.advanceTimersByTimeAsync(1);
  expect(tell.mock.calls).toEqual([['one']]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page of no helpdesk is told as such after three seconds, and then left alone', async () => {
  const { tell } = recognise();
  await vi.advanceTimersByTimeAsync(2999);
  expect(tell).not.toHaveBeenCalled();
  await settle();
  document.body.innerHTML = '<div id="one"></div>';
  await settle();
  expect(tell.mock.calls).toEqual([[null]]);
});

test('a stub that another took over from tells nothing', async () => {
  const { life, tell } = recognise();
  life.abort();
  document.body.innerHTML = '<div id="one"></div>';
  await settle();
  expect(tell).not.toHaveBeenCalled();
});
