import { expect, it } from 'vitest';
import { assess } from '../../../lib/domain/assess.ts';
import type { Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { suppositionsFor } from '../../../lib/domain/what-if/choices.ts';
import { matrix } from '../../builders/matrix.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';

const now = instant('2026-11-16T09:30:00Z');
const policy = matrix({
  severities: [
    { id: 'critical', name: 'Critical', when: [{ loss: { atLeast: '20%' } }] },
    { id: 'minor', default: true },
  ],
  targets: [
    { metric: 'first-response', within: '1 h' },
    { metric: 'resolution', within: '8 h', pausedBy: ['waiting-on-customer', 'awaiting-access'] },
  ],
});
const offered = (of: Ticket, by = policy) =>
  suppositionsFor(assess(of, [by], now, { timeZone: null }), by, of.status, now);
const ids = (of: Ticket, by = policy) => offered(of, by).map((it) => it.id);
const none = { affected: 0, total: 100, component: null };

it('offers what can be supposed of a ticket, each once', () => {
  const all = ids(ticket({ loss: none }));
  expect(all).toEqual([
    'reply',
    'reply-soon',
    'reply-due',
    'severity critical',
    'pause',
    'pause awaiting-access',
    'solve',
  ]);
  const due = offered(ticket({ loss: none })).find((it) => it.id === 'reply-due');
  expect(due?.supposition.at).toBe(instant('2026-11-16T10:00:00Z'));
});

it('offers both severities while it is not certain which', () => {
  const unsure = ticket({ loss: { affected: null, total: null, component: null } });
  expect(ids(unsure).filter((id) => id.startsWith('severity'))).toEqual([
    'severity critical',
    'severity minor',
  ]);
});

it('offers no reply where none is awaited, and no pause to what is pending', () => {
  expect(ids(ticket({ loss: none }, reply('2026-11-16T09:10:00Z')))).not.toContain('reply');
  expect(ids(ticket({ loss: none }, status('2026-11-16T09:10:00Z', 'pending')))).not.toContain(
    'pause',
  );
});

it('offers a workaround only where one meets a target', () => {
  const eased = matrix({
    targets: [{ metric: 'resolution', within: '8 h', metBy: ['workaround'] }],
  });
  expect(ids(ticket(), eased)).toContain('workaround');
  expect(ids(ticket())).not.toContain('workaround');
});

it.each(['solved', 'closed'] as const)('offers nothing of a ticket that is %s', (to) => {
  expect(ids(ticket({}, status('2026-11-16T09:10:00Z', to)))).toEqual([]);
});
