// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { ObservedTry } from '../../../lib/domain/review/observed-try.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, toInstant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { ticket } from '../../builders/ticket.ts';
import { click, control, enter, field, settle, textOf } from '../mount.ts';
import { now } from '../samples.ts';
import { ownField } from './drive.ts';
import { openEditor } from './edit-host.tsx';

const source = matrix({
  impactUrgency: { high: { high: 'major', low: 'minor' }, low: { high: 'minor', low: 'minor' } },
  severities: [
    { id: 'major', name: 'Major' },
    { id: 'minor', name: 'Minor', default: true },
  ],
  targets: [{ metric: 'resolution', within: '6 h' }],
});
const createdAt = toInstant(now - 5 * hour);
const real: ObservedTry = {
  ref: { origin: 'https://desk.example', ticketId: ticketId('42') },
  ticket: ticket({
    id: ticketId('42'),
    subject: 'No calls',
    createdAt,
    events: [{ kind: 'created', at: createdAt, by: 'customer' }],
  }),
  observedAt: now,
  settings: { timeZone: 'UTC' },
  readFrom: 'api',
  isAssigned: false,
};

async function tryIt(observed: () => Promise<readonly ObservedTry[]>) {
  const opened = await openEditor(source, { saved: source, observed });
  await click(control(opened.root, 'Try it on a ticket'));
  await settle();
  const outcome = () => textOf(opened.root.querySelector('[aria-label="What the matrix says"]')!);
  return { ...opened, outcome };
}

describe('trying a matrix on an observed ticket', () => {
  test('judges it as the draft says now, and tells what is not kept of it', async () => {
    const { root, outcome } = await tryIt(async () => [real]);
    await enter(field(root, 'Which ticket'), 'https://desk.example 42');
    expect(textOf(root)).toContain('conditions on words see its subject alone');
    expect(textOf(root)).toContain('1 event is known of it.');
    expect(textOf(root)).toContain('It is tried all the same.');
    expect(outcome()).toContain('Target6 h');
    expect(outcome()).not.toContain('A sample ticket');
    await enter(
      field(root, 'The text of its file'),
      field(root, 'The text of its file').value.replace('6 h', '4 h'),
    );
    expect(outcome()).toContain('Target4 h');
    expect(outcome()).toContain('Breached');
    await enter(field(root, 'Which ticket'), '');
    expect(ownField(root, 'Opened so many hours ago')).toBeTruthy();
  });

  test('offers a made-up one alone where none was observed, or none can be read', async () => {
    for (const observed of [async () => [], () => Promise.reject(new Error('no database'))]) {
      const { root } = await tryIt(observed);
      expect(textOf(root)).not.toContain('Which ticket');
    }
  });
});

describe('the grid of impact and urgency', () => {
  test('is walked with Control and the arrow keys, and stays at its edges', async () => {
    const { root } = await openEditor(source, { saved: source });
    await click(
      [...root.querySelectorAll<HTMLElement>('nav button')].find((it) =>
        it.textContent?.startsWith('Severities'),
      )!,
    );
    const cell = (row: number, column: number) =>
      root.querySelectorAll('table.impact-urgency tbody tr')[row]!.querySelectorAll('select')[
        column
      ]!;
    const press = async (key: string, ctrlKey = true) => {
      const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true });
      await act(() => void document.activeElement!.dispatchEvent(event));
      return event.defaultPrevented;
    };
    cell(0, 0).focus();
    await press('ArrowRight');
    expect(document.activeElement).toBe(cell(0, 1));
    await press('ArrowDown');
    expect(document.activeElement).toBe(cell(1, 1));
    await press('ArrowDown');
    expect(document.activeElement).toBe(cell(1, 1));
    await press('Home');
    expect(document.activeElement).toBe(cell(0, 0));
    // Alone it is the choice's own key.
    expect(await press('ArrowDown', false)).toBe(false);
    expect(document.activeElement).toBe(cell(0, 0));
  });
});
