import type { DraftChannel, DraftTier } from './draft.ts';

/** The channels that have an address or a number. */
export const withValue = (channels: readonly DraftChannel[]): readonly DraftChannel[] =>
  channels.filter(({ value }) => value !== null);

/** Where a ladder's evidence stands, so that no line is read twice. */
export const pathsOf = (tiers: readonly DraftTier[]): ReadonlySet<string> =>
  new Set(
    tiers.flatMap(({ level, channels, respondsWithin }) => [
      level.evidence.path,
      ...(respondsWithin ? [respondsWithin.evidence.path] : []),
      ...channels.map(({ found: it }) => it.evidence.path),
    ]),
  );
