import { describe, expect, test, vi } from 'vitest';
import { PanelFrame } from '../../../components/badge/PanelFrame.tsx';
import { RowBadge } from '../../../components/badge/RowBadge.tsx';
import { SummaryChip } from '../../../components/badge/SummaryChip.tsx';
import { TicketBadge } from '../../../components/badge/TicketBadge.tsx';
import { UndoChip } from '../../../components/badge/UndoChip.tsx';
import { drawPanel } from '../../../components/drawn/DrawPanel.tsx';
import { badgeLook } from '../../../components/badge/badge-look.ts';
import { badgeWords, type Reader } from '../../../components/badge/badge-words.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { toInstant } from '../../../lib/domain/time/instant.ts';
import { badgeOf } from '../../../lib/domain/view/badge.ts';
import { formats, text } from '../english.ts';
import { click, control, hasControl, mount, textOf } from '../mount.ts';
import { entry, now, ticketView } from '../samples.ts';

const reader: Reader = { text, formats, now };
const badge = badgeOf(ticketView(), now);
const words = badgeWords(badge, reader);
const ids = (...texts: string[]) => texts.map((it) => ticketId(it));

describe('a row’s badge', () => {
  test('is one image to a screen reader, named by the whole sentence', async () => {
    const { root } = await mount(<RowBadge badge={badge} words={words} />);
    const image = root.querySelector('[role="img"]');
    expect(image?.getAttribute('aria-label')).toBe(words.sentence);
    expect(image?.querySelectorAll(':scope > [aria-hidden="true"]')).toHaveLength(1);
  });

  test('is no stop for the tab key', async () => {
    const { root } = await mount(<RowBadge badge={badge} words={words} />);
    expect(root.querySelector('[tabindex]')?.getAttribute('tabindex')).toBe('-1');
    expect(root.querySelector('a, button, input')).toBeNull();
  });

  test('shows a ticket’s text as text', async () => {
    const hostile = { ...words, severity: '<img src=x onerror=alert(1)>' };
    const { root } = await mount(<RowBadge badge={badge} words={hostile} />);
    expect(root.querySelector('img')).toBeNull();
    expect(textOf(root)).toContain('<img src=x');
  });
});

test('states that a colour-blind reader must tell apart have drawings of their own', () => {
  const { breached, met, paused } = badgeLook;
  const drawings = [breached, badgeLook['at-risk'], badgeLook['on-track'], met, paused];
  expect(new Set(drawings.map(({ icon }) => icon)).size).toBe(drawings.length);
});

describe('the ticket’s badge', () => {
  test('is a button that says what it opens and whether it is open', async () => {
    const onToggle = vi.fn();
    const { root } = await mount(
      <TicketBadge
        badge={badge}
        words={words}
        isOpen={false}
        hint="Open details"
        onToggle={onToggle}
      />,
    );
    const button = control(root, `${words.sentence} Open details`);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(button.getAttribute('aria-haspopup')).toBe('dialog');
    await click(button);
    expect(onToggle).toHaveBeenCalledOnce();
  });
});

describe('the summary', () => {
  const chip = (summary: Parameters<typeof SummaryChip>[0]['summary'], onJump = vi.fn()) => (
    <SummaryChip summary={summary} reader={reader} onJump={onJump} onDismiss={vi.fn()} />
  );

  test('counts, and leads to what it counts', async () => {
    const onJump = vi.fn();
    const summary = {
      breached: ids('1', '2', '3'),
      atRisk: ids('4'),
      nextDueAt: toInstant(now + 4 * 3_600_000),
      nextTicket: ticketId('4'),
    };
    const { root } = await mount(chip(summary, onJump));
    await click(control(root, '3 breached'));
    await click(control(root, '1 at risk'));
    await click(control(root, 'next 14:00'));
    expect(onJump.mock.calls).toEqual([[ids('1', '2', '3')], [ids('4')], [ids('4')]]);
  });

  test('is not there when there is nothing to say', async () => {
    const { root } = await mount(
      chip({ breached: [], atRisk: [], nextDueAt: null, nextTicket: null }),
    );
    expect(root.childElementCount).toBe(0);
  });
});

describe('an escalation on its ticket', () => {
  const chip = (part: Parameters<typeof entry>[0], at = now) => (
    <UndoChip
      entry={entry(part)}
      reader={{ ...reader, now: at }}
      onUndo={vi.fn()}
      onLook={vi.fn()}
    />
  );

  test('counts down and can be undone while it waits', async () => {
    const { root } = await mount(chip({}));
    expect(textOf(root)).toContain('Escalation to Escalation desk is sent in 10 sec');
    expect(hasControl(root, 'Undo')).toBe(true);
  });

  test('ticks without telling a screen reader', async () => {
    const { root } = await mount(chip({}));
    expect(root.querySelector('[role="timer"]')?.getAttribute('aria-live')).toBe('off');
  });

  test('that is held counts nothing down, and can be undone', async () => {
    const { root } = await mount(chip({ sendAt: toInstant(now + 60_000) }));
    expect(textOf(root)).toContain('Escalation to Escalation desk waits while you look at it');
    expect(hasControl(root, 'Undo')).toBe(true);
  });

  test('cannot be undone once its time is over', async () => {
    const { root } = await mount(chip({}, toInstant(now + 10_000)));
    expect(hasControl(root, 'Undo')).toBe(false);
    expect(textOf(root)).toContain('is being sent');
  });

  test.each([
    ['failed', 'was not sent'],
    ['unknown', 'may have been sent'],
    ['expired', 'was not sent in time'],
  ] as const)('that %s says so, and offers nothing that acts', async (state, said) => {
    const { root } = await mount(chip({ state }));
    expect(textOf(root)).toContain(said);
    expect(root.querySelector('button')).toBeNull();
  });

  test.each(['sent', 'undone', 'handed-over'] as const)('that was %s is gone', async (state) => {
    const { root } = await mount(chip({ state }));
    expect(root.childElementCount).toBe(0);
  });
});

test('the panel is a dialog with a name, closed by its button, without a field to type in', async () => {
  const onClose = vi.fn();
  const { root } = await mount(
    <PanelFrame
      view={{ ...ticketView(), panel: drawPanel(ticketView(), reader) }}
      reader={reader}
      supposed={null}
      onChoose={vi.fn()}
      onClose={onClose}
    />,
  );
  const dialog = root.querySelector('[role="dialog"]');
  const name = root.querySelector(`[id="${dialog?.getAttribute('aria-labelledby')}"]`);
  expect(name?.textContent).toBe('SLA and escalation of ticket 42');
  expect(root.querySelector('input, textarea, select, [contenteditable]')).toBeNull();
  await click(control(root, 'Close'));
  expect(onClose).toHaveBeenCalledOnce();
});
