import vm from 'node:vm';
import { cases, isRight } from './cases.mjs';

/** Milliseconds after which an answer is given up: some peers search for ever. */
const patience = 500;
const call = new vm.Script('globalThis.benchAsk()');

/** What `ask` answers; undefined where it throws or searches for ever. */
function answerOf(ask) {
  globalThis.benchAsk = ask;
  try {
    return call.runInThisContext({ timeout: patience });
  } catch {
    return undefined;
  }
}

/**
 * The question of `it` put to `peer`, with the process's time zone set to the calendar's: all these
 * peers count in the zone of the process, and this is the best that they can be given. Null where
 * the peer has no words for it.
 */
export function prepareIn(peer, it, zone = it.timezone) {
  process.env.TZ = zone;
  try {
    return peer.prepare(it);
  } catch {
    return () => undefined;
  }
}

/** Which cases `peer` can be told, and which it then gets right; with the host in UTC beside it. */
export function accuracyOf(peer) {
  const expressible = [];
  const right = [];
  let rightInUtc = 0;
  for (const it of cases) {
    const ask = prepareIn(peer, it);
    if (!ask) continue;
    expressible.push(it);
    if (isRight(it, answerOf(ask))) right.push(it);
    if (isRight(it, answerOf(prepareIn(peer, it, 'UTC')))) rightInUtc += 1;
  }
  return { expressible: expressible.length, right, rightInUtc };
}
