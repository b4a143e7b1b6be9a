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
  await vi.advanceTimersByTimeAsync(499);
  document.body.innerHTML = '<div id="one"></div>';
  await vi.advanceTimersByTimeAsync(1);
  expect(tell.mock.calls).toEqual([['one']]);
  expect(vi.getTimerCount()).toBe(0);
});

test('one that draws itself very late is told after all', async () => {
  const { tell } = recognise();
  await vi.advanceTimersByTimeAsync(2900);
  document.body.innerHTML = '<div id="one"></div>';
  await vi.advanceTimersByTimeAsync(1);
  expect(tell.mock.calls).toEqual([[null], ['one']]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a page of no helpdesk is told as such soon, and left alone after three seconds', async () => {
  const { tell } = recognise();
  await vi.advanceTimersByTimeAsync(499);
  expect(tell).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(tell.mock.calls).toEqual([[null]]);
  await settle();
  document.body.innerHTML = '<div id="one"></div>';
  await settle();
  expect(tell.mock.calls).toEqual([[null]]);
});

test('a page that never ends loading is told of all the same, and recognised whenever it shows', async () => {
  const loading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
  const { tell } = recognise();
  await settle();
  expect(tell.mock.calls).toEqual([[null]]);
  document.body.innerHTML = '<div id="one"></div>';
  await vi.advanceTimersByTimeAsync(1);
  expect(tell.mock.calls).toEqual([[null], ['one']]);
  loading.mockRestore();
});

test('a page that trips up a recogniser is none that is known', async () => {
  const life = new AbortController();
  const tell = vi.fn();
  const trips = () => {
    throw new TypeError('not a function');
  };
  recogniseSoon(document, [['one', trips]], life.signal, tell);
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
