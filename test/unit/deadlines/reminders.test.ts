import { describe, expect, test } from 'vitest';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { deadlineWorld } from './world.ts';

const start = instant('2026-11-20T09:00:00Z');
const after = (milliseconds: number) => toInstant(start + milliseconds);
const tiers = [
  { level: 1, name: 'Support' },
  { level: 2, name: 'Desk', respondsWithin: '1 h' },
];

/** A case that was escalated to tier 2, which owes an answer within an hour, and its reminders. */
async function escalated(...reminders: readonly object[]) {
  const world = await deadlineWorld(matrix({ tiers, reminders }), start);
  await world.see({ id: ticketId('1') });
  await world.tell('1', { kind: 'escalated', tier: 2 });
  const reminded = () =>
    world.desktop.shown.flatMap(({ title }) =>
      title.startsWith('notice_reminder') ? [title.replace(/^\S+ \S+ \S+ /, '')] : [],
    );
  return { ...world, reminded };
}
const about = { metric: 'acknowledgement', tier: 2, recipients: ['Head of support'] };

describe('reminders of a policy', () => {
  test('come before, at and after the due time, and name whom to tell', async () => {
    const world = await escalated(
      { ...about, before: '10 min', recipients: ['Desk', 'Account manager'] },
      { ...about },
      { ...about, after: '30 min' },
    );
    await world.passTo(after(hour - 10 * minute));
    expect(world.reminded()).toEqual(['Desk, Account manager']);
    await world.passTo(after(hour));
    expect(world.reminded()).toHaveLength(2);
    await world.passTo(after(hour + 30 * minute));
    expect(world.reminded()).toEqual([
      'Desk, Account manager',
      'Head of support',
      'Head of support',
    ]);
    await world.passTo(after(9 * hour));
    expect(world.reminded()).toHaveLength(3);
  });

  test('repeat as often as the policy says', async () => {
    const world = await escalated({
      ...about,
      after: '10 min',
      repeat: { every: '20 min', atMost: 2 },
    });
    await world.passTo(after(9 * hour));
    expect(world.reminded()).toHaveLength(3);
  });

  test('repeat without end until the tier answers', async () => {
    const world = await escalated({ ...about, repeat: { every: '30 min' } });
    await world.passTo(after(3 * hour));
    expect(world.reminded()).toHaveLength(5);
    await world.tell('1', { kind: 'acknowledged', tier: 2 });
    await world.passTo(after(9 * hour));
    expect(world.reminded()).toHaveLength(5);
  });

  test('repeat until somebody takes the case, though the clock runs on', async () => {
    const targets = [{ metric: 'resolution', within: '1 h' }];
    const reminders = [{ metric: 'resolution', recipients: ['Lead'], repeat: { every: '30 min' } }];
    const world = await deadlineWorld(matrix({ tiers, targets, reminders }), start);
    await world.see({ id: ticketId('1') });
    await world.tell('1', { kind: 'escalated', tier: 2 });
    await world.passTo(after(2 * hour));
    const before = world.titles().filter((it) => it.startsWith('notice_reminder')).length;
    expect(before).toBe(3);
    await world.tell('1', { kind: 'lead', who: 'agent1' });
    await world.passTo(after(9 * hour));
    expect(world.titles().filter((it) => it.startsWith('notice_reminder'))).toHaveLength(3);
  });

  test('that were slept through come as the last of them only', async () => {
    const world = await escalated({ ...about, repeat: { every: '10 min' } });
    world.clock.at = after(5 * hour);
    await world.passTo(after(5 * hour));
    // The overdue acknowledgement, and one reminder of it.
    expect(world.titles()).toEqual(['notice_digest 2']);
  });

  test('of another severity or tier are none of this ticket', async () => {
    const severities = [
      { id: 'critical', when: [{ priority: 'urgent' }] },
      { id: 'minor', default: true },
    ];
    const reminders = [
      { ...about, severity: 'critical' },
      { ...about, tier: 1 },
    ];
    const world = await deadlineWorld(matrix({ tiers, severities, reminders }), start);
    await world.see({ id: ticketId('1'), priority: 'low' });
    await world.tell('1', { kind: 'escalated', tier: 2 });
    await world.passTo(after(9 * hour));
    expect(world.titles().filter((it) => it.startsWith('notice_reminder'))).toEqual([]);
  });
});

describe('what people promised in a case', () => {
  const silent = matrix({
    tiers: [
      { level: 1, name: 'Support' },
      { level: 2, name: 'Desk' },
    ],
  });

  async function promised() {
    const world = await deadlineWorld(silent, start);
    await world.see({ id: ticketId('1') });
    await world.tell('1', { kind: 'escalated', tier: 2 });
    return world;
  }

  test('an announced update is told of when it is due, and not when it was given', async () => {
    const world = await promised();
    await world.tell('1', { kind: 'update-given', text: 'We look', nextAt: after(2 * hour) });
    await world.passTo(after(hour));
    await world.tell('1', { kind: 'update-given', text: 'Still', nextAt: after(3 * hour) });
    await world.passTo(after(9 * hour));
    expect(world.titles()).toEqual(['notice_update_due 1']);
    expect(world.desktop.shown[0]?.message).toContain('12:00');
  });

  test('an acknowledgement and an analysis, each at its promised time', async () => {
    const world = await promised();
    const promise = (what: 'acknowledgement' | 'rca', dueAt: number) =>
      world.tell('1', { kind: 'promised', what, dueAt: after(dueAt), tier: 2 });
    await promise('acknowledgement', hour);
    await promise('rca', 2 * hour);
    await world.passTo(after(9 * hour));
    expect(world.titles()).toEqual(['notice_acknowledgement_overdue 1 2', 'notice_rca_due 1']);
  });

  test('a monitoring period tells of its end, once, and not where the case was closed before', async () => {
    const world = await promised();
    await world.tell('1', { kind: 'acknowledged', tier: 2 });
    await world.tell('1', { kind: 'resolved', text: 'Trunk replaced' });
    world.clock.pass(1000);
    await world.tell('1', { kind: 'monitoring', until: after(3 * hour) });
    await world.passTo(after(9 * hour));
    expect(world.titles()).toEqual(['notice_monitoring_over 1']);
  });

  test('a withdrawn case owes nothing', async () => {
    const world = await promised();
    await world.tell('1', { kind: 'promised', what: 'rca', dueAt: after(hour) });
    world.clock.pass(1000);
    await world.tell('1', { kind: 'withdrawn', reason: 'Sent in error' });
    await world.passTo(after(9 * hour));
    expect(world.titles()).toEqual([]);
  });
});
