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
 * all optional: a preparation counts nothing. A step that throws has failed, and counts as one.
 */
export function startReport(title, print = console.log) {
  const sums = { passed: 0, failed: 0 };
  const skipped = [];
  print(`\n${title}\n`);

  function add(counts) {
    sums.passed += counts.passed ?? 0;
    sums.failed += counts.failed ?? 0;
    skipped.push(...(counts.skipped ?? []));
  }

  return {
    /** True when the step was good. */
    async step(name, run) {
      const since = Date.now();
      if (print === console.log && process.stdout.isTTY) process.stdout.write(`  …  ${name}`);
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
      if (print === console.log && process.stdout.isTTY) process.stdout.write('\r\u001b[2K');
      print(`  ${good ? 'ok' : 'NO'}  ${name.padEnd(22)}${seconds(since)}   ${line}`);
      if (!good && output) print(`\n${indent(tail(output))}\n`);
      return good;
    },
    /** Leaves out a step by name. */
    skip(name, why) {
      skipped.push({ name, why });
      print(`  --  ${name.padEnd(22)}${' '.repeat(8)}   skipped: ${why}`);
    },
    /** Prints what was skipped and the closing line; sets the exit code. */
    finish() {
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
