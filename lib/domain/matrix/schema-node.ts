import type * as v from 'valibot';

type Schema = v.GenericSchema;

/** What files and lines are built of, as valibot keeps it; every kind that a schema of ours uses. */
export type SchemaNode =
  | { readonly type: 'optional' | 'exact_optional' | 'nullable'; readonly wrapped: Schema }
  | { readonly type: 'strict_object'; readonly entries: Readonly<Record<string, Schema>> }
  | { readonly type: 'record'; readonly key: Schema; readonly value: Schema }
  | { readonly type: 'array'; readonly item: Schema }
  | { readonly type: 'strict_tuple'; readonly items: readonly Schema[] }
  | { readonly type: 'union'; readonly options: readonly Schema[] }
  | { readonly type: 'variant'; readonly key: string; readonly options: readonly Schema[] }
  | { readonly type: 'literal'; readonly literal: unknown }
  | { readonly type: 'string' | 'number' | 'boolean' | 'picklist' };

/** A schema as something to walk through; a pipe shows as the schema that it begins with. */
export const schemaNode = (schema: Schema): SchemaNode => schema as unknown as SchemaNode;

/** True for a schema whose key may be absent. */
export const isOptional = (schema: Schema): boolean =>
  ['optional', 'exact_optional'].includes(schemaNode(schema).type);
