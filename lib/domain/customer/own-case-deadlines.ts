import type { Ladder } from '../ladder/ladder.ts';
import type { DeadlineParts } from '../deadlines/deadline.ts';

/**
 * When the tiers of `ladder` open that a customer can contact. The ladder is that of the last thing
 * that was said: after it nothing but time opens a tier, and one that has opened no longer says when.
 */
export const tierDeadlines = ({ tiers }: Ladder): readonly DeadlineParts[] =>
  tiers.flatMap(({ level, internal, state, opensAt }): DeadlineParts[] =>
    internal || state !== 'not-yet' || opensAt === null
      ? []
      : [
          {
            metric: 'tier-engagement',
            source: 'matrix',
            tier: level,
            dueAt: opensAt,
            kind: 'tier-opens',
            at: opensAt,
          },
        ],
  );
