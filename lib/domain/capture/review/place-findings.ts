import type { Finding } from '../../matrix/finding.ts';
import { parsePath } from '../../matrix/path.ts';
import type { Matrix } from '../../matrix/schema.ts';
import type { FieldTopic, AnyField } from './review-field.ts';

const topicOfKey: Readonly<Record<string, FieldTopic>> = {
  level: 'level',
  name: 'tier-name',
  staff: 'tier-name',
  respondsWithin: 'answers-within',
  opens: 'condition',
  requires: 'condition',
};

/** The tiers of a draft that became the matrix's tier of one level. */
function fieldsOfTier(fields: readonly AnyField[], level: number): readonly AnyField[] {
  const levels = fields.flatMap((it) => (it.kind === 'level' ? [it] : []));
  const shift = levels.some(({ value }) => value < 1) ? 1 : 0;
  const groups = new Set(
    levels.filter(({ value }) => value + shift === level).map(({ group }) => group.at),
  );
  return fields.filter(({ group }) => group.kind === 'tier' && groups.has(group.at));
}

function inTier(rest: readonly (string | number)[], matrix: Matrix, fields: readonly AnyField[]) {
  const [nth, key, at] = rest;
  const tier = matrix.tiers[Number(nth)];
  if (!tier) return undefined;
  const own = fieldsOfTier(fields, tier.level);
  const channel = key === 'channels' ? tier.channels?.[Number(at)] : undefined;
  const topic = topicOfKey[String(key)];
  return (
    own.find(
      (it) =>
        channel !== undefined &&
        it.kind === 'channel' &&
        it.value.type === channel.type &&
        (it.value.value === channel.label || it.value.value === channel.address),
    ) ??
    own.find((it) => it.topic === topic) ??
    own[0]
  );
}

function inTarget(nth: unknown, matrix: Matrix, fields: readonly AnyField[]) {
  const target = matrix.targets?.[Number(nth)];
  if (!target) return undefined;
  if (target.tier !== undefined)
    return fieldsOfTier(fields, target.tier).find(({ topic }) => topic === target.metric);
  const name = matrix.severities?.find(({ id }) => id === target.severity)?.name;
  const groups = new Set(
    fields.flatMap((it) =>
      it.kind === 'name' && it.topic === 'severity-name' && it.value === name ? [it.group.at] : [],
    ),
  );
  return fields.find(
    ({ group, topic }) =>
      topic === target.metric &&
      (group.kind === 'promises' || (group.kind === 'severity' && groups.has(group.at))),
  );
}

function fieldAt(path: string, matrix: Matrix, fields: readonly AnyField[]) {
  const [key, ...rest] = parsePath(path);
  if (key === 'tiers') return inTier(rest, matrix, fields);
  if (key === 'targets') return inTarget(rest[0], matrix, fields);
  if (key === 'calendars') return fields.find(({ group }) => group.kind === 'hours');
  if (key !== 'severities') return undefined;
  const name = matrix.severities?.[Number(rest[0])]?.name;
  return fields.find(
    (it) => it.topic === 'severity-name' && it.kind === 'name' && it.value === name,
  );
}

/** Where the findings of a captured matrix belong. */
export interface PlacedFindings {
  /** By the id of the field; `name` and `domain` for those of the whole matrix. */
  readonly atFields: Readonly<Record<string, readonly Finding[]>>;
  readonly others: readonly Finding[];
}

/** Puts each finding to the field of the decided draft that `matrix` has it from. */
export function placeFindings(
  findings: readonly Finding[],
  matrix: Matrix,
  fields: readonly AnyField[],
): PlacedFindings {
  const atFields: Record<string, Finding[]> = {};
  const others: Finding[] = [];
  for (const finding of findings) {
    const [key] = parsePath(finding.path);
    const id =
      key === 'name'
        ? 'name'
        : key === 'recognise'
          ? 'domain'
          : fieldAt(finding.path, matrix, fields)?.id;
    if (id === undefined) others.push(finding);
    else (atFields[id] ??= []).push(finding);
  }
  return { atFields, others };
}
