import type { Exchange } from './converse.ts';

type Path = readonly (string | number)[];

/** Paths of every key; of a long list only the first and the last item, which stand for the rest. */
function* pathsIn(value: unknown, at: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  const keys = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((index) => index >= 0 && index < value.length)
    : Object.keys(value);
  for (const key of keys) {
    yield [...at, key];
    yield* pathsIn((value as Record<string, unknown>)[key], [...at, key]);
  }
}

const removed = Symbol('removed');
/** Values of every type, among them some that look like a date, an id or a number and are none. */
const others: readonly unknown[] = [
  removed,
  null,
  42,
  'not a date',
  '',
  true,
  [],
  {},
  [null],
  '-1',
];

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (rest.length === 0 && to === removed) return value.toSpliced(index, 1);
    return value.with(index, changed(value[index], rest, to));
  }
  const record = value as Readonly<Record<string, unknown>>;
  if (rest.length > 0 || to !== removed)
    return { ...record, [key]: changed(record[key], rest, to) };
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** The exchanges again and again, each time with one value of one reply gone or of another type. */
export function* broken(exchange: readonly Exchange[]): Generator<readonly Exchange[]> {
  for (const [turn, { reply }] of exchange.entries()) {
    if (reply.json === undefined) continue;
    for (const to of others.slice(1)) yield replaceAt(exchange, turn, to);
    for (const path of pathsIn(reply.json))
      for (const to of others) yield replaceAt(exchange, turn, changed(reply.json, path, to));
  }
}

const replaceAt = (exchange: readonly Exchange[], turn: number, json: unknown) =>
  exchange.map((one, index) => (index === turn ? { ...one, reply: { ...one.reply, json } } : one));
