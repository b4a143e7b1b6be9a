import type { Requirement, Tier, Trigger } from '../matrix/tier-schema.ts';
import type { DraftTier } from './draft.ts';
import type { Found } from './evidence.ts';
import { supportHours } from './matrix-calendars.ts';
import type { Span } from './span.ts';
import { durationText, matrixChannel, matrixLine } from './matrix-parts.ts';

/** True for what is read surely enough to stand in a matrix before anyone has looked at it. */
export const isSure = ({ confidence }: Pick<Found<unknown>, 'confidence'>): boolean =>
  confidence !== 'low';

/** A step before level 1 makes room for itself: every level moves up by this. */
export const levelShift = (tiers: readonly DraftTier[]): number =>
  tiers.some(({ level }) => level.value < 1) ? 1 : 0;

/** Tiers of one level are one tier of a matrix: their roles are its staff. */
function byLevel(tiers: readonly DraftTier[]): ReadonlyMap<number, readonly DraftTier[]> {
  const levels = new Map<number, DraftTier[]>();
  const shift = levelShift(tiers);
  for (const tier of tiers) {
    const level = tier.level.value + shift;
    if (level <= 20) levels.set(level, [...(levels.get(level) ?? []), tier]);
  }
  return levels;
}

/** Business time is counted in the support hours. */
const calendarOf = ({ business }: Span): { readonly calendar?: string } =>
  business === true ? { calendar: supportHours } : {};

function requirements(level: number, tiers: readonly DraftTier[]): readonly Requirement[] {
  const asked = tiers
    .flatMap(({ conditions }) => conditions)
    .find(({ value, confidence }) => value.kind === 'reference' && confidence !== 'low');
  if (!asked) return [];
  const note = matrixLine(asked.evidence.words);
  const words = note ? { note } : {};
  return [level > 1 ? { reference: level - 1, ...words } : { fact: 'ticket-id', ...words }];
}

function triggers(tiers: readonly DraftTier[]): readonly Trigger[] {
  const waits = tiers.flatMap(({ conditions }) => conditions).filter(isSure);
  return waits.flatMap(({ value, evidence }) => {
    const note = matrixLine(evidence.words);
    return value.kind === 'wait'
      ? [
          {
            after: durationText({ ...value.span, from: null }),
            ...calendarOf(value.span),
            ...(note ? { note } : {}),
          },
        ]
      : [];
  });
}

function matrixTier(level: number, tiers: readonly DraftTier[]): Tier {
  const names = tiers.flatMap(({ name }) =>
    name && isSure(name) ? (matrixLine(name.value) ?? []) : [],
  );
  const channels = tiers
    .flatMap((tier) => tier.channels)
    .filter(({ found }) => isSure(found))
    .map(matrixChannel);
  const distinct = channels.filter(
    (it, at) =>
      channels.findIndex(
        (other) =>
          other.type === it.type && other.address === it.address && other.label === it.label,
      ) === at,
  );
  const answer = tiers
    .map(({ respondsWithin }) => respondsWithin)
    .find((it) => it !== null && isSure(it));
  const requires = requirements(level, tiers);
  const opens = triggers(tiers).slice(0, 1);
  return {
    level,
    name: matrixLine(names.join(' / ')) ?? `Level ${level}`,
    ...(names.length > 1 ? { staff: names } : {}),
    ...(opens.length > 0 && level > 1 ? { opens: [...opens] } : {}),
    ...(requires.length > 0 ? { requires: [...requires] } : {}),
    ...(answer ? { respondsWithin: durationText(answer.value), ...calendarOf(answer.value) } : {}),
    ...(distinct.length > 0 ? { channels: distinct } : {}),
  };
}

/** The tiers of a draft as a matrix has them; a level without a name is called by its number. */
export function matrixTiers(tiers: readonly DraftTier[]): Tier[] {
  const made = [...byLevel(tiers)].map(([level, all]) => matrixTier(level, all));
  return made.length > 0
    ? made.toSorted((a, b) => a.level - b.level)
    : [{ level: 1, name: 'Level 1' }];
}
