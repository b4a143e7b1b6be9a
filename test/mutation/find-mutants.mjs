// The small changes that a test should notice, found in a file's syntax tree.
import { parseSync } from 'vite';
import { placeIn, walk } from './syntax.mjs';

const operators = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '>>>': ['<<'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '||=': ['='],
  '??=': ['='],
};
const methods = {
  min: 'max',
  max: 'min',
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  floor: 'ceil',
  ceil: 'floor',
};

const inner = (node, source) => source.slice(node.start, node.end);

/** The operator's own place: after the left operand, past comments and closing brackets. */
function operatorPlace(node, source) {
  const start = source.indexOf(node.operator, node.left.end);
  return { start, end: start + node.operator.length };
}

/** What is evaluated with a call: its receiver may be one half of an optional chain. */
function argumentOf(call) {
  const [first] = call.arguments;
  return first?.type === 'SpreadElement' ? first.argument : (first ?? call);
}

function* changesOf(node, parent, source) {
  const replaced = (by, at = node) => ({ start: at.start, end: at.end, by, node });
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      for (const by of operators[node.operator] ?? [])
        yield replaced(by, operatorPlace(node, source));
      if (node.operator === '??') {
        yield replaced(inner(node.left, source));
        yield replaced(inner(node.right, source));
      }
      return;
    case 'UnaryExpression':
      if (node.operator === '!' || node.operator === '-')
        yield replaced(inner(node.argument, source));
      return;
    case 'Literal':
      if (typeof node.value === 'boolean') yield replaced(String(!node.value));
      if (typeof node.value === 'number')
        yield replaced(node.value === 1 ? '0' : `${node.value + 1}`);
      return;
    case 'ConditionalExpression':
    case 'IfStatement':
      yield replaced('true', node.test);
      yield replaced('false', node.test);
      return;
    case 'MemberExpression':
      if (!node.computed && methods[node.property.name] && parent?.callee === node)
        yield { ...replaced(methods[node.property.name], node.property), node: argumentOf(parent) };
      return;
    case 'ExpressionStatement':
      if (node.expression.type !== 'Literal') yield replaced(';');
      return;
    case 'ContinueStatement':
    case 'BreakStatement':
      yield replaced(';');
  }
}

/**
 * Every mutant of one file: what is replaced by what, at which line, and the node whose evaluation
 * reaches it.
 *
 * @param {string} path the file, from the project's top folder
 * @param {string} source its text
 */
export function findMutants(path, source) {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const found = [];
  walk(program, (node, parent) => {
    for (const { start, end, by, node: reached } of changesOf(node, parent, source)) {
      const from = source.slice(start, end);
      const { line, text } = placeIn(source, start);
      found.push({ path, line, text, from, by, start, end, reached });
    }
  });
  return found;
}

/** `source` with one mutant in it. */
export const mutate = (source, { start, end, by }) =>
  source.slice(0, start) + by + source.slice(end);
