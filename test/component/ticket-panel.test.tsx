// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { ClockState } from '../../lib/domain/clocks/clock.ts';
import type { HelpdeskProblem } from '../../lib/domain/helpdesk-problem.ts';
import { minute, toInstant } from '../../lib/domain/time/instant.ts';
import type { TicketView } from '../../lib/domain/view/views.ts';
import { stateLook } from '../../components/ticket/state-look.ts';
import { TicketPanel } from '../../components/ticket/TicketPanel.tsx';
import { formats, text } from './english.ts';
import { mount, textOf } from './mount.ts';
import { assessment, clock, now, severity, ticketView } from './samples.ts';

const panel = async (part: Partial<TicketView>, at = now) =>
  (await mount(<TicketPanel view={ticketView(part)} now={at} text={text} formats={formats} />))
    .root;
const withClock = (part: Parameters<typeof clock>[0], at = now) =>
  panel({ assessment: assessment({ clocks: [clock(part)] }) }, at);

const words: Readonly<Record<ClockState, string>> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  breached: 'Breached',
  paused: 'Paused',
  met: 'Met',
  'met-late': 'Met late',
  'not-started': 'Not started',
  'not-timed': 'No time limit',
  'not-applicable': 'Does not apply',
  unknown: 'Unknown',
};

describe('a taught page that lost a fact', () => {
  const lost = { readFrom: 'page', assessment: null, state: 'unreadable' } as const;

  test.each([
    ['what clocks need', { ...lost, missing: ['status'] }, 'status'],
    ['something else', { readFrom: 'page', missing: ['priority'] } as const, 'priority'],
  ])('%s: the panel says which, and offers to point again', async (_, view, fact) => {
    const said = textOf(await panel(view));
    expect(said).toContain(fact);
    expect(said).toContain(text('panel_point_again'));
  });

  test.each([
    ['a page that shows the day alone', { readFrom: 'page', missing: ['createdAt'] } as const],
    ['a word that nobody explained', { readFrom: 'page', missing: ['status'] } as const],
    ['a helpdesk that is asked itself', { readFrom: 'api', missing: ['priority'] } as const],
  ])('%s has nothing to point at', async (_, view) => {
    expect(textOf(await panel(view))).not.toContain(text('panel_point_again'));
  });
});

describe('a clock in the panel', () => {
  test.each(Object.entries(words))('in the state %s says so in words', async (state, word) => {
    const root = await withClock({ state: state as ClockState });
    expect(textOf(root.querySelector('.clock .pill')!)).toBe(word);
  });

  test('shows each state with a drawing of its own, so that colour is never the only sign', () => {
    const looks = Object.entries(stateLook).filter(([state]) => state !== 'due-closed');
    expect(new Set(looks.map(([, { icon }]) => icon)).size).toBe(looks.length);
  });

  test('says when it is due, in how long, and both kinds of time by name', async () => {
    const root = await withClock({});
    expect(textOf(root.querySelector('.due')!)).toBe('Due 11:00in 1h');
    expect([...root.querySelectorAll('dl > div')].map(textOf)).toEqual([
      'Target90 min',
      'Used, in its hours30m',
      'Left, in its hours1h',
      'By the wall clock30m',
    ]);
  });

  test('counts down from its own instants, without being given a new assessment', async () => {
    const view = ticketView({ assessment: assessment({ clocks: [clock()] }) });
    const draw = (at: number) => (
      <TicketPanel view={view} now={toInstant(at)} text={text} formats={formats} />
    );
    const { root, draw: drawAgain } = await mount(draw(now));
    await drawAgain(draw(now + 40 * minute));
    expect(textOf(root)).toContain('in 20m');
    expect(textOf(root)).toContain('At risk');
    await drawAgain(draw(now + 61 * minute));
    expect(textOf(root)).toContain('Breached');
    expect(textOf(root)).toContain('1m ago');
  });

  test('due while its hours are over, says until when, and is not called breached', async () => {
    const root = await withClock(
      { dueAt: now, breachesAt: toInstant(now + 60 * minute), openUntilDue: [] },
      toInstant(now + minute),
    );
    expect(textOf(root)).toContain('Due, closed now');
    expect(textOf(root)).toContain('Closed until 11:00; overdue from then');
    expect(textOf(root)).not.toContain('Breached');
  });

  test('paused, names no due time', async () => {
    const root = await withClock({ state: 'paused', dueAt: null });
    expect(textOf(root.querySelector('.due')!)).toMatch(/^Paused/);
  });

  test('that ticks announces nothing: its countdown is a timer, and nothing is live', async () => {
    const root = await withClock({});
    expect(root.querySelector('[role=timer]')).not.toBeNull();
    expect(root.querySelector('[aria-live], [role=status], [role=alert]')).toBeNull();
  });

  test('tells a promise in words, a goal from a guarantee, and its bound', async () => {
    const root = await withClock({
      state: 'not-timed',
      promise: 'next release or update',
      commitment: 'goal',
      bound: 'at-least',
    });
    expect(textOf(root)).toContain('next release or update');
    expect(textOf(root)).toContain('A goal, not a guarantee');
    expect(textOf(root)).toContain('At least this much time has counted');
  });

  test('that the matrix hides in this status is not shown', async () => {
    expect(textOf(await withClock({ hidden: true }))).toContain('This matrix times nothing');
  });
});

describe('the panel', () => {
  test('says what it could still be, and what would make it certain', async () => {
    const root = await panel({});
    expect(textOf(root)).toContain('It could still be critical.');
    expect(textOf(root)).toContain('To be certain, tell: which component.');
  });

  test('without severities leads with the helpdesk’s own priority, labelled so', async () => {
    const none = severity({ id: null, name: null, rank: null, couldBe: [], missing: [] });
    const root = await panel({ assessment: assessment({ severity: none }) });
    expect(textOf(root)).toContain('Priority in the helpdesk: 50');
  });

  test('shows a reason that no locale knows as words, never as a blank', async () => {
    const reasons = [{ code: 'a-new-reason', values: ['x', 3] }];
    const root = await panel({ assessment: assessment({ severity: severity({ reasons }) }) });
    expect(textOf(root)).toContain('a new reason · x · 3');
  });

  test('shows markup in a ticket as text', async () => {
    const author = '<img src=x onerror=alert(1)>';
    const overriddenBy = { author, reason: '<b>so</b>', at: now };
    const root = await panel({ assessment: assessment({ severity: severity({ overriddenBy }) }) });
    expect(textOf(root)).toContain(author);
    expect(root.querySelector('img, b')).toBeNull();
  });

  test('holds nothing that can act: no button, no link, no field', async () => {
    expect((await panel({})).querySelector('button, a, input, select, textarea')).toBeNull();
  });

  test('marks an old reading', async () => {
    const root = await panel({ readAt: toInstant(now - 60 * minute) });
    expect(textOf(root)).toContain('This may be out of date');
  });

  const kinds: readonly HelpdeskProblem['kind'][] = [
    'signed-out',
    'forbidden',
    'not-found',
    'rate-limited',
    'server-error',
    'no-answer',
    'unexpected',
    'refused',
    'wrong-user',
  ];
  test('tells each problem in a sentence of its own, and what to do', async () => {
    const said = new Set<string>();
    for (const kind of kinds) {
      const problem = { kind, detail: 'GET /ticket/42' };
      const root = await panel({ assessment: null, state: 'unreadable', problem });
      said.add(textOf(root.querySelector('.notice')!));
      expect(root.querySelector('.notice p')!.textContent!.length).toBeGreaterThan(30);
    }
    expect(said.size).toBe(kinds.length);
  });

  test('without a matrix offers the choice and shows no clock', async () => {
    const root = await panel({ assessment: null, state: 'no-matrix' });
    expect(textOf(root)).toContain('No matrix chosen.');
    expect(root.querySelector('.clock')).toBeNull();
  });

  test('says that the page cannot be read, and what is missing', async () => {
    const root = await panel({
      assessment: null,
      state: 'unreadable',
      missing: ['status', 'createdAt'],
    });
    expect(textOf(root)).toContain("Can't read this page.");
    expect(textOf(root)).toContain('Could not be read: status and creation time.');
  });
});

describe('what the panel says is not sure', () => {
  test('the meaning of a status that was read is not told as a status that was not', async () => {
    const root = await panel({ rawStatus: 'Escalado', missing: ['status', 'priority'] });
    expect(textOf(root)).toContain(
      'Nobody said what the status “Escalado” means: it counts as open.',
    );
    expect(textOf(root)).toContain('Could not be read: priority.');
  });

  test('a status that was not read is', async () => {
    const root = await panel({ rawStatus: null, missing: ['status'] });
    expect(textOf(root)).toContain('Could not be read: status.');
  });

  test.each([
    [7 * minute, 'is ahead of the helpdesk’s by 7m'],
    [-7 * minute, 'is behind the helpdesk’s by 7m'],
  ])('clocks that are %i apart are told', async (clocksApart, words) => {
    const told = textOf(await panel({ clocksApart })).replaceAll("'", '’');
    expect(told).toContain(words);
  });
});
