// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { TicketView } from '../../../lib/domain/view/views.ts';
import type { HelpdeskPage } from '../../../lib/ports/helpdesk.ts';
import { minute } from '../../../lib/domain/time/instant.ts';
import { fakePage, listOf } from './fake-page.ts';
import { badges, frames, goTo, start, viewOf } from './start.ts';

const ticket = (id: string) => goTo(`/ticket/${id}`, `<h1 data-id="${id}">One</h1>`);
const list = (...ids: string[]) => goTo('/list', listOf(...ids));
const isSaid = ({ name }: { readonly name: string }) => name.includes('Severity');

/** A helpdesk that shows another status of one ticket from now on. */
function showOther(id: string) {
  const read: HelpdeskPage['readTickets'] = fakePage.readTickets.bind(fakePage);
  vi.spyOn(fakePage, 'readTickets').mockImplementation((root, page) =>
    read(root, page).map((it) =>
      it.ticketId === id ? { ...it, found: { ...it.found, status: 'solved' } } : it,
    ),
  );
}

/** From a list of three to a ticket that is none of them, and back after so many milliseconds. */
async function back(after: number) {
  list('1', '2', '3');
  const started = start();
  await frames();
  ticket('9');
  await vi.advanceTimersByTimeAsync(after);
  list('1', '2', '3');
  return started;
}

test('a list that is come back to soon says in its first frame what it said, and asks nothing', async () => {
  const { asked } = await back(2000);
  vi.advanceTimersToNextFrame();
  await frames();
  expect(badges().filter(isSaid)).toHaveLength(3);
  expect(asked.assess).toEqual([['1', '2', '3'], ['9']]);
});

test('it counts, too, where the address changes before the rows stand there', async () => {
  list('1', '2', '3');
  const { asked } = start();
  await frames();
  ticket('9');
  await vi.advanceTimersByTimeAsync(1000);
  goTo('/list', '<h1 data-id="9">One</h1>');
  await frames();
  list('1', '2', '3');
  vi.advanceTimersToNextFrame();
  await frames();
  expect(badges().filter(isSaid)).toHaveLength(3);
  expect(asked.assess).toEqual([['1', '2', '3'], ['9']]);
});

test('what was answered half a minute ago is asked for again while the list stands there', async () => {
  const { asked } = await back(2000);
  await vi.advanceTimersByTimeAsync(25_000);
  expect(asked.assess).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked.assess.slice(2)).toEqual([['1', '2', '3']]);
  await vi.advanceTimersByTimeAsync(4 * minute);
  expect(asked.assess).toHaveLength(3);
});

/** Three rows, answered for once; a question after it and the next waits until `answer` is called. */
async function answeredOnce() {
  list('1', '2', '3');
  let answer = () => undefined as void;
  const { asked } = start({
    assess: (_, readings) => {
      const of = (part: Partial<TicketView>) => ({
        tickets: readings.map((it) => viewOf(it.ticketId, part)),
        problem: null,
      });
      if (asked.assess.length <= 2) return Promise.resolve(of({}));
      return new Promise((resolve) => {
        answer = () => resolve(of({ state: 'no-matrix', assessment: null }));
      });
    },
  });
  await frames();
  return { asked, answer: () => answer() };
}

test('a list that is come back to after minutes says what it said, and is asked about at once', async () => {
  const { asked, answer } = await answeredOnce();
  ticket('9');
  await vi.advanceTimersByTimeAsync(4 * minute);
  list('1', '2', '3');
  await frames();
  expect(badges().filter(isSaid)).toHaveLength(3);
  expect(asked.assess.slice(2)).toEqual([['1', '2', '3']]);
  answer();
  await frames();
  expect(badges().filter(({ name }) => name.includes('matrix'))).toHaveLength(3);
});

test('a list that is come back to later than it would have been asked about is empty until then', async () => {
  const { asked, answer } = await answeredOnce();
  ticket('9');
  await vi.advanceTimersByTimeAsync(5 * minute);
  list('1', '2', '3');
  await frames();
  expect(asked.assess.slice(-1)).toEqual([['1', '2', '3']]);
  expect(badges().filter(isSaid)).toEqual([]);
  answer();
  await frames();
  expect(badges().filter(({ name }) => name.includes('matrix'))).toHaveLength(3);
});

test('of a list that is come back to, what shows something else since is asked about alone', async () => {
  const { asked } = await back(2000);
  showOther('2');
  vi.advanceTimersToNextFrame();
  expect(badges().map(isSaid)).toEqual([true, false, true]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.assess.slice(2)).toEqual([['2']]);
  expect(badges().filter(isSaid)).toHaveLength(3);
  vi.restoreAllMocks();
});

test('a ticket that was open meanwhile, and rows that are new, are asked about alone', async () => {
  list('1', '2', '3');
  const { asked } = start();
  await frames();
  ticket('2');
  await vi.advanceTimersByTimeAsync(2000);
  showOther('2');
  list('1', '2', '3', '4');
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.assess).toEqual([['1', '2', '3'], ['2'], ['2', '4']]);
  vi.restoreAllMocks();
});

test('a question that was left behind unanswered is asked again', async () => {
  list('1', '2');
  const { asked } = start({
    assess: (page, readings) =>
      page.kind === 'ticket-list' && asked.assess.length === 1
        ? new Promise(() => undefined)
        : Promise.resolve({ tickets: readings.map((it) => viewOf(it.ticketId)), problem: null }),
  });
  await frames();
  ticket('9');
  await vi.advanceTimersByTimeAsync(1000);
  list('1', '2');
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.assess).toEqual([['1', '2'], ['9'], ['1', '2']]);
  expect(badges().filter(isSaid)).toHaveLength(2);
});

test('where the worker says that something changed, nothing that was known counts', async () => {
  const { asked, overlay } = await back(2000);
  overlay.refresh();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked.assess.slice(2)).toEqual([['1', '2', '3']]);
});
