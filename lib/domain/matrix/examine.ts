import * as v from 'valibot';
import { closestOption, namedOption } from './closest-option.ts';
import { describeValue } from './describe-value.ts';
import { errorAt, type Finding } from './finding.ts';
import { isGroup } from './is-group.ts';
import { suggest } from './nearest.ts';
import type { Path } from './path.ts';
import { isOptional, schemaNode } from './schema-node.ts';

/** One walk through a schema and a value side by side, collecting every mistake on the way. */
class Examination {
  readonly findings: Finding[] = [];

  /** What is sound of `value`; undefined where it is not. */
  visit(schema: v.GenericSchema, value: unknown, path: Path): unknown {
    const node = schemaNode(schema);
    const before = this.findings.length;
    let sound: unknown;
    if (node.type === 'optional' || node.type === 'exact_optional')
      return this.visit(node.wrapped, value, path);
    if (node.type === 'nullable')
      return value === null ? null : this.visit(node.wrapped, value, path);
    if (node.type === 'union' || node.type === 'variant') {
      const option =
        node.type === 'union'
          ? closestOption(node.options, value)
          : namedOption(node.options, node.key, value);
      return option ? this.visit(option, value, path) : this.judge(schema, value, path);
    }
    // valibot takes a list for an object; a file that has one there means something else.
    if ((node.type === 'strict_object' || node.type === 'record') && !isGroup(value)) {
      this.report(path, rejection(value), 'write keys with values');
      return undefined;
    }
    if (node.type === 'strict_object' && isGroup(value))
      sound = this.visitEntries(node.entries, value, path);
    else if (node.type === 'record' && isGroup(value))
      sound = Object.fromEntries(
        Object.entries(value).map(([key, entry]) => {
          this.judge(node.key, key, [...path, key]);
          return [key, this.visit(node.value, entry, [...path, key])];
        }),
      );
    else if (node.type === 'array' && Array.isArray(value))
      sound = value.map((item, index) => this.visit(node.item, item, [...path, index]));
    else if (node.type === 'strict_tuple' && Array.isArray(value))
      sound = node.items.map((item, index) => this.visit(item, value[index], [...path, index]));
    if (this.findings.length > before) return sound;
    // What is sound in its parts may still not fit together; single values are judged here too.
    const judged = this.judge(schema, value, path);
    return sound ?? judged;
  }

  private visitEntries(
    entries: Readonly<Record<string, v.GenericSchema>>,
    value: Readonly<Record<string, unknown>>,
    path: Path,
  ): Record<string, unknown> {
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(entries, key)) continue;
      const known = Object.keys(entries);
      this.report([...path, key], `unknown key ${describeValue(key)}`, suggest(key, known));
    }
    const sound: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(entries)) {
      const at = [...path, key];
      if (Object.hasOwn(value, key)) sound[key] = this.visit(entry, value[key], at);
      else if (!isOptional(entry)) this.report(at, `${key} is missing`, this.wanted(entry, key));
    }
    return sound;
  }

  /** What the schema itself says of `value`, at `path`. */
  private judge(schema: v.GenericSchema, value: unknown, path: Path): unknown {
    const result = v.safeParse(schema, value, { abortPipeEarly: true });
    if (result.success) return result.output;
    for (const issue of result.issues) {
      const inside = issue.path?.map((item) => item.key as string | number) ?? [];
      this.report([...path, ...inside], rejection(issue.input), advice(issue));
    }
    return undefined;
  }

  private wanted(schema: v.GenericSchema, key: string): string {
    const issue = v.safeParse(schema, undefined).issues?.[0];
    return issue ? `add ${key}: ${advice(issue)}` : `add ${key}`;
  }

  private report(path: Path, message: string, fix: string): void {
    this.findings.push(errorAt(path, message, fix));
  }
}

function rejection(input: unknown): string {
  if (input === null || input === undefined) return 'nothing is written here';
  return `${describeValue(input)} cannot stand here`;
}

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
};

/** What valibot expects, as people call it: a kind of value, or one of some words. */
const expectedWords = (expected: string): string =>
  kinds[expected] ??
  (/^\("[^"]*"(?: \| "[^"]*")+\)$/.test(expected)
    ? `one of ${expected.slice(1, -1).replaceAll('"', '').replaceAll(' | ', ', ')}`
    : expected);

/** What to do, in words; our own messages say it, and these are for where valibot has its own. */
function advice(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'array' && issue.message.startsWith('Invalid ')) return 'write a list';
  if (issue.expected === 'Object' && issue.message.startsWith('Invalid '))
    return 'write keys with values';
  if (issue.message.startsWith('Invalid '))
    return `write ${issue.expected ? expectedWords(issue.expected) : 'something else'}`;
  const unquoted = typeof issue.input === 'number' || typeof issue.input === 'boolean';
  return issue.type === 'string' && unquoted
    ? `${issue.message}; as text it stands in quotes: "${String(issue.input)}"`
    : issue.message;
}

/** Every mistake of `value` by `schema`, all at once, and what is sound of it. */
export function examine(
  schema: v.GenericSchema,
  value: unknown,
): { readonly sound: unknown; readonly findings: readonly Finding[] } {
  const examination = new Examination();
  const sound = examination.visit(schema, value, []);
  return { sound, findings: examination.findings };
}
