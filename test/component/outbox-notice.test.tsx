// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { OutboxNotice, type OutboxActions } from '../../components/escalate/OutboxNotice.tsx';
import type { OutboxEntry, OutboxState } from '../../lib/domain/plan/outbox.ts';
import { toInstant } from '../../lib/domain/time/instant.ts';
import { formats, text } from './english.ts';
import { click, control, hasControl, mount, textOf } from './mount.ts';
import { entry, now, origin } from './samples.ts';

const nobody: OutboxActions = {
  undo: () => Promise.resolve(null),
  hold: () => Promise.resolve(null),
  retrySend: () => Promise.resolve(null),
  discard: () => Promise.resolve(null),
};
const notice = async (it: OutboxEntry, actions: Partial<OutboxActions> = {}, at = now) =>
  (
    await mount(
      <OutboxNotice
        entry={it}
        now={at}
        actions={{ ...nobody, ...actions }}
        text={text}
        formats={formats}
      />,
    )
  ).root;

const sentences: Readonly<Record<OutboxState, string>> = {
  waiting: 'not written yet.',
  sending: 'being written…',
  'handed-over': 'opened. The rest is in your hands.',
  sent: 'written in the ticket.',
  failed: 'not written.',
  unknown: 'may have been written: check the ticket.',
  undone: 'undone. Nothing was written.',
  expired: 'not sent, because it waited too long. Send it or discard it.',
};

describe('an escalation under way', () => {
  test.each(Object.entries(sentences))('that is %s says so', async (state, sentence) => {
    const root = await notice(entry({ state: state as OutboxState }));
    expect(textOf(root.querySelector('[role=status]')!)).toBe(`Escalation to tier 2: ${sentence}`);
  });

  test('counts down in a timer that no screen reader reads out', async () => {
    const root = await notice(entry(), {}, toInstant(now + 3500));
    const timer = root.querySelector('[role=timer]')!;
    expect(textOf(timer)).toBe('Writes in 7 secs');
    expect(timer.closest('[role=status], [aria-live]')).toBeNull();
  });

  test('can be undone while it waits, and not after', async () => {
    expect(hasControl(await notice(entry()), 'Undo')).toBe(true);
    expect(hasControl(await notice(entry(), {}, toInstant(now + 10_000)), 'Undo')).toBe(false);
    expect(hasControl(await notice(entry({ state: 'sending' })), 'Undo')).toBe(false);
  });

  test('undone twice asks once, and tells when it was too late', async () => {
    const asked: string[] = [];
    const root = await notice(entry(), {
      undo: async (id) => {
        asked.push(id);
        return entry({ state: 'sending' });
      },
    });
    const undo = control(root, 'Undo');
    await Promise.all([click(undo), click(undo)]);
    expect(asked).toEqual(['plan-key-1']);
    expect(textOf(root)).toContain('Too late to undo');
  });

  test.each(['failed', 'expired'] as const)('%s can be sent or discarded', async (state) => {
    const done: string[] = [];
    const root = await notice(entry({ state }), {
      retrySend: async () => (done.push('sent'), null),
      discard: async () => (done.push('discarded'), null),
    });
    await click(control(root, 'Send it now'));
    await click(control(root, 'Discard'));
    expect(done).toEqual(['sent', 'discarded']);
  });

  test('of which nobody knows is looked for before it is sent', async () => {
    const root = await notice(entry({ state: 'unknown' }));
    expect(hasControl(root, 'Look, and send if it is not there')).toBe(true);
    expect(hasControl(root, 'Send it now')).toBe(false);
  });

  test('links to its note, on its own helpdesk only', async () => {
    const there = await notice(
      entry({ state: 'sent', noteUrl: `${origin}/Ticket/Display.html?id=42` }),
    );
    expect(control(there, 'See the note').getAttribute('href')).toBe(
      `${origin}/Ticket/Display.html?id=42`,
    );
    const elsewhere = await notice(entry({ state: 'sent', noteUrl: 'https://evil.example/' }));
    expect(elsewhere.querySelector('a')).toBeNull();
  });

  test('that failed says why', async () => {
    const problem = { kind: 'forbidden', detail: 'POST /comment: 403' } as const;
    expect(textOf(await notice(entry({ state: 'failed', problem })))).toContain(
      'You do not have the right to this in the helpdesk. POST /comment: 403',
    );
  });
});

test('one that was not sent can be read before it is sent or discarded', async () => {
  const root = await notice(entry({ state: 'expired' }));
  expect(textOf(control(root, 'What it says').closest('details')!)).toContain(
    'Escalated to tier 2.',
  );
  expect(root.querySelector('textarea, input')).toBeNull();
  expect(hasControl(await notice(entry({ state: 'sent' })), 'What it says')).toBe(false);
});
