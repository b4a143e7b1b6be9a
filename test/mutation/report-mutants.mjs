// What a mutation run says: each mistake that no test noticed, and the score.

const shorten = (text) => text.replace(/\s+/g, ' ').slice(0, 60);

function scores(judged) {
  const byPlace = new Map();
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

/** Prints the outcome and gives the exit code. */
export function report({ judged, equivalents, seconds, json }) {
  const survivors = judged
    .filter((it) => it.noticedBy === null)
    .sort((a, b) => a.number - b.number)
    .map(({ path, line, text, from, by, reached }) => ({ path, line, text, from, by, reached }));
  const places = scores(judged).map((it) => ({ ...it, percent: percent(it) }));
  const noticed = judged.length - survivors.length;
  const total = {
    noticed,
    survived: survivors.length,
    /** Of those noticed: tests that had to be ended, because they did not end by themselves. */
    ended: judged.filter((it) => it.noticedBy === 'timeout').length,
    equivalent: equivalents.named.size,
    percent: percent({ noticed, survived: survivors.length }),
  };
  if (json) {
    const stale = equivalents.stale;
    console.log(JSON.stringify({ total, places, survivors, stale, seconds }));
  } else {
    for (const it of survivors)
      console.log(
        `${it.path}:${it.line} ${shorten(it.from)} → ${shorten(it.by)}${it.reached ? '' : ' (never run)'}\n    ${it.text}`,
      );
    for (const it of equivalents.stale)
      console.log(`${it.path}: equivalents.json names a change that is no more: ${it.text}`);
    for (const it of places)
      console.log(`${it.place}: ${it.noticed} noticed, ${it.survived} not (${it.percent} %)`);
    console.log(
      `${total.noticed} of ${judged.length} noticed (${total.percent} %), ${total.equivalent} named as equivalent, ${Math.round(seconds)} s`,
    );
  }
  return survivors.length + equivalents.stale.length > 0 ? 1 : 0;
}
