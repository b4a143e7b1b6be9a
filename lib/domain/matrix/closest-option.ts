import type * as v from 'valibot';
import { isOptional, schemaNode } from './schema-node.ts';

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many signs there are that `value` was meant as this option; 0 is none. */
function likeness(option: v.GenericSchema, value: Readonly<Record<string, unknown>>): number {
  const node = schemaNode(option);
  if (node.type !== 'strict_object') return 0;
  let score = 0;
  for (const [key, entry] of Object.entries(node.entries)) {
    if (!Object.hasOwn(value, key)) continue;
    const inner = schemaNode(entry);
    if (isOptional(entry)) score += 1;
    else score += inner.type === 'literal' && inner.literal === value[key] ? 30 : 10;
  }
  return score;
}

/** The option of a variant that `value` names by its own `key`; undefined where it names none. */
export function namedOption(
  options: readonly v.GenericSchema[],
  key: string,
  value: unknown,
): v.GenericSchema | undefined {
  if (!isGroup(value) || !Object.hasOwn(value, key)) return undefined;
  return options.find((option) => {
    const node = schemaNode(option);
    const named = node.type === 'strict_object' ? node.entries[key] : undefined;
    const literal = named && schemaNode(named);
    return literal?.type === 'literal' && literal.literal === value[key];
  });
}

/**
 * The option of a union that `value` was most likely meant as, so that its mistakes can be told in
 * that option's words; undefined where nothing shows which.
 */
export function closestOption(
  options: readonly v.GenericSchema[],
  value: unknown,
): v.GenericSchema | undefined {
  const list = options.find((it) => schemaNode(it).type === 'array');
  if (Array.isArray(value)) return list;
  if (!isGroup(value))
    return list && typeof value === 'string'
      ? options.find((it) => schemaNode(it).type === 'string')
      : undefined;
  let best: v.GenericSchema | undefined;
  let most = 1;
  for (const option of options) {
    const score = likeness(option, value);
    if (score > most) [best, most] = [option, score];
  }
  return best;
}
