// What a mutation run says: each mistake that no test noticed, and the score.

const shorten = (text) => text.replace(/\s+/g, ' ').slice(0, 60);

/** A mutant that no test noticed, in two lines. */
export const describeSurvivor = ({ path, line, text, from, by, reached }) =>
  `${path}:${line} ${shorten(from)} → ${shorten(by)}${reached ? '' : ' (never run)'}\n    ${text}`;

function scores(judged, before) {
  const byPlace = new Map(before.map((it) => [it.place, { ...it, survived: 0 }]));
  for (const { path, noticedBy } of judged) {
    const place = path.split('/').slice(0, 3).join('/');
    const sums = byPlace.get(place) ?? { place, noticed: 0, survived: 0 };
    if (noticedBy === null) sums.survived += 1;
    else sums.noticed += 1;
    byPlace.set(place, sums);
  }
  return [...byPlace.values()];
}

const percent = ({ noticed, survived }) =>
  Math.floor((1000 * noticed) / Math.max(1, noticed + survived)) / 10;

/**
 * Prints the outcome and gives the exit code.
 *
 * @param {object[]} before for each place, what an earlier run found noticed and is not asked again
 */
export function report({ judged, before, equivalents, seconds, json }) {
  const survivors = judged
    .filter((it) => it.noticedBy === null)
    .sort((a, b) => a.number - b.number)
    .map(({ path, line, text, from, by, reached }) => ({ path, line, text, from, by, reached }));
  const places = scores(judged, before).map((it) => ({ ...it, percent: percent(it) }));
  const noticed = places.reduce((sum, it) => sum + it.noticed, 0);
  const total = {
    noticed,
    survived: survivors.length,
    /** Of those noticed: tests that had to be ended, because they did not end by themselves. */
    ended: judged.filter((it) => it.noticedBy === 'ended').length,
    equivalent: equivalents.named.size,
    percent: percent({ noticed, survived: survivors.length }),
  };
  if (json) {
    const stale = equivalents.stale;
    console.log(JSON.stringify({ total, places, survivors, stale, seconds }));
  } else {
    for (const it of survivors) console.log(describeSurvivor(it));
    for (const it of equivalents.stale)
      console.log(`${it.path}: equivalents.json names a change that is no more: ${it.text}`);
    for (const it of places)
      console.log(`${it.place}: ${it.noticed} noticed, ${it.survived} not (${it.percent} %)`);
    console.log(
      `${total.noticed} of ${total.noticed + total.survived} noticed (${total.percent} %; of these ${total.ended} never ended), ${total.equivalent} named as equivalent, ${Math.round(seconds)} s`,
    );
  }
  return survivors.length + equivalents.stale.length > 0 ? 1 : 0;
}
