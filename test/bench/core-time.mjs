import { median } from './median.mjs';

/** So long is measured at a time: much longer than the clocks' own grain. */
const roundLength = 1.5;
/** So long, or so often, each question is asked before it is measured. */
const warmUp = { milliseconds: 5, times: 1024 };

/**
 * Milliseconds that one core spent on `work`: the stopwatch's, or the processor's where another
 * process had the core in between. (The processor's alone would count the collector's threads.)
 */
export function coreTime(work) {
  const processor = process.cpuUsage();
  const since = performance.now();
  work();
  const passed = performance.now() - since;
  const { user, system } = process.cpuUsage(processor);
  return Math.min(passed, (user + system) / 1000);
}

const kept = { sum: 0 };
/** Keeps an answer, so that asking for it cannot be optimised away. */
const use = (answer) => {
  kept.sum += typeof answer === 'number' ? answer : Number(answer === true);
};

const repeat = (ask, times) => () => {
  for (let turn = 0; turn < times; turn += 1) use(ask());
};

/**
 * For each of several questions that are asked in turn the milliseconds that it takes, as the
 * median of `rounds`; all are warmed up first, and each round has them all, so that what else the
 * machine does falls on all alike.
 *
 * @param {readonly (() => unknown)[]} questions
 */
export function timeEach(questions, rounds = 5) {
  const works = questions.map((ask) => {
    let warmed = 0;
    for (let turn = 0; turn < warmUp.times && warmed < warmUp.milliseconds; turn += 16)
      warmed += coreTime(repeat(ask, 16));
    let times = 1;
    for (;;) {
      const took = coreTime(repeat(ask, times));
      if (took >= roundLength) break;
      times = took > 0 ? Math.ceil(times * Math.min(16, (roundLength * 1.25) / took)) : times * 16;
    }
    return { work: repeat(ask, times), times };
  });
  const taken = works.map(() => []);
  for (let round = 0; round < rounds; round += 1)
    works.forEach(({ work, times }, place) => taken[place].push(coreTime(work) / times));
  return taken.map(median);
}
