import { describe, expect, test, vi } from 'vitest';
import { hour, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { assessment, clock, now } from '../../component/samples.ts';
import { listOf } from './fake-page.ts';
import { badges, frames, goTo, nearness, over, start, viewOf } from './start.ts';

const ids = () => badges().map(({ of }) => of);

describe('a list', () => {
  test('gets one badge a row, from one question', async () => {
    goTo('/list', listOf('1', '2', '3'));
    const { asked } = start();
    await frames();
    expect(ids()).toEqual(['1', '2', '3']);
    expect(asked.assess).toEqual([['1', '2', '3']]);
  });

  test('is changed by nothing when nothing changed', async () => {
    goTo('/list', listOf('1', '2'));
    const { overlay } = start();
    await frames();
    const before = badges().map(({ host }) => host);
    let writes = 0;
    const observer = new MutationObserver((records) => void (writes += records.length));
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    for (const { host } of badges()) {
      observer.observe(host.shadowRoot!, { childList: true, subtree: true, attributes: true });
    }
    overlay.refresh();
    await frames();
    observer.disconnect();
    expect(badges().map(({ host }) => host)).toEqual(before);
    expect(writes).toBe(0);
  });

  test('keeps its badges when the page draws all of it anew', async () => {
    goTo('/list', listOf('1', '2'));
    start();
    await frames();
    document.body.innerHTML = listOf('2', '1');
    await frames();
    expect(ids()).toEqual(['2', '1']);
  });

  test('gives each row its own badge, once, where the page copies ours, its attributes and all', async () => {
    goTo('/list', listOf('1', '2'));
    const { asked } = start();
    await frames();
    const copyOf = (host: HTMLElement) => {
      const copy = host.cloneNode(true) as HTMLElement;
      copy.textContent = 'Met';
      return copy;
    };
    for (const { host } of badges()) host.before(copyOf(host));
    // The page clones a row with what stands in it, and calls it another ticket.
    const row = document.querySelector('[data-id="2"]');
    const clone = row?.cloneNode(true) as HTMLElement;
    clone.setAttribute('data-id', '3');
    row?.after(clone);
    await vi.advanceTimersByTimeAsync(minute);
    const own = badges().filter(({ host }) => host.shadowRoot !== null);
    expect(own.map(({ of }) => of)).toEqual(['1', '2', '3']);
    expect(own.every(({ name }) => name.startsWith('Severity'))).toBe(true);
    expect(asked.assess.flat().toSorted()).toEqual(['1', '1', '2', '2', '3']);
    // What the page wrote is the page's, whatever it is called.
    expect([...document.querySelectorAll('li')].map((it) => it.textContent)).toEqual([
      '1Met',
      '2Met',
      '2Met',
    ]);
  });

  test('gives new rows a badge and takes those of removed ones', async () => {
    goTo('/list', listOf('1', '2'));
    start();
    await frames();
    document.querySelector('[data-id="1"]')?.remove();
    document.querySelector('ul')?.insertAdjacentHTML('beforeend', '<li data-id="3"></li>');
    await frames();
    expect(ids()).toEqual(['2', '3']);
  });

  test('gives a row that is used again for another ticket that ticket’s badge', async () => {
    goTo('/list', listOf('1'));
    const breached = clock({ state: 'breached', dueAt: toInstant(now - hour) });
    start({
      assess: async (_, readings) => ({
        tickets: readings.map(({ ticketId }) =>
          viewOf(
            ticketId,
            ticketId === '1'
              ? { assessment: assessment({ clocks: [breached] }) }
              : {
                  assessment: assessment({ clocks: [clock({ state: 'met' })] }),
                },
          ),
        ),
        problem: null,
      }),
    });
    await frames();
    expect(badges()[0]?.name).toContain('is breached');
    document.querySelector('li')?.setAttribute('data-id', '2');
    document.querySelector('li')?.append('changed');
    await frames(40);
    expect(badges()).toHaveLength(1);
    expect(badges()[0]?.name).toContain('First response: Met.');
  });

  test('never has a badge inside a link', async () => {
    goTo('/list', '<ul><a href="#x"><li data-id="1"></li></a></ul>');
    start();
    await frames();
    const [host] = document.querySelectorAll('[data-uptier][data-kind="row"]');
    expect(host?.closest('a')).toBeNull();
    expect(host?.previousElementSibling?.localName).toBe('a');
  });

  test('has badges near the window only, and asks for all of it at once', async () => {
    const rows = Array.from({ length: 60 }, (_, place) => String(place + 1));
    nearness.isNear = (element) => Number(element.getAttribute('data-id')) <= 2;
    goTo('/list', listOf(...rows));
    const { asked } = start();
    await frames();
    // Of a list that nobody has seen yet the first rows are taken for near.
    expect(ids()).toEqual(rows.slice(0, 24));
    expect(badges().filter(({ name }) => name === '')).toEqual([]);
    expect(asked.assess).toEqual([rows]);
  });

  test('moves nothing of the page and writes nothing on it', async () => {
    goTo('/list', listOf('1', '2'));
    const before = document.body.innerHTML;
    const { life } = start();
    await frames();
    for (const { host } of badges()) host.remove();
    const without = document.body.innerHTML;
    life.abort();
    expect(without).toBe(before);
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('a page that is left', () => {
  test('never shows the first ticket’s badge on the second', async () => {
    const answers: ((name: string) => void)[] = [];
    goTo('/ticket/1', '<h1 data-id="1">One</h1>');
    start({
      assess: (_, readings) =>
        new Promise((resolve) =>
          answers.push((priority) =>
            resolve({
              tickets: readings.map((it) =>
                viewOf(it.ticketId, { state: 'no-matrix', assessment: null, priority }),
              ),
              problem: null,
            }),
          ),
        ),
    });
    await frames();
    goTo('/ticket/2', '<h1 data-id="2">Two</h1>');
    await frames();
    // The first answer comes last, and late.
    answers[1]?.('second');
    await frames();
    expect(badges('ticket')).toMatchObject([{ of: '2' }]);
    expect(badges('ticket')[0]?.name).toContain('No matrix chosen');
    answers[0]?.('first');
    await frames();
    expect(badges('ticket')).toHaveLength(1);
    expect(badges('ticket')[0]?.of).toBe('2');
  });

  test('and comes back shows the later answer, though the earlier one arrives last', async () => {
    const answers: ((part: Parameters<typeof viewOf>[1]) => void)[] = [];
    goTo('/ticket/1', '<h1 data-id="1">One</h1>');
    start({
      assess: (_, readings) =>
        new Promise((resolve) =>
          answers.push((part) =>
            resolve({ tickets: readings.map((it) => viewOf(it.ticketId, part)), problem: null }),
          ),
        ),
    });
    await frames();
    goTo('/ticket/2', '<h1 data-id="2">Two</h1>');
    await frames();
    goTo('/ticket/1', '<h1 data-id="1">One</h1>');
    await frames();
    expect(answers).toHaveLength(3);
    answers[2]?.({ state: 'no-matrix', assessment: null });
    await frames();
    answers[0]?.({});
    await frames();
    expect(badges('ticket')[0]?.name).toContain('No matrix chosen');
  });

  test('keeps nothing of ours where there are no tickets', async () => {
    goTo('/list', listOf('1'));
    start();
    await frames();
    goTo('/about', '<p>Nothing here</p>');
    await frames();
    expect(badges()).toEqual([]);
  });
});

test('a page whose tickets cannot be read says so, and what is missing, within 3 s', async () => {
  goTo('/ticket/1', '<p>A new design</p>');
  start();
  await frames();
  expect(over('dock')).toBeUndefined();
  await vi.advanceTimersByTimeAsync(2500);
  await frames();
  expect(over('dock')?.textContent).toContain("Can't read this page");
  expect(over('dock')?.textContent).toContain('subject and status');
});

test('a list that is empty is not called unreadable', async () => {
  goTo('/list', '<p data-empty>No tickets</p>');
  start();
  await vi.advanceTimersByTimeAsync(10 * minute);
  expect(over('dock')).toBeUndefined();
});
