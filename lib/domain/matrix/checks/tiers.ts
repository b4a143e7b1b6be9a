import { parseDuration } from '../../time/duration.ts';
import { errorAt, warningAt, type Finding } from '../finding.ts';
import type { Loose } from '../loose.ts';
import type { Path } from '../path.ts';
import type { Matrix } from '../schema.ts';
import type { Requirement, Tier, Trigger } from '../tier-schema.ts';
import type { DefinedNames } from './defined-names.ts';
import { isBusinessDays } from './targets.ts';

type Level = number | undefined;

function checkRequirement(it: Loose<Requirement>, level: Level, path: Path, names: DefinedNames) {
  if (!('reference' in it) || it.reference === undefined) return [];
  const at = [...path, 'reference'];
  if (!names.levels.includes(it.reference))
    return [
      errorAt(
        at,
        `no tier has level ${it.reference}`,
        `levels: ${[...new Set(names.levels)].join(', ')}`,
      ),
    ];
  return level !== undefined && it.reference >= level
    ? [errorAt(at, 'a reference comes from a tier below', `name a level under ${level}`)]
    : [];
}

function checkTrigger(it: Loose<Trigger>, level: Level, path: Path): Finding[] {
  if (!('after' in it) || it.after === undefined) return [];
  const findings: Finding[] = [];
  const parsed = parseDuration(it.after);
  if ('kind' in parsed && parsed.kind === 'range')
    findings.push(
      errorAt([...path, 'after'], 'a tier opens at a moment, not in a range', 'write one duration'),
    );
  if (isBusinessDays(it.after) && it.calendar === undefined)
    findings.push(
      errorAt([...path, 'after'], 'business days need a calendar', 'add calendar: its name'),
    );
  if (level === 1 && it.since !== 'created')
    findings.push(
      warningAt(path, 'no tier comes before the first', 'add since: created, or remove it'),
    );
  return findings;
}

function checkTier(tier: Loose<Tier>, index: number, names: DefinedNames): Finding[] {
  const at = ['tiers', index];
  const findings: Finding[] = [];
  const promise = (
    it: { readonly respondsWithin?: string | undefined; readonly calendar?: string | undefined },
    path: Path,
  ) => {
    const calendar = it.calendar ?? tier.calendar;
    if (it.respondsWithin === undefined || calendar !== undefined) return;
    if (isBusinessDays(it.respondsWithin))
      findings.push(
        errorAt(
          [...path, 'respondsWithin'],
          'business days need a calendar',
          'add calendar: its name',
        ),
      );
  };
  const requirements = (list: Loose<Tier>['requires'], path: Path) =>
    list?.forEach((it, place) => {
      if (it)
        findings.push(...checkRequirement(it, tier.level, [...path, 'requires', place], names));
    });
  promise(tier, at);
  requirements(tier.requires, at);
  tier.opens?.forEach((it, place) => {
    if (it) findings.push(...checkTrigger(it, tier.level, [...at, 'opens', place]));
  });
  tier.channels?.forEach((channel, place) => {
    if (!channel) return;
    promise(channel, [...at, 'channels', place]);
  });
  return findings;
}

/** What each tier says that cannot hold together. */
export const checkTiers = (matrix: Loose<Matrix>, names: DefinedNames): Finding[] =>
  (matrix.tiers ?? []).flatMap((it, index) => (it ? checkTier(it, index, names) : []));
