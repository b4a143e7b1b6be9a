import { describe, expect, test } from 'vitest';
import { sweepDeadlines } from '../../../lib/app/sweep-deadlines.ts';
import { ticketId } from '../../../lib/domain/ticket/ticket.ts';
import { hour, instant, minute, toInstant } from '../../../lib/domain/time/instant.ts';
import { matrix } from '../../builders/matrix.ts';
import { mortal } from '../../fakes/mortal.ts';
import { seeded } from '../../builders/seeded.ts';
import { deadlineWorld, refOf } from './world.ts';

const start = instant('2026-11-20T09:00:00Z');
const policy = matrix({ targets: [{ metric: 'resolution', within: '4 h' }] });
const after = (milliseconds: number) => toInstant(start + milliseconds);

async function breached(count = 1) {
  const world = await deadlineWorld(policy, start);
  for (let id = 1; id <= count; id += 1) await world.see({ id: ticketId(String(id)) });
  await sweepDeadlines(world.needs);
  world.clock.at = after(4 * hour + 1000);
  return world;
}

describe('ten workers that race on one breach', () => {
  test.each(Array.from({ length: 100 }, (_, seed) => seed))(
    'tell it once, and log it once (%i)',
    async (seed) => {
      const random = seeded(seed);
      const world = await breached();
      const workers = Array.from({ length: 10 }, () => world.life());
      await Promise.all(
        workers.map(async (needs) => {
          // Tabs report at their own moments: some read the ticket anew while others sweep.
          const turns = Math.floor(random() * 12);
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
          const known = random() < 0.5 ? await needs.tickets.find(refOf('1')) : undefined;
          if (known) await needs.tickets.save([known]);
          await sweepDeadlines(needs);
        }),
      );
      await sweepDeadlines(world.life());
      expect(world.titles()).toEqual(['notice_breach 1 metric_resolution']);
      expect(await world.log()).toMatchObject([{ state: 'shown' }]);
    },
  );
});

describe('a worker that dies while it sweeps', () => {
  test.each(['before', 'after'] as const)(
    'at any touch of the world, %s an effect, leaves one notification on the desktop and none untold',
    async (when) => {
      for (let end = 1; ; end += 1) {
        const world = await breached(2);
        const life = mortal(world.life(), end, when);
        const ended = await Promise.race([
          sweepDeadlines(life.needs).then(() => 'done' as const),
          life.died,
        ]);
        // The next start comes at once, and again when what was claimed counts as left behind.
        await sweepDeadlines(world.life());
        world.clock.pass(minute);
        await sweepDeadlines(world.life());
        expect([...world.desktop.present.values()].map(({ title }) => title).sort()).toEqual([
          'notice_breach 1 metric_resolution',
          'notice_breach 2 metric_resolution',
        ]);
        // Killed between showing and keeping that it was shown, it is shown again in its own place.
        expect(world.desktop.shown.length).toBeLessThanOrEqual(3);
        expect((await world.log()).map(({ state }) => state)).toEqual(['shown', 'shown']);
        if (ended === 'done') break;
      }
    },
  );
});

describe('a clock that is moved', () => {
  const moves = [-2, 2].flatMap((hours) => [0.5, 2.9, 3.5, 4.5].map((at) => [hours, at] as const));

  test.each(moves)('by %i hours at hour %d: every deadline told once', async (hours, at) => {
    const world = await deadlineWorld(policy, start);
    await world.see({ id: ticketId('1') });
    await world.passTo(after(at * hour));
    world.clock.pass(hours * hour);
    await world.passTo(after(24 * hour));
    const titles = world.titles();
    expect(titles.filter((it) => it.includes('breach'))).toHaveLength(1);
    expect(titles.filter((it) => it.includes('at_risk')).length).toBeLessThanOrEqual(1);
    // Slept over by a jump from before it to after the breach, being at risk is no news any more.
    const jumpedOver = at < 3 && at + hours >= 4;
    expect(titles.some((it) => it.includes('at_risk'))).toBe(!jumpedOver);
  });

  test('over a night of summer time, quiet hours end once, at their local end', async () => {
    // In Berlin the clocks go back at 01:00 UTC on 2026-10-25.
    const evening = instant('2026-10-24T18:00:00Z');
    const world = await deadlineWorld(policy, evening);
    const quiet = { from: '22:00', to: '07:00', days: ['sat'], criticalPasses: false } as const;
    await world.setQuiet({ ...quiet, days: [...quiet.days] });
    for (const id of ['1', '2']) await world.see({ id: ticketId(id) });
    await world.passTo(instant('2026-10-25T05:59:59Z'));
    // At risk at 21:00 UTC, breached at 22:00 UTC: both within the quiet.
    expect(world.desktop.shown).toEqual([]);
    await world.passTo(instant('2026-10-25T12:00:00Z'));
    expect(world.titles()).toEqual(['notice_digest 4']);
    expect(await world.log()).toHaveLength(4);
  });

  test('into another zone: nothing twice, nothing missed', async () => {
    const world = await deadlineWorld(policy, start);
    await world.see({ id: ticketId('1') });
    const zones = ['Pacific/Auckland', 'America/New_York', 'Asia/Kathmandu', 'Europe/Berlin'];
    for (const [step, timeZone] of zones.entries()) {
      await world.needs.preferences.save({ timeZone, hours: null, keepDays: 90 });
      await world.needs.deadlines.lookAtAll();
      await world.passTo(after((3 + step / 2) * hour));
    }
    expect(world.titles()).toEqual([
      'notice_at_risk 1 metric_resolution',
      'notice_breach 1 metric_resolution',
    ]);
  });
});
