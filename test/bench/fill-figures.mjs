/**
 * Fills the store of figures with `count` made-up cases of two years; runs in a page of the extension.
 * Gives how many of them are critical, and a day since which nearly all of them were opened, with how many.
 */
export async function fillFigures(count) {
  // A small generator of numbers that look random and are the same each time.
  let seed = 20_261_122;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = (values) => values[Math.floor(random() * values.length)];
  const some = (name, many) => Array.from({ length: many }, (_, at) => `${name} ${at + 1}`);
  const hour = 3_600_000;
  const now = Date.now();
  const severities = ['Critical', 'Major', 'Minor', null];
  const categories = [...some('category', 25), null];
  const organizations = [...some('Organisation', 400), null];
  const statuses = ['closed', 'closed', 'closed', 'resolved', 'monitoring', 'open', 'withdrawn'];
  let severe = 0;
  const since = new Date(now - 700 * 24 * hour).toISOString().slice(0, 10);
  let late = 0;
  const packed = () => {
    const openedAt = now - Math.floor(random() * 730 * 24 * hour);
    if (openedAt >= Date.parse(since)) late += 1;
    const severity = pick(severities);
    if (severity === 'Critical') severe += 1;
    const status = pick(statuses);
    const isDone = status !== 'open' && status !== 'withdrawn';
    const tier = pick([1, 2, 2, 3]);
    const calls = Array.from({ length: tier }, (_, at) => {
      const calledAt = openedAt + at * 2 * hour;
      const acknowledged = random() < 0.8 ? calledAt + Math.floor(random() * 3 * hour) : null;
      return [at + 1, calledAt, random() < 0.9 ? calledAt + 2 * hour : null, acknowledged];
    }).flat();
    return [
      1,
      openedAt,
      status,
      openedAt + 30 * hour,
      tier,
      pick(['phone', 'email', 'form', null]),
      pick(['agent1', 'agent2', null]),
      severity,
      pick(categories),
      pick(organizations),
      isDone ? openedAt + Math.floor(random() * 60 * hour) : null,
      random() < 0.8 ? openedAt + 48 * hour : null,
      random() < 0.05 ? 1 : 0,
      random() < 0.4 ? 1 : 0,
      pick([true, false, null]),
      ...calls,
    ];
  };
  const open = indexedDB.open('uptier');
  const db = await new Promise((resolve, reject) => {
    open.addEventListener('success', () => resolve(open.result));
    open.addEventListener('error', () => reject(open.error));
  });
  const write = db.transaction('figures', 'readwrite');
  const store = write.objectStore('figures');
  for (let at = 0; at < count; at += 1)
    store.put({
      origin: `https://desk${at % 3}.example`,
      ticketId: String(at + 1),
      stale: 0,
      live: 0,
      version: 1,
      record: [packed()],
    });
  await new Promise((resolve, reject) => {
    write.addEventListener('complete', resolve);
    write.addEventListener('error', () => reject(write.error));
  });
  db.close();
  return { severe, since, late };
}
