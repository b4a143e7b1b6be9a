const perSecond = 'a second';

/** What a budget is set for, of what `benchEngine` measured, in the shape of all figures. */
export function figuresOf({ engines, assess }) {
  const [ours, ...peers] = engines;
  const figures = [];
  const atLeast = (name, value, unit, budget) =>
    figures.push({ name, value, unit, budget, atLeast: true });
  atLeast('published calendar cases right', ours.cases.right, 'cases', ours.cases.all);
  for (const [op, spans] of Object.entries(ours.growth)) {
    const times = spans.map(({ milliseconds }) => milliseconds);
    const [fastest, slowest] = [Math.min(...times), Math.max(...times)];
    atLeast(`${op}, the slowest of its spans`, 1000 / slowest, perSecond, 1_000_000);
    figures.push({
      name: `${op}, slowest span to fastest`,
      value: slowest / fastest,
      unit: 'times',
      budget: 2,
    });
    const beside = peers.flatMap(({ name, speed }) => (speed[op] ? [{ name, ...speed[op] }] : []));
    const fastestPeer = beside.reduce((a, b) => (b.ratio < a.ratio ? b : a));
    atLeast(`${op} beside ${fastestPeer.name}`, fastestPeer.ratio, 'times', 20);
  }
  for (const { tickets, perSecond: value } of assess)
    atLeast(`assess ${tickets} tickets`, value, perSecond, 100_000);
  return figures;
}
