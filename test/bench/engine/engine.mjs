import { buildForNode } from '../../run/build-for-node.mjs';
import { accuracyOf } from './accuracy.mjs';
import { assessSpeed } from './assess-speed.mjs';
import { cases } from './cases.mjs';
import { ourEngine } from './our-answers.mjs';
import { dayjsBusinessTime } from './peers/dayjs-business-time.mjs';
import { momentBusinessTime } from './peers/moment-business-time.mjs';
import { openingHours } from './peers/opening-hours.mjs';
import { growthOf } from './spans.mjs';
import { speedOn } from './speed.mjs';
import { zoneSpeed } from './zone-speed.mjs';

const peers = [momentBusinessTime, dayjsBusinessTime, openingHours];
const operations = ['add', 'between'];

const growth = (engine, ours) =>
  Object.fromEntries(operations.map((op) => [op, growthOf(engine, ours, op)]));

/** The engine beside its peers, in this one process. Everything is measured before it is shown. */
export async function benchEngine() {
  const built = await import(await buildForNode('test/bench/engine/ours.ts', 'bench'));
  const ours = ourEngine(built);
  const zone = process.env.TZ;
  const measured = [ours, ...peers].map((engine) => {
    const { expressible, right, rightInUtc } = accuracyOf(engine);
    const speed = Object.fromEntries(
      operations.map((op) => [op, speedOn(engine, ours, right, op)]),
    );
    return {
      name: engine.name,
      cases: { all: cases.length, expressible, right: right.length, rightInUtc },
      speed,
      growth: growth(engine, ours),
    };
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  return {
    engines: measured,
    zones: zoneSpeed(built),
    assess: assessSpeed(built, [1000, 10_000, 100_000]),
  };
}
