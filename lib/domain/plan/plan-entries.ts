import type { CaseEntry } from '../case/case-event.ts';
import type { LadderChannel, LadderTier } from '../ladder/ladder.ts';
import type { Instant } from '../time/instant.ts';

export interface EscalationFacts {
  readonly key: string;
  readonly tier: LadderTier;
  readonly channel: LadderChannel | null;
  readonly reference: string | null;
  readonly by: string | null;
  readonly now: Instant;
  /** When the tier has promised to answer; null: it promises nothing that can be timed. */
  readonly answerBy: Instant | null;
}

/**
 * What an escalation tells its case, each by a name of its own that is made of the plan's key: that the
 * tier was called in, the reference that it insisted on as that of the tier which gave it, and by when
 * it promises to answer.
 */
export function planEntries(it: EscalationFacts): readonly CaseEntry[] {
  const { key, tier, channel, reference, now, answerBy } = it;
  const common = { at: now, by: 'agent', ...(it.by === null ? {} : { author: it.by }) } as const;
  const giver = tier.missing.find(({ referenceOfTier }) => referenceOfTier !== undefined);
  const ofTier = giver?.referenceOfTier;
  const isOwn = reference !== null && ofTier === undefined;
  return [
    ...(reference === null || ofTier === undefined
      ? []
      : [
          {
            id: `${key}-r`,
            event: { ...common, kind: 'reference', tier: ofTier, reference },
          } as const,
        ]),
    {
      id: key,
      event: {
        ...common,
        kind: 'escalated',
        tier: tier.level,
        ...(channel === null ? {} : { channel: channel.type }),
        ...(isOwn ? { reference } : {}),
      },
    },
    ...(answerBy === null
      ? []
      : [
          {
            id: `${key}-p`,
            event: {
              ...common,
              kind: 'promised',
              what: 'acknowledgement',
              tier: tier.level,
              dueAt: answerBy,
            },
          } as const,
        ]),
  ];
}
