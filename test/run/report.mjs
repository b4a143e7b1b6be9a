// One line for each step, the skipped tests by name, and one closing line that sums everything up.
import { stripVTControlCharacters } from 'node:util';

/** Thrown by a step that failed in a way that was foreseen; `output` says what to look at. */
export class StepFailure extends Error {
  constructor(message, output = '', counts = { passed: 0, failed: 1, skipped: [] }) {
    super(message);
    this.output = output;
    this.counts = counts;
  }
}

/** An error that nobody foresaw, in one line and in full. Playwright colours its messages. */
function inWords({ message, stack }) {
  const [line] = stripVTControlCharacters(message).split('\n');
  return [line, stripVTControlCharacters(stack)];
}

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`.padStart(8);
const indent = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');

/** The last lines of a long output: the failure is nearly always there. */
const tail = (text, lines = 60) => {
  const all = text.trim().split('\n');
  return all.length <= lines
    ? text
    : [`… ${all.length - lines} lines before`, ...all.slice(-lines)].join('\n');
};

/**
 * Keeps the sums of a run. A step gives back `{ passed, failed, skipped: [{ name, why }], note }`,
 * all optional: a preparation counts nothing. A step that throws has failed, and counts as one. Steps
 * may run side by side: they are told in the order in which they began, each whole.
 */
export function startReport(title, print = console.log) {
  const sums = { passed: 0, failed: 0 };
  const skipped = [];
  /** Steps that are not told yet, oldest first; `lines` once they are over. */
  const queue = [];
  const begun = [];
  const isWatched = print === console.log && process.stdout.isTTY;
  print(`\n${title}\n`);

  function add(counts) {
    sums.passed += counts.passed ?? 0;
    sums.failed += counts.failed ?? 0;
    skipped.push(...(counts.skipped ?? []));
  }

  function showRunning() {
    const names = queue.filter(({ lines }) => !lines).map(({ name }) => name);
    if (isWatched && names.length > 0) process.stdout.write(`\r\u001b[2K  …  ${names.join(', ')}`);
  }

  function tell() {
    if (isWatched) process.stdout.write('\r\u001b[2K');
    while (queue[0]?.lines) for (const line of queue.shift().lines) print(line);
    showRunning();
  }

  async function carryOut(name, run) {
    const since = Date.now();
    const entry = { name, lines: null };
    queue.push(entry);
    showRunning();
    let line;
    let output = '';
    let good = true;
    try {
      const outcome = (await run()) ?? {};
      add(outcome);
      good = !outcome.failed;
      line = outcome.note ?? '';
      output = outcome.output ?? '';
    } catch (error) {
      good = false;
      const failure = error instanceof StepFailure ? error : new StepFailure(...inWords(error));
      add(failure.counts);
      line = failure.message;
      output = failure.output;
    }
    entry.lines = [`  ${good ? 'ok' : 'NO'}  ${name.padEnd(22)}${seconds(since)}   ${line}`];
    if (!good && output) entry.lines.push(`\n${indent(tail(output))}\n`);
    tell();
    return good;
  }

  return {
    /** True when the step was good. One that nobody waits for is waited for at the end. */
    step(name, run) {
      const outcome = carryOut(name, run);
      begun.push(outcome);
      return outcome;
    },
    /** Leaves out a step by name. */
    skip(name, why) {
      skipped.push({ name, why });
      print(`  --  ${name.padEnd(22)}${' '.repeat(8)}   skipped: ${why}`);
    },
    /** Prints what was skipped and the closing line, once every step is over; sets the exit code. */
    async finish() {
      await Promise.all(begun);
      print('');
      if (skipped.length > 0) {
        print('Skipped:');
        for (const { name, why } of skipped) print(`  ${name}: ${why}`);
        print('');
      }
      print(`${sums.passed} passed, ${sums.failed} failed, ${skipped.length} skipped`);
      process.exitCode = sums.failed > 0 || sums.passed === 0 ? 1 : 0;
    },
  };
}
