import { cpus } from 'node:os';
import { formatTable } from '../run/demo/table.mjs';
import { benchEngine } from './engine/engine.mjs';
import { figuresOf } from './engine/figures.mjs';
import { engineTables } from './engine/tables.mjs';
import { sizes } from './sizes.mjs';

/** What else is measured, each part by its name; most need Playwright, so only when asked for. */
const others = {
  popup: async () => (await import('./popup-figures.mjs')).popupFigures(),
  list: async () => (await import('./list-figures.mjs')).listFigures(),
  'long-list': async () => (await import('./long-list-figures.mjs')).longListFigures(),
  hour: async () => (await import('./hour-figures.mjs')).hourFigures(),
  insights: async () => (await import('./insights-figures.mjs')).insightsFigures(),
  review: async () => (await import('./review-figures.mjs')).reviewFigures(),
  capture: async () => (await import('./capture-pages.mjs')).captureFigures(),
};

/** Null where a figure is told without a budget of its own. */
const isKept = ({ value, budget, atLeast }) => {
  if (budget === undefined) return null;
  return atLeast ? value >= budget : value <= budget;
};
const amount = (value) =>
  value < 1000 ? value.toFixed(1) : Math.round(value).toLocaleString('en');

function figuresTable(figures) {
  const rows = figures.map((figure) => {
    const { name, value, unit, budget, atLeast } = figure;
    if (budget === undefined) return [name, `${amount(value)} ${unit}`, '', ''];
    const bound = `${atLeast ? '≥' : '≤'} ${budget.toLocaleString('en')} ${unit}`;
    return [name, `${amount(value)} ${unit}`, bound, isKept(figure) ? 'kept' : 'NOT KEPT'];
  });
  return formatTable(['what', 'measured', 'budget', ''], rows, 60);
}

/** How much of one core this process had while it did `work`: less where others were busy. */
async function shareOfCore(work) {
  const [since, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, share: (user + system) / 1000 / (performance.now() - since) };
}

/**
 * Measures the `parts` and prints tables, or one JSON object. True when everything could be
 * measured; a budget that is not kept fails nothing, it is said.
 */
export async function bench(report, { parts, skipped, asJson, print }) {
  const figures = [];
  let engine;
  let good = true;
  if (parts.has('engine'))
    good &&= await report.step('engine', async () => {
      const { value, share } = await shareOfCore(benchEngine);
      engine = { ...value, shareOfCore: share };
      figures.push(...figuresOf(value));
      return { note: `had ${Math.round(share * 100)} % of a core` };
    });
  if (parts.has('sizes')) figures.push(...sizes());
  for (const [name, measure] of Object.entries(others))
    if (parts.has(name))
      good = (await report.step(name, async () => void figures.push(...(await measure())))) && good;

  const judged = figures.map((figure) => ({ ...figure, kept: isKept(figure) }));
  if (asJson) {
    const about = { at: new Date().toISOString(), node: process.version, cores: cpus().length };
    print(JSON.stringify({ ...about, figures: judged, engine, skipped }));
  } else {
    if (engine) print(engineTables(engine));
    print(`\n${figuresTable(judged)}\n`);
  }
  return good;
}
