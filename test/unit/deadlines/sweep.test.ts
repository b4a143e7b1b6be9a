import { describe, expect, test } from 'vitest';
import { sweepDeadlines } from '../../../lib/app/sweep-deadlines.ts';
import { standardPreferences } from '../../../lib/domain/preferences.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { day, hour, instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { deadlineWorld, refOf } from './world.ts';

const start = instant('2026-11-20T09:00:00Z');
const policy = matrix({ targets: [{ metric: 'resolution', within: '4 h' }] });
const after = (milliseconds: number) => toInstant(start + milliseconds);

/** Tickets of four hours that were read as they were opened. */
async function watching(count = 1) {
  const world = await deadlineWorld(policy, start);
  for (let id = 1; id <= count; id += 1)
    await world.see({ id: ticketId(String(id)), subject: `Calls drop ${id}` });
  await sweepDeadlines(world.needs);
  return world;
}

describe('a ticket with a promise', () => {
  test('is told of when it is at risk and when it is breached, each once', async () => {
    const world = await watching();
    await world.passTo(after(9 * hour));
    expect(world.titles()).toEqual([
      'notice_at_risk 1 metric_resolution',
      'notice_breach 1 metric_resolution',
    ]);
    expect(world.desktop.shown[1]?.message).toBe('Calls drop 1\nnotice_due 2026-11-20 13:00');
    expect(await world.log()).toMatchObject([{ state: 'shown' }, { state: 'shown' }]);
  });

  test('tells its time in the zone that was chosen for times, and names it', async () => {
    const world = await watching();
    const { needs, desktop } = world;
    await needs.preferences.save({ ...standardPreferences, displayZone: 'Asia/Kolkata' });
    await world.passTo(after(9 * hour));
    expect(desktop.shown[1]?.message).toBe(
      'Calls drop 1\nnotice_due 2026-11-20 18:30 Asia/Kolkata',
    );
  });

  test('wakes the worker for the next instant, and for nothing when all is told', async () => {
    const world = await watching();
    expect(world.wakes).toEqual([after(3 * hour)]);
    await world.passTo(after(9 * hour));
    expect(world.wakes.at(-1)).toBeNull();
  });

  test('counts on the toolbar from the millisecond of its breach', async () => {
    const world = await watching();
    const pressing = async (at: number) => {
      await world.passTo(after(at));
      return world.needs.deadlines.pressing();
    };
    expect(await pressing(2 * hour)).toEqual({ breached: 0, atRisk: 0 });
    expect(await pressing(3 * hour)).toEqual({ breached: 0, atRisk: 1 });
    expect(await pressing(4 * hour)).toEqual({ breached: 0, atRisk: 1 });
    expect(await pressing(4 * hour + 1)).toEqual({ breached: 1, atRisk: 0 });
  });

  test('that was breached before anybody saw it is no news', async () => {
    const world = await deadlineWorld(policy, start);
    await world.see({ id: ticketId('1'), createdAt: after(-5 * hour) });
    await world.passTo(after(2 * day));
    expect(world.desktop.shown).toEqual([]);
    expect(await world.needs.deadlines.pressing()).toEqual({ breached: 1, atRisk: 0 });
  });

  test('that a colleague answered meanwhile is asked about first, and not told of', async () => {
    const world = await watching();
    const served = world.server.tickets.get('1');
    const solved = { kind: 'status', at: after(2 * hour), to: 'solved' } as const;
    if (served)
      Object.assign(served, {
        version: 2,
        ticket: { ...served.ticket, status: 'solved', events: [...served.ticket.events, solved] },
      });
    await world.passTo(after(9 * hour));
    expect(world.desktop.shown).toEqual([]);
  });

  test('is told of as it was last read where the helpdesk does not answer', async () => {
    const world = await watching();
    world.server.fault = { on: /./, what: 'no-answer' };
    await world.passTo(after(9 * hour));
    expect(world.titles()).toHaveLength(2);
  });

  test.each([404, 403])(
    'that the helpdesk no longer shows (%i) is told of no more',
    async (what) => {
      const world = await watching();
      world.server.fault = { on: /./, what };
      await world.passTo(after(9 * hour));
      expect(world.desktop.shown).toEqual([]);
    },
  );

  test('that nobody could read yet is asked for again, and loses nothing', async () => {
    const world = await watching();
    await world.tell('1', { kind: 'promised', what: 'rca', dueAt: after(hour) });
    await world.tell('1', { kind: 'escalated', tier: 1 });
    await world.neverRead(refOf('1'));
    world.server.fault = { on: /./, what: 'no-answer' };
    await world.passTo(after(2 * hour));
    expect(world.desktop.shown).toEqual([]);
    world.server.fault = null;
    await world.passTo(after(2 * hour + 10 * minute));
    expect(await world.needs.deadlines.next()).not.toBeNull();
    await world.passTo(after(9 * hour));
    expect(world.titles()).toContain('notice_breach 1 metric_resolution');
  });

  test('is told of no more once its site is not granted', async () => {
    const world = await watching();
    world.granted.clear();
    await world.passTo(after(9 * hour));
    expect(world.desktop.shown).toEqual([]);
    expect(await world.needs.deadlines.next()).toBeNull();
  });

  test('nobody wants to be told of stays unsaid when that is changed later', async () => {
    const world = await watching();
    world.desktop.allowed = false;
    await world.passTo(after(9 * hour));
    world.desktop.allowed = true;
    await world.passTo(after(10 * hour));
    expect(world.desktop.shown).toEqual([]);
    expect(await world.log()).toMatchObject([{ state: 'passed-over' }, { state: 'passed-over' }]);
  });

  test('that the browser refuses to show is not tried again', async () => {
    const world = await watching();
    world.desktop.refuses = true;
    await world.passTo(after(3 * hour));
    world.desktop.refuses = false;
    await world.passTo(after(3 * hour + 10 * minute));
    expect(world.desktop.shown).toEqual([]);
  });

  test('after an escalation is looked at though nobody has read it since', async () => {
    const tiers = [
      { level: 1, name: 'Support' },
      { level: 2, name: 'Desk', respondsWithin: '1 h' },
    ];
    const world = await deadlineWorld(matrix({ tiers }), start);
    await world.see({ id: ticketId('1') });
    await world.tell('1', { kind: 'escalated', tier: 2 });
    await world.needs.tickets.outdate({ origin: 'https://desk.example', ticketId: ticketId('1') });
    await world.passTo(after(2 * hour));
    expect(world.titles()).toContain('notice_acknowledgement_overdue 1 2');
    expect(world.desktop.shown.at(-1)?.take).toBe('notice_take');
  });
});

describe('what was slept through', () => {
  test('is told in one digest, breaches first, and each ticket once', async () => {
    const world = await watching(12);
    world.clock.at = after(9 * hour);
    await sweepDeadlines(world.needs);
    expect(world.titles()).toEqual(['notice_digest 12']);
    const [digest] = world.desktop.shown;
    expect(digest?.message.split('\n')).toHaveLength(6);
    expect(digest?.message).toContain('notice_digest_more 7');
    expect(digest?.message).not.toContain('at_risk');
    // The helpdesk is asked about five of them, however many are late.
    const read = world.server.requests.filter((it) => it.startsWith('GET /ticket/'));
    expect(read).toHaveLength(5);
    await world.passTo(after(10 * hour));
    expect(world.titles()).toHaveLength(1);
  });

  test('alone is told as it is', async () => {
    const world = await watching();
    world.clock.at = after(9 * hour);
    await sweepDeadlines(world.needs);
    expect(world.titles()).toEqual(['notice_breach 1 metric_resolution']);
  });
});

describe('quiet hours', () => {
  const severe = matrix({
    severities: [
      { id: 'critical', when: [{ priority: 'urgent' }] },
      { id: 'minor', default: true },
    ],
    targets: [{ metric: 'resolution', within: '4 h' }],
  });
  // Berlin is an hour ahead of UTC in November.
  const night = { from: '12:00', to: '20:00', days: ['fri'], criticalPasses: true } as const;

  async function atNight(priority: string, quiet = night) {
    const world = await deadlineWorld(severe, start);
    await world.setQuiet({ ...quiet, days: [...quiet.days] });
    for (const id of ['1', '2']) await world.see({ id: ticketId(id), priority });
    await sweepDeadlines(world.needs);
    return world;
  }

  test('hold everything back and tell it in one digest at their end', async () => {
    const world = await atNight('low');
    await world.passTo(instant('2026-11-20T18:59:59Z'));
    expect(world.desktop.shown).toEqual([]);
    expect(world.wakes.at(-1)).toBe(instant('2026-11-20T19:00:00Z'));
    await world.passTo(instant('2026-11-20T19:00:00Z'));
    expect(world.titles()).toEqual(['notice_digest 4']);
    await world.passTo(instant('2026-11-23T08:00:00Z'));
    expect(world.titles()).toHaveLength(1);
  });

  test('let a breach of the most severe tickets pass, and only that', async () => {
    const world = await atNight('urgent');
    await world.passTo(instant('2026-11-20T14:00:00Z'));
    expect(world.titles()).toEqual([
      'notice_breach 1 metric_resolution',
      'notice_breach 2 metric_resolution',
    ]);
  });

  test('hold that back, too, where the user wants it', async () => {
    const world = await atNight('urgent', { ...night, criticalPasses: false as true });
    await world.passTo(instant('2026-11-20T14:00:00Z'));
    expect(world.desktop.shown).toEqual([]);
  });
});
