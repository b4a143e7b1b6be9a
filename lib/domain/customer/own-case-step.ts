import * as v from 'valibot';
import type { CaseDraft } from '../case/case-event.ts';
import { caseDraftRecord } from '../case/case-record.ts';
import { isLive } from '../case/case-state.ts';
import { channelTypes, type ChannelType } from '../ladder/ladder.ts';
import type { OwnCase } from './own-case.ts';

/** What a customer says of a case. */
export type OwnStep =
  /** Recorded by the click that opens the channel. */
  | { readonly kind: 'contacted'; readonly tier: number; readonly channel: ChannelType }
  | { readonly kind: 'reference'; readonly tier: number; readonly reference: string }
  | { readonly kind: 'answered'; readonly tier: number }
  | { readonly kind: 'not-satisfied' }
  | { readonly kind: 'workaround' }
  | { readonly kind: 'solved' }
  | { readonly kind: 'came-back' }
  | { readonly kind: 'closed' }
  /** Answers about severity, as `answerEvents` gives them. */
  | { readonly kind: 'facts'; readonly facts: readonly CaseDraft[] };

const level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20));
/** A vendor's number, whatever characters it has; on one line, as it is read out and put into links. */
export const referenceText = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()),
  v.minLength(1),
  v.maxLength(200),
);

/** A step as it travels to the worker. Extra keys are refused. */
export const ownStepRecord: v.GenericSchema<unknown, OwnStep> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('contacted'),
    tier: level,
    channel: v.picklist(channelTypes),
  }),
  v.strictObject({ kind: v.literal('reference'), tier: level, reference: referenceText }),
  v.strictObject({ kind: v.literal('answered'), tier: level }),
  v.strictObject({ kind: v.literal('not-satisfied') }),
  v.strictObject({ kind: v.literal('workaround') }),
  v.strictObject({ kind: v.literal('solved') }),
  v.strictObject({ kind: v.literal('came-back') }),
  v.strictObject({ kind: v.literal('closed') }),
  v.strictObject({
    kind: v.literal('facts'),
    facts: v.pipe(v.array(caseDraftRecord), v.maxLength(50)),
  }),
]);

/** What a step adds to the log of `it`, before it has its time. */
export function draftsOf(
  step: OwnStep,
  { ticket, state }: Pick<OwnCase, 'ticket' | 'state'>,
): readonly CaseDraft[] {
  // The vendor knew nothing of it before.
  const isFirst = ticket === null;
  switch (step.kind) {
    case 'contacted': {
      const { tier, channel } = step;
      const begins: readonly CaseDraft[] = isFirst ? [{ kind: 'created' }] : [{ kind: 'message' }];
      return [...begins, { kind: 'escalated', tier, channel }];
    }
    case 'reference': {
      const { tier, reference } = step;
      // A number is only given to whoever has been there.
      const been: readonly CaseDraft[] = isFirst
        ? [{ kind: 'created' }, { kind: 'escalated', tier }]
        : [];
      return [...been, { kind: 'reference', tier, reference }];
    }
    case 'answered': {
      const { tier } = step;
      const isAwaited = state.tiers.some((it) => it.tier === tier && it.acknowledgedAt === null);
      return [
        ...(isFirst ? [{ kind: 'created' } as const] : []),
        { kind: 'public-reply' },
        ...(isAwaited && isLive(state) ? [{ kind: 'acknowledged', tier } as const] : []),
      ];
    }
    case 'not-satisfied':
      return [{ kind: 'unsatisfactory' }];
    case 'workaround':
      return [{ kind: 'workaround' }];
    case 'solved':
      return [{ kind: 'status', to: 'solved' }];
    case 'came-back':
      return [{ kind: 'status', to: 'open' }, { kind: 'message' }];
    case 'closed':
      return [
        { kind: 'customer-agreed' },
        { kind: 'status', to: 'closed' },
        { kind: 'closed', criteria: ['customer-agrees'] },
      ];
    case 'facts':
      return step.facts;
  }
}
