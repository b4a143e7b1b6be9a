// @vitest-environment node
import { beforeEach, expect, test } from 'vitest';
import type { InsightsState } from '../../components/insights/insights-state.ts';
import { startSession } from '../../entrypoints/insights/session.ts';
import type { CaseFigures } from '../../lib/domain/insights/case-figures.ts';
import { MessageError, type Ask } from '../../lib/messaging/messenger.ts';
import type { ExtensionPageProtocol } from '../../lib/messaging/protocol.ts';
import { board, figures, manyCases } from './insights-samples.ts';
import { now, ref } from './samples.ts';

type Replies = Partial<Record<keyof ExtensionPageProtocol, (payload: unknown) => unknown>>;

let cases: readonly CaseFigures[];
let replies: Replies;
let visited: string[];
let saved: [string, string][];
let asked: string[];
let beforeSlices: () => void;

beforeEach(() => {
  cases = manyCases;
  replies = {
    'insights.board': () => board(),
    'attention.load': () => [],
    'insights.count': () => ({ counted: 0, left: 0 }),
  };
  beforeSlices = () => undefined;
  [visited, saved, asked] = [[''], [], []];
});

/** A page whose address is the last that was visited, and whose worker answers with `replies`. */
function open(query = '') {
  visited = [query];
  const seen: InsightsState[] = [];
  const session = startSession({
    ask: (async (verb: keyof ExtensionPageProtocol, payload: unknown) => {
      asked.push(verb);
      const reply = replies[verb];
      if (!reply) throw new MessageError('refused', 'no such request');
      return reply(payload);
    }) as Ask<ExtensionPageProtocol>,
    async *readFigures() {
      yield cases.slice(0, 50);
      yield cases.slice(50);
    },
    async inSlices(steps) {
      beforeSlices();
      let step = steps.next();
      while (!step.done) {
        await Promise.resolve();
        step = steps.next();
      }
      return step.value;
    },
    now: () => now,
    timeZone: 'UTC',
    query: () => visited.at(-1) ?? '',
    goTo: (next) => void visited.push(next),
    saveParts: async (name, parts) => void saved.push([name, parts.join('')]),
    onChange: (state) => void seen.push(state),
  });
  return { ...session, seen };
}

test('the address decides what is counted, from the first paint on', async () => {
  const page = open('?severity=Critical');
  await page.start();
  const first = page.seen.find(({ insights }) => insights !== null);
  expect(first?.insights?.size).toBe(30);
  expect(page.state().all).toHaveLength(120);
});

test('a filter that is chosen while newly counted cases are worked out is answered from those', async () => {
  const page = open();
  replies['insights.count'] = () => {
    cases = [...manyCases, ...manyCases.map((it) => ({ ...it, severity: 'New' }))];
    // Once they are judged, and before what they say is worked out.
    let turns = 0;
    beforeSlices = () => {
      turns += 1;
      if (turns !== 2) return;
      expect(page.state().all).toHaveLength(120);
      page.actions.filter({ ...page.state().address.filter, severity: 'New' });
    };
    return { counted: 120, left: 0 };
  };
  await page.start();
  await expect.poll(() => page.state().insights?.size).toBe(120);
  expect(page.state().all).toHaveLength(240);
  expect(page.state().address.filter.severity).toBe('New');
});

test('a filter stands in the address, and Back takes it away', async () => {
  const page = open();
  await page.start();
  page.actions.filter({ ...page.state().address.filter, severity: 'Major' });
  await expect.poll(() => page.state().insights?.size).toBe(30);
  expect(visited.at(-1)).toBe('?severity=Major');
  page.actions.showMineOnly(true);
  expect(visited.at(-1)).toBe('?severity=Major&mine=1');
  visited.splice(1);
  page.follow();
  await expect.poll(() => page.state().insights?.size).toBe(120);
  expect(page.state().address.mineOnly).toBe(false);
});

test('of two choices in a row the last one counts', async () => {
  const page = open();
  await page.start();
  const { filter } = page.state().address;
  page.actions.filter({ ...filter, severity: 'Major' });
  page.actions.filter({ ...filter, severity: 'Minor', tier: 1 });
  await expect.poll(() => page.state().insights?.size).not.toBe(120);
  const wanted = manyCases.filter(({ severity }) => severity === 'Minor').length;
  expect(page.state().insights?.size).toBe(wanted);
});

test('without a worker the past is told, and the board says why it is not', async () => {
  replies = {};
  const page = open();
  await page.start();
  expect(page.state().insights?.size).toBe(120);
  expect(page.state().boardFailure).toBe('no such request');
});

test('what changed is counted until nothing is left, then read anew', async () => {
  const left = [7, 3, 0];
  cases = [];
  replies['insights.count'] = () => {
    const next = left.shift() ?? 0;
    if (next === 0) cases = [figures()];
    return { counted: 1, left: next };
  };
  const page = open();
  await page.start();
  expect(page.seen.map(({ uncounted }) => uncounted)).toEqual(expect.arrayContaining([7, 3, 0]));
  expect(page.state().insights?.cases()).toEqual([0]);
});

test('a worker that gets no further is not asked for ever', async () => {
  replies['insights.count'] = () => ({ counted: 0, left: 5 });
  await open().start();
  expect(asked.filter((verb) => verb === 'insights.count')).toHaveLength(2);
});

test('who takes a case sees the board anew', async () => {
  const taken: unknown[] = [];
  replies['case.take'] = (payload) => void taken.push(payload);
  const page = open();
  await page.start();
  await page.actions.take(ref, 'On holiday');
  expect(taken).toEqual([{ ref, why: 'On holiday' }]);
  expect(asked.filter((verb) => verb === 'insights.board')).toHaveLength(2);
});

test('only what is filtered is saved', async () => {
  const page = open('?severity=Critical');
  await page.start();
  page.actions.exportAs('ndjson');
  await expect.poll(() => page.state().saved).toBeNull();
  page.actions.exportAs('csv');
  await expect.poll(() => saved).toHaveLength(2);
  expect(saved.map(([name]) => name)).toEqual(['uptier-cases.ndjson', 'uptier-cases.csv']);
  expect(saved[0]?.[1].trimEnd().split('\n')).toHaveLength(30);
  expect(saved[1]?.[1].trimEnd().split('\r\n')).toHaveLength(31);
});

test('while a file is written a bar fills, and no second one is begun', async () => {
  cases = Array.from({ length: 20 }, () => manyCases).flat();
  const page = open();
  await page.start();
  page.actions.exportAs('csv');
  page.actions.exportAs('csv');
  page.actions.filter({ ...page.state().address.filter, severity: 'Critical' });
  await expect.poll(() => saved).toHaveLength(1);
  const bar = page.seen.flatMap(({ saved: share }) => share ?? []);
  expect(new Set(bar).size).toBeGreaterThanOrEqual(5);
  expect([bar[0], bar.at(-1)]).toEqual([0, 1]);
  expect(page.state().saved).toBeNull();
  // What was filtered when it was asked for.
  expect(saved[0]?.[1].trimEnd().split('\r\n')).toHaveLength(2401);
});

test('cases that cannot be read are told, with why', async () => {
  const page = startSession({
    ask: (() => Promise.reject(new MessageError('no-answer', 'Nobody answered'))) as never,
    // A database that another page holds.
    // oxlint-disable-next-line require-yield
    async *readFigures() {
      throw new Error('An older page holds the database');
    },
    inSlices: () => Promise.reject(new Error('never')),
    now: () => now,
    timeZone: 'UTC',
    query: () => '',
    goTo: () => {},
    saveParts: async () => {},
    onChange: () => {},
  });
  await page.start();
  expect(page.state().readFailure).toBe('An older page holds the database');
});
