// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { UndoChip } from '../../components/badge/UndoChip.tsx';
import { OutboxNotice } from '../../components/escalate/OutboxNotice.tsx';
import type { OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import { formats, text } from './english.ts';
import { control, hasControl, mount, textOf } from './mount.ts';
import { entry, now, origin } from './samples.ts';

const actions = {
  undo: () => Promise.resolve(null),
  hold: () => Promise.resolve(null),
  retrySend: () => Promise.resolve(null),
  discard: () => Promise.resolve(null),
};
const notice = async (part: Partial<OutboxEntry>) =>
  (
    await mount(
      <OutboxNotice
        entry={entry(part)}
        now={now}
        actions={actions}
        text={text}
        formats={formats}
      />,
    )
  ).root;

describe('an escalation that was written in part', () => {
  test('and refused for the rest names both, and offers the rest', async () => {
    const root = await notice({ state: 'failed', done: [0] });
    expect(textOf(root.querySelector('[role=status]')!)).toBe(
      'Escalation to tier 2: only partly written.',
    );
    expect(textOf(root)).toContain('Written: the internal note.');
    expect(textOf(root)).toContain('Not written: the priority “90” and the field “Escalation”.');
    expect(hasControl(root, 'Send the rest')).toBe(true);
    expect(hasControl(root, 'Dismiss')).toBe(true);
    expect(hasControl(root, 'Discard')).toBe(false);
  });

  test.each(['unknown', 'expired'] as const)(
    'and is %s says of the rest no more than is known',
    async (state) => {
      const root = await notice({ state, done: [0, 1] });
      expect(textOf(root)).toContain('Written: the internal note and the priority “90”.');
      expect(textOf(root)).toContain('Not known to be written: the field “Escalation”.');
      expect(textOf(root)).not.toContain('not sent');
    },
  );

  test('links to its note', async () => {
    const noteUrl = `${origin}/Ticket/Display.html?id=42`;
    const root = await notice({ state: 'failed', done: [0], noteUrl });
    expect(control(root, 'See the note').getAttribute('href')).toBe(noteUrl);
  });
});

test('an escalation that the user let be is not shown', async () => {
  const root = await notice({ state: 'failed', done: [0], dismissedAt: now });
  expect(textOf(root)).toBe('');
});

test('one of which nothing is known to be written cannot be discarded as if it were not', async () => {
  const root = await notice({ state: 'unknown' });
  expect(hasControl(root, 'Discard')).toBe(false);
  expect(hasControl(root, 'Dismiss')).toBe(true);
});

test('one that the session may not send says whose it is', async () => {
  const detail = text('outbox_other_account', 'agent1');
  const root = await notice({ state: 'failed', problem: { kind: 'wrong-user', detail } });
  expect(textOf(root)).toContain(
    'The account that is signed in must be the one that escalated. Another account is signed in now. Sign in as agent1',
  );
});

test.each(['failed', 'unknown', 'expired'] as const)(
  'on the ticket’s page, one that was written in part and is %s is not called unsent',
  async (state) => {
    const reader = { text, formats, now };
    const chip = (
      <UndoChip
        entry={entry({ state, done: [0] })}
        reader={reader}
        onUndo={() => undefined}
        onLook={() => undefined}
      />
    );
    const { root } = await mount(chip);
    expect(textOf(root)).toContain('was only partly written');
  },
);
