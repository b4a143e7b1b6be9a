// @vitest-environment node
import { expect, test } from 'vitest';
import type { CaseEntry } from '../../../lib/domain/case/case-event.ts';
import { figuresOfCases } from '../../../lib/domain/insights/figures-of-case.ts';
import { packFigures, unpackFigures } from '../../../lib/domain/insights/packed-figures.ts';
import { ticketId, type Ticket } from '../../../lib/domain/ticket/ticket.ts';
import { instant } from '../../../lib/domain/time/instant.ts';
import { entry } from '../../builders/case.ts';
import { reply, status, ticket } from '../../builders/ticket.ts';

const ref = { origin: 'https://desk.example', ticketId: ticketId('42') };
const now = instant('2026-11-20T09:00:00Z');
const on = (time: string) => `2026-11-16T${time}:00Z`;

const count = (
  entries: readonly CaseEntry[],
  known: Ticket | null = ticket(),
  earlier: ReturnType<typeof figuresOfCases> = [],
) => figuresOfCases({ ref, entries, ticket: known, assessment: null, earlier, now });

const escalation = entry(on('10:00'), { kind: 'escalated', tier: 2, channel: 'phone' });
const promised = entry(on('10:00'), {
  kind: 'promised',
  what: 'acknowledgement',
  tier: 2,
  dueAt: instant(on('11:00')),
});

test('a case is counted with its tier, channel, promise and answer', () => {
  const answer = entry(on('10:20'), { kind: 'acknowledged', tier: 2 });
  const [it] = count([escalation, promised, answer]);
  expect(it).toMatchObject({
    openedAt: instant(on('10:00')),
    status: 'acknowledged',
    tier: 2,
    channel: 'phone',
    calls: [
      {
        tier: 2,
        calledAt: instant(on('10:00')),
        dueAt: instant(on('11:00')),
        acknowledgedAt: instant(on('10:20')),
      },
    ],
  });
});

test('a tier that is called anew after its answer is timed from the new call', () => {
  const log = [
    escalation,
    entry(on('10:20'), { kind: 'acknowledged', tier: 2 }),
    entry(on('14:00'), { kind: 'escalated', tier: 2 }),
    entry(on('14:10'), { kind: 'acknowledged', tier: 2 }),
  ];
  expect(count(log)[0]?.calls).toMatchObject([
    { calledAt: instant(on('14:00')), acknowledgedAt: instant(on('14:10')) },
  ]);
  expect(count(log.slice(0, 3))[0]?.calls).toMatchObject([
    { calledAt: instant(on('14:00')), acknowledgedAt: null },
  ]);
});

test('a tier that is called by a second channel before it answers is timed from the first', () => {
  const again = entry(on('10:40'), { kind: 'escalated', tier: 2, channel: 'email' });
  const [it] = count([escalation, again]);
  expect(it?.calls).toMatchObject([{ calledAt: instant(on('10:00')) }]);
});

test.each([
  ['an agent answered before', ticket({}, reply(on('09:30'))), false],
  ['nobody answered before', ticket(), true],
  ['only a customer wrote before', ticket({}, reply(on('09:30'), 'customer')), true],
  ['the answer came afterwards', ticket({}, reply(on('10:30'))), true],
  ['the history is not whole', ticket({ completeness: 'snapshot' }), null],
  ['the ticket is not known', null, null],
])('whether tier 1 was passed over: %s', (_, known, skipped) => {
  expect(count([escalation], known)[0]?.skippedTier1).toBe(skipped);
});

test('a case that began with tier 1 did not go past it', () => {
  const first = entry(on('09:30'), { kind: 'escalated', tier: 1 });
  expect(count([first, escalation], null)[0]?.skippedTier1).toBe(false);
});

test('a forgotten ticket takes nothing of what was known of its case', () => {
  const known = ticket({
    category: 'Billing',
    requester: { name: null, email: null, organization: 'Acme', timeZone: null },
    events: [reply(on('10:05')), status(on('12:00'), 'solved')],
  });
  const before = count([escalation, promised], known);
  expect(before[0]).toMatchObject({ status: 'resolved', category: 'Billing' });
  expect(count([escalation, promised], null, before)).toEqual(before);
});

test('what is told after the ticket was forgotten still counts', () => {
  const known = ticket({}, status(on('12:00'), 'solved'));
  const before = count([escalation], known);
  const log = [escalation, entry(on('13:00'), { kind: 'withdrawn', reason: 'by mistake' })];
  expect(count(log, null, before)[0]?.status).toBe('withdrawn');
});

test('each case of a ticket is counted by itself', () => {
  const log = [
    escalation,
    entry(on('11:00'), { kind: 'withdrawn', reason: 'by mistake' }),
    entry(on('15:00'), { kind: 'escalated', tier: 3, channel: 'form' }),
  ];
  expect(count(log).map((it) => [it.tier, it.status, it.channel])).toEqual([
    [2, 'withdrawn', 'phone'],
    [3, 'open', 'form'],
  ]);
});

test('a log without an escalation is no case', () => {
  expect(count([entry(on('10:00'), { kind: 'workaround' })])).toEqual([]);
});

test('what is kept comes back as it was', () => {
  const all = count([escalation, promised]);
  expect(all).toHaveLength(1);
  for (const it of all) expect(unpackFigures(ref, structuredClone(packFigures(it)))).toEqual(it);
});

test('anything else that stands where figures should is not read', () => {
  const packed = packFigures(count([escalation])[0] ?? expect.fail());
  for (const at of packed.keys())
    for (const wrong of [{}, [], Number.NaN, 'no such word'.repeat(1000), Infinity])
      expect(unpackFigures(ref, packed.with(at, wrong))).toBeNull();
  for (const wrong of [null, 'text', {}, [], [2], packed.slice(1), packed.slice(0, -1)])
    expect(unpackFigures(ref, wrong)).toBeNull();
});
