// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { WhatIf } from '../../components/what-if/WhatIf.tsx';
import { whatIfSentences } from '../../components/what-if/what-if-sentences.ts';
import { hour, instant, minute } from '../../lib/domain/time/instant.ts';
import type { WhatIfQuestion } from '../../lib/domain/what-if/question.ts';
import { whatIf } from '../../lib/domain/what-if/what-if.ts';
import { matrix } from '../builders/matrix.ts';
import { ticket } from '../builders/ticket.ts';
import { assessed } from './assessed.ts';
import { formats, text } from './english.ts';
import {
  click,
  control,
  enter,
  field,
  hasControl,
  mount,
  settle,
  submit,
  textOf,
} from './mount.ts';
import { now } from './samples.ts';

const reader = { text, formats, now };
const fresh = assessed('fresh');
const answered = (choice: string) => {
  const { supposed, outcomes } = whatIfSentences(fresh.ask(choice), reader);
  return [supposed, ...outcomes];
};

describe('in sentences', () => {
  // Asked at 10:00 UTC on Friday: 11:00 in Berlin, an hour after the ticket came.
  test('a reply tells what is to spare and what is due next', () => {
    expect(answered('reply-soon')).toEqual([
      'If you reply at 10:30:',
      'First response met, 30m to spare.',
      'Tier 2 opens Sat 16:30.',
      'Next: Resolution due 27 Nov, 09:00.',
    ]);
  });

  test('a severity tells the due time instead of the one that counts now', () => {
    expect(answered('severity critical')).toEqual([
      'If it is Critical:',
      'Resolution due Tue 13:00 instead of 27 Nov, 09:00.',
      'Next: First response due 11:00.',
    ]);
  });

  test('a pause tells what is left', () => {
    expect(answered('pause')).toContain('Resolution paused, with 39h left.');
    expect(answered('pause awaiting-remote-access')[0]).toBe(
      'If it pauses at 10:00 (awaiting remote access):',
    );
  });

  test('what is unknown is called unknown, with its reason, and nothing is said to be next', () => {
    const policy = matrix({ targets: [{ metric: 'first-response', within: '2 h' }] });
    const createdAt = instant('2026-11-20T09:00:00Z');
    const glimpsed = ticket({ createdAt, completeness: 'snapshot' });
    const at = instant('2026-11-20T12:00:00Z');
    const found = whatIf(glimpsed, [policy], { timeZone: null }, now, { kind: 'reply', at });
    const { outcomes } = whatIfSentences(found, reader);
    expect(outcomes[0]).toBe('Nothing changes for certain.');
    expect(
      outcomes.filter((it) => it.startsWith('Not known: First response, because:')),
    ).toHaveLength(1);
    expect(outcomes.join(' ')).not.toContain('met');
    expect(outcomes.join(' ')).not.toContain('Nothing else is due');
  });

  test('a bound is told as one', () => {
    const policy = matrix({ targets: [{ metric: 'first-response', within: '2 h' }] });
    const createdAt = instant('2026-11-20T09:00:00Z');
    const at = instant('2026-11-20T10:55:00Z');
    const found = whatIf(
      ticket({ createdAt, completeness: 'snapshot' }),
      [policy],
      { timeZone: null },
      now,
      { kind: 'reply', at },
    );
    expect(whatIfSentences(found, reader).outcomes[0]).toBe(
      'First response met, 5m to spare. (At most this much time has counted: the history is incomplete)',
    );
  });
});

async function open() {
  const asked: WhatIfQuestion[] = [];
  const { root } = await mount(
    <WhatIf
      choices={fresh.view.choices ?? []}
      onAsk={async (question) => {
        asked.push(question);
        if ('replyAt' in question) throw new Error('That is before the ticket was created.');
        return fresh.ask(question.choice);
      }}
      reader={reader}
    />,
  );
  const answer = () => textOf(root.querySelector('[role="status"]')!);
  return { root, asked, answer };
}

describe('in the popup', () => {
  test('a choice is asked, marked, and answered where a screen reader hears it', async () => {
    const { root, asked, answer } = await open();
    expect(answer()).toBe('');
    await click(control(root, 'Set to pending now'));
    expect(asked).toEqual([{ choice: 'pause' }]);
    expect(control(root, 'Set to pending now').getAttribute('aria-pressed')).toBe('true');
    expect(answer()).toContain('If it is set to pending at 10:00:');
  });

  test('a time can be typed, in the zone that everything is shown in', async () => {
    const { root, asked } = await open();
    await enter(field(root, 'Reply at'), '2026-11-20T16:55');
    await submit(field(root, 'Reply at'));
    expect(asked).toEqual([{ replyAt: now + 6 * hour + 55 * minute }]);
  });

  test('a refusal is told in the worker’s words', async () => {
    const { root, answer } = await open();
    await submit(field(root, 'Reply at'));
    await settle();
    expect(answer()).toContain('That is before the ticket was created.');
  });

  test('no time is asked about no time', async () => {
    const { root, asked } = await open();
    await enter(field(root, 'Reply at'), '');
    await submit(field(root, 'Reply at'));
    expect(asked).toEqual([]);
    expect(textOf(root)).toContain('Give a date and a time.');
  });

  test('where nothing can be supposed there is nothing', async () => {
    const { root } = await mount(
      <WhatIf choices={[]} onAsk={() => Promise.reject(new Error('no'))} reader={reader} />,
    );
    expect(root.childElementCount).toBe(0);
  });

  test('no time is asked for where no reply is awaited', async () => {
    const { view, ask } = assessed('answered');
    const { root } = await mount(
      <WhatIf
        choices={view.choices ?? []}
        onAsk={async (it) => ask('choice' in it ? it.choice : '')}
        reader={reader}
      />,
    );
    expect(hasControl(root, 'Solve now')).toBe(true);
    expect(root.querySelector('input')).toBeNull();
  });
});
