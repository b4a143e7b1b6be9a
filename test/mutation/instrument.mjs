// Additions to a source that change no behaviour: what was reached, and an end for endless loops.
import { parseSync } from 'vite';
import { walk } from './syntax.mjs';

const loops = new Set([
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
]);
const statements = new Set([
  'ExpressionStatement',
  'ContinueStatement',
  'BreakStatement',
  'IfStatement',
]);

/** Texts put in at offsets: inner brackets close first, outer ones open first. */
function insert(source, additions) {
  const order = [...additions].sort(
    (a, b) => a.at - b.at || a.closes - b.closes || a.rank - b.rank,
  );
  let at = 0;
  let text = '';
  for (const addition of order) {
    text += source.slice(at, addition.at) + addition.text;
    at = addition.at;
  }
  return text + source.slice(at);
}

const around = ({ start, end }, open, close) => [
  { at: start, text: open, closes: 1, rank: -end },
  { at: end, text: close, closes: 0, rank: -start },
];

/** Where evaluation of a mutant's node begins. */
function marks({ reached, number }) {
  const hit = `__reached[${number}]=1`;
  if (reached.type === 'IfStatement') return around(reached.test, `(${hit},`, ')');
  if (statements.has(reached.type)) return around(reached, `{${hit};`, '}');
  return around(reached, `(${hit},`, ')');
}

/**
 * `source` in which every turn of a loop is counted, so that an endless one can be ended, and which
 * notes by number those of `noted` that are reached. Names of the module's own: a property of
 * `globalThis` is looked up at each of millions of turns. Lines stay where they were.
 */
export function instrument(path, source, noted) {
  const additions = noted.flatMap(marks);
  walk(parseSync(path, source).program, (node) => {
    if (loops.has(node.type)) additions.push(...around(node.body, '{__turn();', '}'));
  });
  return `const { __reached, __turn } = globalThis;${insert(source, additions)}`;
}
