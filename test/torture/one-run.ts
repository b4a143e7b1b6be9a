import { retryEscalation, undoEscalation } from '../../lib/app/change-outbox.ts';
import type { Dependencies } from '../../lib/app/dependencies.ts';
import { sendEscalation } from '../../lib/app/escalate.ts';
import { settleOutbox } from '../../lib/app/settle-outbox.ts';
import { finalStates, type OutboxEntry } from '../../lib/domain/plan/outbox.ts';
import { plan } from '../builders/outbox-entry.ts';
import { seeded } from '../builders/seeded.ts';
import { mortal } from '../fakes/mortal.ts';
import { tortureWorld, type TortureWorld } from './world.ts';
import { untruths } from './untruths.ts';

/** What is killed. A tab takes the answer with it, and its user clicks again. */
export const victims = ['worker', 'tab', 'browser'] as const;
export type Victim = (typeof victims)[number];

/** What one run came to. */
export interface Run {
  readonly seed: number;
  readonly victim: Victim;
  readonly kills: number;
  readonly end: string;
  readonly notes: number;
  /** What is not as it must be; empty for a good run. */
  readonly wrong: readonly string[];
}

/** How an intent ended, for people to read. */
function endOf(entry: OutboxEntry | undefined): string {
  if (!entry) return 'never answered, nothing left';
  const isPart = entry.state === 'expired' && entry.done.length > 0;
  return isPart ? 'expired, partly written' : entry.state;
}

/** More touches of the world than a click and its settlement need. */
const longestLife = 60;
const waitForUndo = 10_000;

/** Some servers answer late, some not at all, some after having done what was asked. */
function planFault(world: TortureWorld, random: () => number): void {
  const drawn = random();
  const on = /POST|PUT/;
  if (drawn < 0.15) world.server.fault = { on, what: 'lost-answer' };
  else if (drawn < 0.25) world.server.fault = { on, what: 'no-answer' };
  else if (drawn < 0.3) world.server.fault = { on, what: 503 };
}

/** Brings the worker's life to its end, or to the end of the settlement; says whether it was killed. */
async function live(
  needs: Dependencies,
  random: () => number,
  work: (needs: Dependencies) => Promise<unknown>,
): Promise<boolean> {
  const end = 1 + Math.floor(random() * longestLife);
  const life = mortal(needs, end, random() < 0.5 ? 'before' : 'after');
  return (await Promise.race([work(life.needs).then(() => 'lived'), life.died])) === 'died';
}

/** One intent from its click to its settlement, killed at random points that `seed` decides. */
export async function oneRun(seed: number): Promise<Run> {
  const random = seeded(seed);
  const victim = victims[Math.floor(random() * victims.length)] ?? 'worker';
  const world = await tortureWorld();
  const intent = plan();
  const nextLife = victim === 'browser' ? world.browser : world.worker;
  let needs = nextLife();
  let kills = 0;
  let isAnswered = false;
  let isUndone = false;
  planFault(world, random);

  const click = async (worker: Dependencies) => {
    await sendEscalation(worker, intent);
    isAnswered = true;
    if (random() < 0.1) {
      const undone = await undoEscalation(worker, intent.key);
      isUndone = undone?.state === 'undone';
    }
    world.clock.pass(waitForUndo);
    await settleOutbox(worker);
  };
  if (victim === 'tab') {
    // The tab dies with its answer on the way; in the next one its user clicks the same again.
    void sendEscalation(needs, intent);
    kills += 1;
    world.clock.pass(Math.floor(random() * waitForUndo));
    await sendEscalation(needs, plan({ key: 'plan-00000002' }));
    isAnswered = true;
    world.clock.pass(waitForUndo);
    if (await live(needs, random, settleOutbox)) kills += 1;
  } else if (await live(needs, random, click)) kills += 1;
  for (let lives = Math.floor(random() * 3); lives > 0; lives -= 1) {
    needs = nextLife();
    world.clock.pass(Math.floor(random() * (victim === 'browser' ? 1_200_000 : 60_000)));
    if (await live(needs, random, settleOutbox)) kills += 1;
  }
  needs = nextLife();
  world.clock.pass(waitForUndo);
  await settleOutbox(needs);

  const entries = await needs.outbox.forTicket(intent.ref);
  const [entry] = entries;
  const { length: notes } = world.served.notes;
  const wrong = [
    ...(entries.length > 1 ? [`${entries.length} entries for one intent`] : []),
    ...(isAnswered && !entry ? ['an answered click was lost'] : []),
    ...(isUndone && entry?.state !== 'undone' ? [`undone, and then ${entry?.state}`] : []),
    ...(entry && !finalStates.some((it) => it === entry.state) ? [`left in ${entry.state}`] : []),
    ...untruths(entry, world),
  ];
  // The user looks, and sends after all what was not sent: it is there once even then.
  world.server.fault = null;
  if (
    entry &&
    (entry.state === 'failed' || entry.state === 'unknown' || entry.state === 'expired')
  ) {
    const again = await retryEscalation(needs, entry.id);
    if (again?.state !== 'sent') wrong.push(`sent again it is ${again?.state}`);
    wrong.push(...untruths(again ?? undefined, world).map((it) => `sent again: ${it}`));
  }
  const told = (await needs.cases.events(intent.ref)).filter(({ kind }) => kind === 'escalated');
  if (told.length > 1) wrong.push(`the case tells of ${told.length} escalations`);
  return { seed, victim, kills, end: endOf(entry), notes, wrong };
}
