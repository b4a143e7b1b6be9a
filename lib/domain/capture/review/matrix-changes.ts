import type { Calendar } from '../../matrix/calendar-schema.ts';
import type { Matrix } from '../../matrix/schema.ts';
import type { Channel, Requirement, Tier } from '../../matrix/tier-schema.ts';

/** What a line of a matrix is about. */
export type ChangeTopic =
  | 'tier'
  | 'channel'
  | 'answers-within'
  | 'opens'
  | 'prerequisite'
  | 'severity'
  | 'target'
  | 'hours';

/** One difference between two matrices. */
export interface MatrixChange {
  readonly topic: ChangeTopic;
  /** The tier that it is about, if any. */
  readonly level: number | null;
  /** The severity and the plan that it is about, if any. */
  readonly name: string | null;
  /** The channel's type or the target's metric. */
  readonly code: string | null;
  /** Null where there was none. */
  readonly was: string | null;
  /** Null where there is none any more. */
  readonly is: string | null;
}

type Entry = Omit<MatrixChange, 'was' | 'is'> & { readonly value: string };

const blank = { level: null, name: null, code: null };

const channelValue = ({ address, label }: Channel): string => address ?? label ?? '';
const requirementValue = (it: Requirement): string =>
  'reference' in it ? String(it.reference) : it.fact;

/** A tier's lines by key: a thing that keeps its key and changes its value has changed. */
function* tierEntries(tier: Tier): Generator<[string, Entry]> {
  const { level, name, channels = [], respondsWithin, opens = [], requires = [] } = tier;
  const at = { ...blank, level };
  yield [`tier ${level}`, { ...at, topic: 'tier', value: name }];
  for (const it of channels)
    yield [
      `channel ${level} ${it.type} ${channelValue(it)}`,
      { ...at, topic: 'channel', code: it.type, value: channelValue(it) },
    ];
  if (respondsWithin !== undefined)
    yield [`answers ${level}`, { ...at, topic: 'answers-within', value: respondsWithin }];
  for (const it of opens)
    if ('after' in it) yield [`opens ${level}`, { ...at, topic: 'opens', value: it.after }];
  for (const it of requires)
    yield [
      `requires ${level} ${requirementValue(it)}`,
      { ...at, topic: 'prerequisite', value: requirementValue(it) },
    ];
}

function hoursValue(calendar: Calendar): string {
  if ('open' in calendar) return calendar.open;
  const days = Object.entries(calendar.hours).map(
    ([day, spans]) => `${day} ${(spans ?? []).map((it) => it.join('–')).join(', ')}`,
  );
  return `${days.join('; ')} (${calendar.timeZone})`;
}

function entriesOf(matrix: Matrix): ReadonlyMap<string, Entry> {
  const { severities = [], plans = [], targets = [], calendars = {} } = matrix;
  const entries = new Map<string, Entry>();
  for (const tier of matrix.tiers)
    for (const [key, entry] of tierEntries(tier)) entries.set(key, entry);
  for (const { id, name = id } of severities)
    entries.set(`severity ${name}`, { ...blank, topic: 'severity', value: name });
  for (const { metric, severity, plan, tier = null, within, promise } of targets) {
    const names = [
      severities.find(({ id }) => id === severity)?.name ?? severity,
      plans.find(({ id }) => id === plan)?.name ?? plan,
    ];
    const name = names.filter(Boolean).join(', ') || null;
    entries.set(`target ${metric} ${tier ?? ''} ${name ?? ''}`, {
      topic: 'target',
      level: tier,
      name,
      code: metric,
      value: within ?? promise ?? '',
    });
  }
  for (const [id, calendar] of Object.entries(calendars))
    entries.set(`hours ${id}`, { ...blank, topic: 'hours', value: hoursValue(calendar) });
  return entries;
}

/**
 * What differs from `before` to `after`: what is new, what is gone, and what says something else.
 * Names of the whole, notes and sources do not count.
 */
export function matrixChanges(before: Matrix, after: Matrix): readonly MatrixChange[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const changes: MatrixChange[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)];
    const entry = is ?? was;
    if (!entry || was?.value === is?.value) continue;
    const { value: _, ...about } = entry;
    changes.push({ ...about, was: was?.value ?? null, is: is?.value ?? null });
  }
  return changes;
}
