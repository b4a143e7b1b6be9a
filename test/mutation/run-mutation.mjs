// A whole run: which tests reach which mutant, then each mutant against those, quickest first.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../run/root.mjs';
import { readEquivalents } from './equivalents.mjs';
import { findMutants } from './find-mutants.mjs';
import { startJudge } from './judges.mjs';
import { describeSurvivor, report } from './report-mutants.mjs';
import { sampleOf } from './sample.mjs';

const places = [
  'lib/domain/calendar',
  'lib/domain/clocks',
  'lib/domain/severity',
  'lib/domain/ladder',
  'lib/domain/time/zone.ts',
  'lib/domain/time/duration.ts',
];
const related =
  /^test\/unit\/(?:calendar|time|clocks|severity|ladder|assess|matrix|presets|cli|view|what-if|plan|deadlines)\//;
const judgesAtOnce = 2;
/** So many times the turns that a test's loops need, and some: beyond that a loop is endless. */
const turnsAllowed = ({ turns }) => turns * 10 + 1_000_000;

const filesOf = (place) =>
  place.endsWith('.ts')
    ? [place]
    : readdirSync(join(root, place))
        .filter((it) => it.endsWith('.ts'))
        .map((it) => `${place}/${it}`);

/** What each test file reaches, and how long it takes. */
async function lookAround(judges, mutants) {
  const folder = mkdtempSync(join(tmpdir(), 'uptier-mutation-'));
  const waiting = judges[0].files.filter((it) => related.test(it));
  const found = [];
  const look = async (judge, place) => {
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const notesTo = join(folder, `${place}.json`);
      const started = performance.now();
      const files = [{ path, mostTurns: Number.MAX_SAFE_INTEGER }];
      const failed = await judge.ask({ noted: mutants, files, notesTo });
      if (failed !== null) throw new Error(`${path} fails without any mutant`);
      const { turns, reached } = JSON.parse(readFileSync(notesTo, 'utf8'));
      found.push({ path, turns, reached: new Set(reached), took: performance.now() - started });
    }
  };
  try {
    await Promise.all(judges.map(look));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return found.sort((a, b) => a.took - b.took);
}

/** The tests that reach `mutant`: those that noticed most in its file first, and of these the quickest. */
function inOrder(tests, mutant, noticed) {
  const rank = ({ path }) => noticed.get(`${mutant.path} ${path}`) ?? 0;
  return tests
    .filter(({ reached }) => reached.has(mutant.number))
    .sort((a, b) => rank(b) - rank(a) || a.took - b.took)
    .map((it) => ({ path: it.path, mostTurns: turnsAllowed(it) }));
}

/** True where `it` is one that an earlier run's report names as noticed by no test. */
const isAmong = (survivors, it) =>
  survivors.some(
    ({ path, text, from, by }) =>
      path === it.path && text === it.text && from === it.from && by === it.by,
  );

/** Runs what was asked for. The exit code: 0 where nothing survives but what is named as equivalent. */
export async function runMutation({ only, sample, seed, again, json }) {
  const chosen = places
    .flatMap(filesOf)
    .filter((path) => only.length === 0 || only.some((it) => path.startsWith(it)));
  if (chosen.length === 0) throw new Error(`no such place: ${only.join(', ')}`);
  const all = chosen
    .flatMap((path) => findMutants(path, readFileSync(join(root, path), 'utf8')))
    .map((it, number) => ({ ...it, number }));
  const equivalents = readEquivalents(all, chosen);
  const earlier = again === null ? null : JSON.parse(readFileSync(again, 'utf8'));
  const mutants = sampleOf(all, sample, seed)
    .filter((it) => !equivalents.named.has(it.number))
    .filter((it) => earlier === null || isAmong(earlier.survivors, it));
  const judges = await Promise.all(Array.from({ length: judgesAtOnce }, startJudge));
  const tests = await lookAround(judges, mutants);
  const started = performance.now();
  const waiting = [...mutants];
  const judged = [];
  const noticed = new Map();
  await Promise.all(
    judges.map(async (judge) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const files = inOrder(tests, mutant, noticed);
        const { reached: _, ...change } = mutant;
        const noticedBy = files.length > 0 ? await judge.ask({ mutant: change, files }) : null;
        judged.push({ ...change, noticedBy, reached: files.length > 0 });
        const known = `${mutant.path} ${noticedBy}`;
        noticed.set(known, (noticed.get(known) ?? 0) + 1);
        if (noticedBy === null) console.error(describeSurvivor(judged.at(-1)));
        if (judged.length % 100 === 0) console.error(`${judged.length} of ${mutants.length}`);
      }
      // Before, they all passed without a mutant. If they do not any more, something else was noticed.
      const used = tests.filter(({ path }) => judged.some((it) => it.noticedBy === path));
      const files = used.map((it) => ({ path: it.path, mostTurns: turnsAllowed(it) }));
      const failed = files.length > 0 ? await judge.ask({ files }) : null;
      if (failed !== null) throw new Error(`${failed} fails without any mutant`);
      judge.end();
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return report({ judged, before: earlier?.places ?? [], equivalents, seconds, json });
}
