import { afterEach, describe, expect, test } from 'vitest';
import { startReport, StepFailure } from '../run/report.mjs';
import { countPlaywright } from '../run/run-playwright.mjs';
import { countVitest } from '../run/run-vitest.mjs';
import { chooseTicket, leadingClock } from '../run/demo/choose-ticket.mjs';

describe('the closing line', () => {
  test('counts a file that could not be loaded as a failed test', () => {
    const assertion = (status: string) => ({ status, fullName: `a ${status} test` });
    const counts = countVitest({
      testResults: [
        {
          name: 'a',
          status: 'passed',
          assertionResults: ['passed', 'skipped', 'todo'].map(assertion),
        },
        { name: 'b', status: 'failed', assertionResults: [assertion('failed')] },
        { name: 'c', status: 'failed', assertionResults: [] },
      ],
    });
    expect(counts).toMatchObject({ passed: 1, failed: 2 });
    expect(counts.skipped.map(({ name }: { name: string }) => name)).toEqual([
      'a: a skipped test',
      'a: a todo test',
    ]);
  });

  test('counts a flaky browser test as failed, and says why another was skipped', () => {
    const spec = (title: string, status: string, annotations: readonly object[] = []) => ({
      title,
      tests: [{ status, annotations, projectName: 'chromium' }],
    });
    const counts = countPlaywright({
      errors: [],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('one', 'expected'), spec('two', 'flaky'), spec('three', 'unexpected')],
          suites: [
            {
              title: 'group',
              specs: [spec('four', 'skipped', [{ type: 'skip', description: 'no server' }])],
            },
          ],
        },
      ],
    });
    expect(counts).toMatchObject({ passed: 1, failed: 2 });
    expect(counts.skipped).toEqual([
      { name: 'chromium: a.spec.ts › group › four', why: 'no server' },
    ]);
  });
});

describe('the report', () => {
  const exitCode = process.exitCode;
  afterEach(() => void (process.exitCode = exitCode));

  /** Steps that end when they are told to, and what is printed of them. */
  function start() {
    const printed: string[] = [];
    const report = startReport('A run', (line: string) => void printed.push(line));
    const ends = new Map<string, (failure?: Error) => void>();
    const begin = (name: string) =>
      report.step(
        name,
        () =>
          new Promise<object>((resolve, reject) => {
            ends.set(name, (failure) => (failure ? reject(failure) : resolve({ passed: 1 })));
          }),
      );
    const end = (name: string, failure?: Error) => ends.get(name)?.(failure);
    const told = () =>
      printed.slice(1).map((line) => line.trim().split(/ {2,}/).slice(0, 2).join(' '));
    return { report, begin, end, told };
  }

  test('tells steps that run side by side in the order in which they began, a failure whole', async () => {
    const { begin, end, told } = start();
    const long = begin('long');
    const short = begin('short');
    end('short', new StepFailure('it broke', 'here is why'));
    expect(await short).toBe(false);
    expect(told()).toEqual([]);
    end('long');
    expect(await long).toBe(true);
    expect(told()).toEqual(['ok long', 'NO short', 'here is why']);
  });

  test('is finished once the last step is over, whoever waits for it', async () => {
    const { report, begin, end, told } = start();
    void begin('unwatched');
    const finished = report.finish();
    await Promise.resolve();
    expect(told()).toEqual([]);
    end('unwatched');
    await finished;
    expect(told()).toEqual(['ok unwatched', '', '1 passed, 0 failed, 0 skipped']);
  });
});

describe('the ticket of the demo', () => {
  const clock = (state: string, dueAt: number | null) => ({ state, dueAt, source: 'matrix' });
  const ticket = (id: string, clocks: readonly object[], more: object = {}) => ({
    id,
    status: 'open',
    assessment: { clocks, severity: { certain: true }, ladder: { recommended: 1 } },
    ...more,
  });

  test('is the open one whose clock presses most', () => {
    const chosen = chooseTicket([
      ticket('calm', [clock('on-track', 1)]),
      ticket('late', [clock('breached', 5), clock('on-track', 1)]),
      ticket('later', [clock('breached', 4)]),
      ticket('over', [clock('breached', 1)], { status: 'closed' }),
      ticket('unread', [clock('breached', 1)], { assessment: null }),
    ]);
    expect(chosen?.id).toBe('later');
  });

  test('is none where nothing can be escalated', () => {
    expect(chooseTicket([])).toBeNull();
  });

  test('leads with the most pressing clock, not with the first', () => {
    const clocks = [clock('met', 1), clock('at-risk', 9), clock('on-track', 2)];
    expect(leadingClock({ clocks })?.state).toBe('at-risk');
  });
});
