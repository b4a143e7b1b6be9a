// A syntax tree walked, and its places told in lines.

/** Types have no behaviour, and what a module imports is no expression of its own. */
const isSilent = ({ type }) =>
  (type.startsWith('TS') && !wrappers.has(type)) || type === 'ImportDeclaration';
/** Typed forms that hold an expression. */
const wrappers = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

const isNode = (value) => typeof value === 'object' && value !== null && 'type' in value;

/** Calls `visit` for every node that runs, outer before inner. */
export function walk(node, visit, parent = null) {
  if (isSilent(node)) return;
  visit(node, parent);
  for (const [key, value] of Object.entries(node)) {
    // The name of a property is no expression, though it may be written as a literal.
    if (key === 'key' && !node.computed) continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) walk(child, visit, node);
  }
}

/** The line of `offset`, counted from 1, and its text without indentation. */
export function placeIn(source, offset) {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, text: source.split('\n')[before.length - 1].trim() };
}
