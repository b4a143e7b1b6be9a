import { expect, test } from 'vitest';
import { noticeOf } from '../../../lib/overlay/notice.ts';
import { formats, text } from '../english.ts';
import { now } from '../samples.ts';

const list = { kind: { kind: 'ticket-list' }, readings: [], againAt: null } as const;
const reader = { text, formats, now };

test.each([
  ['of a taught site', true],
  ['of a helpdesk that we know', false],
])('a list %s that lost a fact says which, and offers what its user can do', (_what, isTaught) => {
  const notice = noticeOf(
    null,
    { ...list, missing: ['status', 'priority'] },
    false,
    isTaught,
    reader,
  );
  expect(notice?.help).toMatch(/did not find: status and priority/i);
  expect(notice?.help.includes('point at it again')).toBe(isTaught);
});

test('a page whose every fact is there has no notice', () => {
  expect(noticeOf(null, { ...list, missing: null }, false, true, reader)).toBeNull();
});
