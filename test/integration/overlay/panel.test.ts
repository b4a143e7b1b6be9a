import { expect, test, vi } from 'vitest';
import { minute } from '../../../lib/domain/time/instant.ts';
import { entry, now } from '../../component/samples.ts';
import { listOf } from './fake-page.ts';
import type { OverlayWorker } from '../../../lib/overlay/worker.ts';
import { assessed } from '../../component/assessed.ts';
import { badges, drawnView, frames, goTo, over, start, viewOf } from './start.ts';

const { choices = [] } = assessed('fresh').view;

async function open(answers: Partial<OverlayWorker> = {}) {
  goTo('/ticket/1', '<h1 data-id="1">One</h1><p id="elsewhere">…</p>');
  const started = start({
    assess: async () => ({ tickets: [drawnView('1', { choices })], problem: null }),
    ...answers,
  });
  await frames();
  const badge = () => badges('ticket')[0]!.host.shadowRoot!.querySelector('button')!;
  badge().focus();
  badge().click();
  await frames();
  return { ...started, badge };
}
const dialog = () => over('panel')?.querySelector<HTMLElement>('[role="dialog"]');

test('the ticket’s badge opens the panel, which takes the focus', async () => {
  const { badge } = await open();
  expect(dialog()?.textContent).toContain('SLA and escalation of ticket 1');
  expect(over('panel')?.activeElement).toBe(dialog());
  expect(badge().getAttribute('aria-expanded')).toBe('true');
});

const button = (name: string) =>
  [...(dialog()?.querySelectorAll('button') ?? [])].find((it) => it.textContent === name);
const answer = () => dialog()?.querySelector('[role="status"]')?.textContent;

test('what changes with time is drawn by the page itself, in the panel that the worker drew', async () => {
  await open();
  // The sample's resolution is due four hours after it was assessed; the clock ticks at once.
  expect(dialog()?.textContent).toContain('in 3h 59m');
  vi.setSystemTime(now + 30 * minute);
  await vi.advanceTimersByTimeAsync(61_000);
  await frames();
  expect(dialog()?.textContent).toMatch(/in 3h (28|29)m/);
});

test('a supposition is asked of the worker, and its answer read out', async () => {
  const { asked } = await open();
  expect(answer()).toBe('');
  button('It is Critical')?.click();
  await frames();
  expect(asked.whatIf).toEqual(['1: severity critical']);
  expect(answer()).toBe('If severity critical: nothing changes.');
  expect(button('It is Critical')?.getAttribute('aria-pressed')).toBe('true');
  expect(button('Reply now')?.getAttribute('aria-pressed')).toBe('false');
});

test('only the latest supposition is answered', async () => {
  const late: ((words: readonly string[]) => void)[] = [];
  await open({ whatIf: () => new Promise((resolve) => void late.push(resolve)) });
  button('Reply now')?.click();
  button('Solve now')?.click();
  await frames();
  late[1]?.(['second']);
  await frames();
  late[0]?.(['first']);
  await frames();
  expect(answer()).toBe('second');
});

test('a supposition that the worker cannot answer says so', async () => {
  await open({ whatIf: async () => Promise.reject(new Error('gone')) });
  button('Reply now')?.click();
  await frames();
  expect(answer()).toBe('This could not be worked out. Try again in a moment.');
});

test('Escape closes it and gives the focus back', async () => {
  const { badge } = await open();
  dialog()?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
  );
  await frames();
  expect(over('panel')).toBeUndefined();
  expect(badges('ticket')[0]?.host.shadowRoot?.activeElement).toBe(badge());
  expect(badge().getAttribute('aria-expanded')).toBe('false');
});

test('a press elsewhere closes it, and the page still gets that press', async () => {
  await open();
  let presses = 0;
  const elsewhere = document.querySelector('#elsewhere');
  elsewhere?.addEventListener('pointerdown', () => void (presses += 1));
  elsewhere?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  await frames();
  expect(over('panel')).toBeUndefined();
  expect(presses).toBe(1);
});

test('keys pressed in it do not reach the page’s shortcuts', async () => {
  await open();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent) => void heard.push(event.key);
  document.addEventListener('keydown', listen);
  for (const key of ['a', 'w', 'Escape']) {
    dialog()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual([]);
});

test('it goes with the page that it was opened on', async () => {
  await open();
  goTo('/list', listOf('2'));
  await frames();
  expect(over('panel')).toBeUndefined();
});

test('a count leads to its rows, one after the other, and gives their badges the focus', async () => {
  goTo('/list', listOf('1', '2', '3'));
  start({
    // The sample’s first response is breached.
    assess: async (_, readings) => ({
      tickets: readings.map((it) =>
        it.ticketId === '2'
          ? viewOf('2', { state: 'no-matrix', assessment: null })
          : viewOf(it.ticketId),
      ),
      problem: null,
    }),
  });
  await frames();
  const focused = () => badges().find(({ host }) => document.activeElement === host)?.of;
  const count = () =>
    [...(over('dock')?.querySelectorAll('button') ?? [])].find((it) =>
      it.textContent?.includes('2 breached'),
    );
  const visited: (string | null | undefined)[] = [];
  for (let click = 0; click < 3; click += 1) {
    count()?.click();
    await frames();
    visited.push(focused());
  }
  expect(visited).toEqual(['1', '3', '1']);
});

test('an escalation that waits is told of once, and shown with its undo', async () => {
  goTo('/ticket/1', '<h1 data-id="1">One</h1>');
  start({ assess: async () => ({ tickets: [viewOf('1', { outbox: [entry()] })], problem: null }) });
  await frames();
  const heard = () => over('dock')?.querySelector('[role="status"]')?.textContent;
  expect(heard()).toBe('An escalation to Escalation desk waits. It can be undone.');
  expect(over('dock')?.querySelector('.act')?.textContent).toBe('Undo');
});

test('an escalation that someone points at is kept waiting, and let go when they leave', async () => {
  goTo('/ticket/1', '<h1 data-id="1">One</h1>');
  const { asked } = start({
    assess: async () => ({ tickets: [viewOf('1', { outbox: [entry()] })], problem: null }),
  });
  await frames();
  const undo = over('dock')?.querySelector<HTMLElement>('.act');
  undo?.focus();
  undo?.blur();
  await frames();
  expect(asked.hold).toEqual([`${entry().id}: true`, `${entry().id}: false`]);
});
