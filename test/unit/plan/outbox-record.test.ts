import * as v from 'valibot';
import { expect, test } from 'vitest';
import { needsLook } from '../../../lib/domain/plan/outbox.ts';
import { outboxRecord } from '../../../lib/domain/plan/plan-record.ts';
import { isPartlyWritten, writtenParts } from '../../../lib/domain/plan/written-parts.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { outboxEntry } from '../../builders/outbox-entry.ts';

test.each([
  ['without the account of the click', outboxEntry()],
  ['with it', outboxEntry({ account: 'agent1' })],
  ['with an account that nobody knew', outboxEntry({ account: null })],
  [
    'that the user let be',
    outboxEntry({ state: 'unknown', dismissedAt: instant('2026-11-20T10:00:00Z') }),
  ],
])('an escalation %s is read back as it was kept', (_name, entry) => {
  expect(v.parse(outboxRecord, structuredClone(entry))).toEqual(entry);
});

test('an escalation needs a look until the user let it be', () => {
  const states = ['waiting', 'sending', 'sent', 'undone', 'handed-over'] as const;
  expect(states.filter((state) => needsLook(outboxEntry({ state })))).toEqual([]);
  for (const state of ['failed', 'unknown', 'expired'] as const) {
    expect(needsLook(outboxEntry({ state }))).toBe(true);
    const dismissedAt = instant('2026-11-20T10:00:00Z');
    expect(needsLook(outboxEntry({ state, dismissedAt }))).toBe(false);
  }
});

test('what was written and what is left are named in the plan’s order', () => {
  const entry = outboxEntry({ state: 'failed', done: [2, 0] });
  const { written, left } = writtenParts(entry);
  expect(written.map(({ kind }) => kind)).toEqual(['note', 'field']);
  expect(left.map(({ kind }) => kind)).toEqual(['priority']);
  expect(isPartlyWritten(entry)).toBe(true);
  expect(isPartlyWritten(outboxEntry({ state: 'failed' }))).toBe(false);
  expect(isPartlyWritten(outboxEntry({ state: 'sending', done: [0] }))).toBe(false);
});
